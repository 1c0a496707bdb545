import { bibtexCase } from './bibtex-case.ts';
import { copiedScale } from './copied-scale.ts';
import { datasetPaperShared } from './dataset-paper-shared.ts';
import { datasetTwice } from './dataset-twice.ts';
import { doubleSpace } from './double-space.ts';
import { doubledBullet } from './doubled-bullet.ts';
import { duplicateLink } from './duplicate-link.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { identifierAgainstLink } from './identifier-against-link.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { labelSpellings } from './label-spellings.ts';
import { linkEmpty } from './link-empty.ts';
import { linkHttp } from './link-http.ts';
import { linkMalformed } from './link-malformed.ts';
import { linkNested } from './link-nested.ts';
import { linkNotCode } from './link-not-code.ts';
import { linkNotPaper } from './link-not-paper.ts';
import { linkSeparators } from './link-separators.ts';
import { linkTrailingPunctuation } from './link-trailing-punctuation.ts';
import { linkWithoutScheme } from './link-without-scheme.ts';
import { missingModality } from './missing-modality.ts';
import { missingName } from './missing-name.ts';
import { missingTask } from './missing-task.ts';
import { missingVenue } from './missing-venue.ts';
import { nameWithoutLink } from './name-without-link.ts';
import { paddedName } from './padded-name.ts';
import { paperLinkShared } from './paper-link-shared.ts';
import { paperTwice } from './paper-twice.ts';
import { placeholderRow } from './placeholder-row.ts';
import { repositoryShared } from './repository-shared.ts';
import { repositoryUnrelated } from './repository-unrelated.ts';
import type { Rule } from './rule.ts';
import { schema } from './schema.ts';
import { spaceBeforeLink } from './space-before-link.ts';
import { straySpaces } from './stray-spaces.ts';
import { tabInCell } from './tab-in-cell.ts';
import { venueAgainstLink } from './venue-against-link.ts';
import { venueSpellings } from './venue-spellings.ts';
import { vocabularyClash } from './vocabulary-clash.ts';
import { yearAgainstLink } from './year-against-link.ts';
import { yearAgainstVenue } from './year-against-venue.ts';

/** All rules of `fmh check`. A new one is a file in this folder and a line here. */
export const RULES: readonly Rule[] = [
  schema,
  vocabularyClash,
  duplicateName,
  duplicateTitle,
  duplicateLink,
  paperTwice,
  paperLinkShared,
  datasetPaperShared,
  datasetTwice,
  repositoryShared,
  repositoryUnrelated,
  linkEmpty,
  linkMalformed,
  linkNested,
  linkWithoutScheme,
  linkTrailingPunctuation,
  linkHttp,
  linkNotCode,
  linkNotPaper,
  yearAgainstLink,
  yearAgainstVenue,
  venueAgainstLink,
  venueSpellings,
  identifierAgainstLink,
  copiedScale,
  placeholderRow,
  missingName,
  missingModality,
  missingTask,
  missingVenue,
  nameWithoutLink,
  invisibleCharacters,
  straySpaces,
  bibtexCase,
  paddedName,
  tabInCell,
  doubleSpace,
  doubledBullet,
  spaceBeforeLink,
  linkSeparators,
  labelSpellings,
];
