import { repositoryKey } from '../catalog/identifiers.ts';
import { squash } from '../catalog/text.ts';
import type { Entry } from './collection.ts';
import { isPaper } from './groups.ts';
import { headOf, labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

/** Words that no publisher writes in small letters. */
const ACRONYMS = new Set(
  `ai asr cad cfp cnn cpt ct cxr dna ecg eeg ehr ehrs emr emrs fmri gpt icd icu llama llava llm llms mllm mllms mri mrna
  ner nlp oct octa pet rna rnas sam vae vit vlm vlms vqa 2d 3d chinese dutch english french german japanese`.split(
    /\s+/,
  ),
);
/** Ends of names whose capitals BibTeX has taken: Clinicalgpt, Doctorglm, Skinsam. */
const TAKEN = /^[A-Z]?[a-z]+(?:bert|clip|glm|gpt|llama|llm|vqa)(?:s|-[a-z0-9]+)?$/;
/** Words that end so and are words. */
const WORDS = /^(?:eclip|clip|clips)$/i;

export const bibtexCase: Rule = {
  name: 'bibtex-case',
  describe: 'a title has its own capitals, not those that BibTeX leaves: LLMs and ChatCAD, not llms and Chatcad',
  severity: 'warning',
  scope: 'entry',
  check: (entry) => {
    const { title } = entry.facts;
    if (title === undefined || !isPaper(entry)) return [];
    const found = nameInSmall(entry, title) ?? wordInSmall(title);
    return found === undefined
      ? []
      : [
          {
            at: entry.at('title'),
            message: `the title of ${labelOf(entry)} has lost its capitals: ${found}`,
            tip: "write it in the publisher's case",
          },
        ];
  },
};

function wordInSmall(title: string): string | undefined {
  // Names such as bioRxiv's iCliniq keep small letters inside a word; hyphens divide: `Pmc-llama`.
  const tokens = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  return tokens.find((token) => (ACRONYMS.has(token) || TAKEN.test(token)) && !WORDS.test(token));
}

/** A name whose repository has capitals inside that the title lacks: `Segvol` and SegVol. */
function nameInSmall(entry: Entry, title: string): string | undefined {
  const key = entry.facts.links.code;
  const repository =
    key === undefined || repositoryKey(key) === undefined
      ? undefined
      : /\/([^/]+?)(?:\.git)?\/?$/.exec(key.replace(/\/tree\/.*$/, ''))?.[1];
  const head = headOf(title) ?? /^[^\s,]+/.exec(title)?.[0];
  if (repository === undefined || head === undefined || squash(head) !== squash(repository)) return undefined;
  const inside = (text: string) => text.slice(1).replace(/[^A-Z]/g, '').length;
  return inside(repository) > 0 && inside(head) === 0 ? `${head}, as its repository ${repository} shows` : undefined;
}
