// Fails when the built files are larger than a phone on ward wifi should have to fetch.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);
const KB = 1000;
const LIMITS = { first: 115 * KB, lazy: 25 * KB, css: 20 * KB };

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));
const size = (file) => gzipSync(readFileSync(new URL(file, DIST)), { level: 9 }).length;

function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(next, seen);
  return seen;
}

const sum = (files) => [...files].reduce((total, file) => total + size(file), 0);
const filesOf = (keys) => new Set([...keys].map((key) => manifest[key].file));

const entry = withImports('index.html');
const entryFiles = filesOf(entry);
const routes = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
// "First route" is the heaviest page that someone can arrive at.
const first = routes
  .map((key) => ({ key, bytes: sum(filesOf(withImports(key, new Set(entry)))) }))
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
