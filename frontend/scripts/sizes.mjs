// Fails when the built files are larger than a phone on ward wifi should have to fetch.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);
const KB = 1000;
const LIMITS = { first: 115 * KB, lazy: 25 * KB, css: 20 * KB };

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));
const sizes = new Map();
const size = (file) => {
  if (!sizes.has(file)) {
    sizes.set(file, gzipSync(readFileSync(new URL(file, DIST)), { level: 9 }).length);
  }
  return sizes.get(file);
};

function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(next, seen);
  return seen;
}

const sum = (files) => [...files].reduce((total, file) => total + size(file), 0);
const filesOf = (keys) => new Set([...keys].map((key) => manifest[key].file));
const bytesOf = (keys) => sum(filesOf(keys));

const entry = withImports('index.html');
const entryFiles = filesOf(entry);

/** What the browser has fetched by the time each page is there, with the pages that lead to it. */
function arrivals() {
  const least = new Map([['index.html', entry]]);
  for (const [from, fetched] of least) {
    for (const page of [...withImports(from)].flatMap(
      (key) => manifest[key].dynamicImports ?? [],
    )) {
      const all = withImports(page, new Set(fetched));
      if (!least.has(page) || bytesOf(all) < bytesOf(least.get(page))) {
        least.delete(page);
        least.set(page, all);
      }
    }
  }
  return least;
}

// "First route" is the heaviest page that someone can arrive at; parts of a page that come after it are lazy files.
const first = [...arrivals()]
  .filter(([key]) => /Pages?\.tsx$/.test(key))
  .map(([key, fetched]) => ({ key, bytes: bytesOf(fetched) }))
  .reduce((most, one) => (one.bytes > most.bytes ? one : most));

const scripts = readdirSync(new URL('assets/', DIST)).filter((name) => name.endsWith('.js'));
const lazy = scripts
  .map((name) => ({ name, bytes: size(`assets/${name}`) }))
  .filter(({ name }) => !entryFiles.has(`assets/${name}`))
  .reduce((most, one) => (one.bytes > most.bytes ? one : most));
const css = sum(
  readdirSync(new URL('assets/', DIST))
    .filter((name) => name.endsWith('.css'))
    .map((name) => `assets/${name}`),
);

const rows = [
  [`entry and heaviest first page (${first.key.split('/').at(-1)})`, first.bytes, LIMITS.first],
  [`largest lazy file (${lazy.name})`, lazy.bytes, LIMITS.lazy],
  ['style sheet', css, LIMITS.css],
];
let tooLarge = false;
for (const [what, bytes, limit] of rows) {
  const verdict = bytes > limit ? 'TOO LARGE' : 'ok';
  tooLarge ||= bytes > limit;
  console.log(`${verdict.padEnd(10)} ${(bytes / KB).toFixed(1)} of ${limit / KB} kB gzip: ${what}`);
}
process.exit(tooLarge ? 1 : 0);
