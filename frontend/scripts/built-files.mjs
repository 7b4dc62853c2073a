// Fails when something is in the built files that must not be: licensed fonts and marks, other
// origins, or what the content security policy would refuse.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = new URL('../dist/', import.meta.url);
const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(fileURLToPath(DIST), join(entry.parentPath, entry.name)));
const text = (name) => readFileSync(new URL(name, DIST), 'utf8');

const wrong = [];
const refuse = (name, pattern, why) => {
  if (pattern.test(text(name))) wrong.push(`${name}: ${why}`);
};

// The first points of the path that draws the letters of the NHS logo.
const LOGO = /M200 0v80H0V0h200Z|nhsuk-header__logo/;

for (const name of files) {
  refuse(name, /frutiger/i, 'names the licensed Frutiger font');
  refuse(name, /assets\.nhs\.uk/i, 'refers to assets.nhs.uk');
  refuse(name, LOGO, 'holds the NHS logo');
  if (name.endsWith('.css')) {
    refuse(name, /@font-face/, 'brings a font');
    refuse(name, /url\((?!["']?(data:image\/|\/assets\/[\w-]+\.svg))/, 'refers to another file');
    refuse(name, /@import/, 'imports another style sheet');
  }
  if (name.endsWith('.html')) {
    refuse(name, /<script(?![^>]*\ssrc=)/, 'has an inline script');
    refuse(name, /<style|\sstyle=/, 'has an inline style');
    refuse(name, /\son\w+=/, 'has an inline event handler');
    refuse(name, /(src|href)="https?:/, 'loads from another origin');
  }
  if (/^assets\//.test(name) && !/-[\w-]{7,8}\.\w+$/.test(name)) {
    wrong.push(`${name}: has no hash in its name`);
  }
}

for (const one of wrong) console.error(one);
console.log(`${files.length} built files looked at, ${wrong.length} wrong`);
process.exit(wrong.length === 0 ? 0 : 1);
