import type { Exporter } from './exporter.ts';

/** One page that needs nothing else: the records, the search and the filters of the terminal. */
export const html: Exporter = {
  name: 'html',
  describe: 'one self-contained page with the same search and filters, no network',
  extension: 'html',
  needsPageKit: true,
  render: (records, { manifest, vocabularies, pageKit, synonyms = [] }) => {
    if (pageKit === undefined) throw new Error('an HTML page needs the page kit');
    const terms = Object.fromEntries(
      Object.entries(vocabularies).map(([name, vocabulary]) => [name, vocabulary.terms]),
    );
    const { script, style } = pageKit;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${pageKit.hash(script)}'; style-src '${pageKit.hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Healthcare foundation models</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Healthcare foundation models</h1>
<p class="dim">Papers, code, weights and datasets. <span id="count"></span></p>
<form id="search" role="search"><label for="query" class="unseen">Search</label><input id="query" type="search" placeholder="name, title, author, venue, DOI, topic …   ( / )" autocomplete="off" spellcheck="false" maxlength="256" disabled><button type="submit" class="unseen">Go to the first record</button><button type="button" id="clear">Clear</button></form>
<details id="filters"><summary>Filters</summary><div id="facets" role="group" aria-label="Filters"></div></details>
</header>
<main>
<div class="bar"><span id="total" role="status" aria-live="polite"></span><span id="download" role="group" aria-label="Download what is shown"></span></div>
<div id="chart"></div>
<p id="note" role="status"></p>
<div class="columns two">
<section aria-label="Results"><ul id="hits"></ul><button type="button" id="more" hidden>Show more</button></section>
<section id="open" aria-label="Record" hidden><div class="top"><button type="button" id="close">Close</button></div><div id="record"></div></section>
</div>
<noscript><p>This page searches with a script of its own; nothing is sent anywhere.</p></noscript>
</main>
<footer class="dim">fmh catalog ${manifest.version}</footer>
<script type="text/plain" id="data">${pageKit.pack(JSON.stringify({ manifest, terms, synonyms, records }))}</script>
<script>${script}</script>
</body>
</html>
`;
  },
};
