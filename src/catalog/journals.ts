/** Journals by the code that their articles' addresses on nature.com carry. */
export const NATURE_CODES: Readonly<Record<string, string>> = {
  s41421: 'Cell Discovery',
  s41422: 'Cell Research',
  s41467: 'Nature Communications',
  s41540: 'npj Systems Biology and Applications',
  s41551: 'Nature Biomedical Engineering',
  s41586: 'Nature',
  s41587: 'Nature Biotechnology',
  s41588: 'Nature Genetics',
  s41589: 'Nature Chemical Biology',
  s41591: 'Nature Medicine',
  s41592: 'Nature Methods',
  s41597: 'Scientific Data',
  s41598: 'Scientific Reports',
  s41698: 'npj Precision Oncology',
  s41746: 'npj Digital Medicine',
  s42003: 'Communications Biology',
  s42256: 'Nature Machine Intelligence',
  s43588: 'Nature Computational Science',
  s43856: 'Communications Medicine',
  sdata: 'Scientific Data',
};

/** Journals of Elsevier by the ISSN in an article's PII. */
export const PII_JOURNALS: Readonly<Record<string, string>> = {
  '00104825': 'Computers in Biology and Medicine',
  '09333657': 'Artificial Intelligence in Medicine',
  '13618415': 'Medical Image Analysis',
  '15320464': 'Journal of Biomedical Informatics',
  '24054712': 'Cell Systems',
  '26668270': 'Machine Learning with Applications',
};

/** Journals of Oxford University Press, as its addresses and DOIs call them. */
export const OUP_JOURNALS: Readonly<Record<string, string>> = {
  bib: 'Briefings in Bioinformatics',
  bioinformatics: 'Bioinformatics',
  gigascience: 'GigaScience',
  jamia: 'Journal of the American Medical Informatics Association',
  nar: 'Nucleic Acids Research',
  nargab: 'NAR Genomics and Bioinformatics',
};

/** Journals by the start of a DOI. */
export const DOI_JOURNALS: ReadonlyArray<[start: string, journal: string]> = [
  ['10.1056/nejm', 'New England Journal of Medicine'],
  ['10.1056/ai', 'NEJM AI'],
  ['10.1073/pnas.', 'Proceedings of the National Academy of Sciences'],
  ['10.1109/jbhi.', 'IEEE Journal of Biomedical and Health Informatics'],
  ['10.1109/rbme.', 'IEEE Reviews in Biomedical Engineering'],
  ['10.1109/tmi.', 'IEEE Transactions on Medical Imaging'],
  ['10.1109/tpami.', 'IEEE Transactions on Pattern Analysis and Machine Intelligence'],
  ['10.1126/sciadv.', 'Science Advances'],
  ['10.1126/science.', 'Science'],
];
