/** The event whose papers a volume of proceedings holds. */
export interface Volume {
  venue: string;
  year: number;
}

/** Volumes of the Proceedings of Machine Learning Research. */
export const PMLR_VOLUMES: Readonly<Record<string, Volume>> = {
  v80: { venue: 'ICML', year: 2018 },
  v85: { venue: 'MLHC', year: 2018 },
  v97: { venue: 'ICML', year: 2019 },
  v102: { venue: 'MIDL', year: 2019 },
  v106: { venue: 'MLHC', year: 2019 },
  v116: { venue: 'ML4H', year: 2019 },
  v119: { venue: 'ICML', year: 2020 },
  v121: { venue: 'MIDL', year: 2020 },
  v126: { venue: 'MLHC', year: 2020 },
  v136: { venue: 'ML4H', year: 2020 },
  v139: { venue: 'ICML', year: 2021 },
  v143: { venue: 'MIDL', year: 2021 },
  v149: { venue: 'MLHC', year: 2021 },
  v158: { venue: 'ML4H', year: 2021 },
  v162: { venue: 'ICML', year: 2022 },
  v172: { venue: 'MIDL', year: 2022 },
  v174: { venue: 'CHIL', year: 2022 },
  v182: { venue: 'MLHC', year: 2022 },
  v193: { venue: 'ML4H', year: 2022 },
  v202: { venue: 'ICML', year: 2023 },
  v209: { venue: 'CHIL', year: 2023 },
  v219: { venue: 'MLHC', year: 2023 },
  v225: { venue: 'ML4H', year: 2023 },
  v227: { venue: 'MIDL', year: 2023 },
  v235: { venue: 'ICML', year: 2024 },
  v248: { venue: 'CHIL', year: 2024 },
  v250: { venue: 'MIDL', year: 2024 },
  v252: { venue: 'MLHC', year: 2024 },
  v259: { venue: 'ML4H', year: 2024 },
  v267: { venue: 'ICML', year: 2025 },
};

/** Books of Springer's proceedings, by the part of the ISBN that a chapter's DOI `10.1007/978-3-03…` carries. */
const BOOKS: ReadonlyArray<[venue: string, year: number, isbns: string]> = [
  ['MICCAI', 2018, '030-00928 030-00931 030-00934 030-00937'],
  ['MICCAI', 2019, '030-32226 030-32239 030-32245 030-32248 030-32251 030-32254'],
  ['MICCAI', 2020, '030-59710 030-59713 030-59716 030-59719 030-59722 030-59725 030-59728'],
  ['MICCAI', 2021, '030-87193 030-87196 030-87199 030-87202 030-87231 030-87234 030-87237 030-87240'],
  ['MICCAI', 2022, '031-16431 031-16434 031-16437 031-16440 031-16443 031-16446 031-16449 031-16452'],
  [
    'MICCAI',
    2023,
    '031-43895 031-43898 031-43901 031-43904 031-43907 031-43987 031-43990 031-43993 031-43996 031-43999',
  ],
  [
    'MICCAI',
    2024,
    '031-72069 031-72083 031-72086 031-72104 031-72111 031-72114 031-72117 031-72120 031-72378 031-72384 031-72390',
  ],
  ['MICCAI Workshops', 2023, '031-47401 031-47425'],
  ['MLMI', 2023, '031-45673 031-45676'],
  ['ECCV', 2022, '031-19809 031-20059'],
  ['AIME', 2023, '031-34344'],
];

const BOOK_OF = new Map(
  BOOKS.flatMap(([venue, year, isbns]) => isbns.split(' ').map((isbn): [string, Volume] => [isbn, { venue, year }])),
);

/** The event of a Springer chapter, told by its DOI. */
export function bookOfDoi(doi: string): Volume | undefined {
  return BOOK_OF.get(/^10\.1007\/978-3-(03\d-\d{5})-\d_/.exec(doi)?.[1] ?? '');
}
