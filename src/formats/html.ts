import { citationKeys } from './citation/citation-keys.ts';
import type { Exporter } from './exporter.ts';

/** One page that needs nothing else: the records, the search and the filters of the terminal. */
export const html: Exporter = {
  name: 'html',
  describe: 'one self-contained page with the same search and filters, no network',
  extension: 'html',
  otherEndings: ['htm'],
  needsPageKit: true,
  citesByKey: true,
  render: (records, { manifest, vocabularies, pageKit, synonyms = [], citationKeys: given }) => {
    if (pageKit === undefined) throw new Error('an HTML page needs the page kit');
    const terms = Object.fromEntries(
      Object.entries(vocabularies).map(([name, vocabulary]) => [name, vocabulary.terms]),
    );
    const { script, style } = pageKit;
    const byId = given ?? citationKeys(records);
    const keys = records.map(({ id }) => byId.get(id) ?? id);
    const data = pageKit.pack(JSON.stringify({ manifest, terms, synonyms, records, keys }));
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
<details id="filters"><summary>Filters<span id="filters-active"></span></summary><div id="facets" role="group" aria-label="Filters"></div></details>
</header>
<main>
<div class="bar"><strong id="total" role="status"></strong><span id="download" role="group" aria-labelledby="download-label"><span id="download-label" class="dim">Download:</span></span></div>
<p id="note" role="status"></p>
<p id="said" role="status" class="unseen"></p>
<div id="columns">
<section id="results" aria-label="Results"><ul id="hits" tabindex="-1"></ul><button type="button" id="more" hidden>Show more</button></section>
<aside id="side"><section id="open" aria-label="Record" hidden><div class="top"><button type="button" id="close">Close</button></div><div id="record"></div></section><div id="chart"></div></aside>
</div>
<noscript><p>This page searches with a script of its own; nothing is sent anywhere.</p></noscript>
</main>
<footer class="dim">fmh catalog ${manifest.version}</footer>
<script type="text/plain" id="data">${data}</script>
<script>${script}</script>
</body>
</html>
`;
  },
};
