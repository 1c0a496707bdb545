import { parseUrl } from '../../catalog/identifiers.ts';

/** Sites that keep datasets for others, by the end of their host: what a citation names as the publisher. */
const REPOSITORIES: readonly (readonly [host: string, name: string])[] = [
  ['physionet.org', 'PhysioNet'],
  ['zenodo.org', 'Zenodo'],
  ['huggingface.co', 'Hugging Face'],
  ['github.com', 'GitHub'],
  ['kaggle.com', 'Kaggle'],
  ['figshare.com', 'figshare'],
  ['cancerimagingarchive.net', 'The Cancer Imaging Archive'],
  ['synapse.org', 'Synapse'],
  ['openneuro.org', 'OpenNeuro'],
  ['osf.io', 'OSF'],
  ['data.mendeley.com', 'Mendeley Data'],
  ['dataverse.harvard.edu', 'Harvard Dataverse'],
  ['ieee-dataport.org', 'IEEE DataPort'],
  ['grand-challenge.org', 'Grand Challenge'],
  ['stanfordaimi.azurewebsites.net', 'Stanford AIMI'],
  ['ncbi.nlm.nih.gov', 'NCBI'],
  ['ebi.ac.uk', 'EMBL-EBI'],
  ['cellxgene.cziscience.com', 'CZ CELLxGENE'],
];

/** Who keeps what lies at an address, where that is a known repository. */
export function repositoryName(address: string): string | undefined {
  const host = parseUrl(address)?.host ?? '';
  return REPOSITORIES.find(([end]) => host === end || host.endsWith(`.${end}`))?.[1];
}
