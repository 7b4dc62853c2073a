import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** What a page, or an answer of the hub, never says, and what it says instead. */
const NEVER: [RegExp, string][] = [
  [/\bplease\b/i, 'say what to do, without "please"'],
  [/\binvalid\b/i, 'say what is wrong and how to put it right'],
  [/\boops\b/i, 'say what happened'],
  [/\bsign(ed|ing)?[ -](in|out)\b/i, '"log in", "log out"'],
  [/\blog[ -]?on\b/i, '"log in"'],
  [/\be-mail/i, '"email"'],
  [/\bclick(s|ed|ing)?\b/i, '"select"'],
  [/\b1:1s?\b/, '"one to one"'],
  [/\b([01]?\d|2[0-3]):[0-5]\d\b(?! ?[ap]m)/, 'times as "2pm to 3pm"'],
  [/\b\d{1,2} ?a\.?m\.? (-|–) ?\d/i, 'times as "2pm to 3pm"'],
  [/\bmidnight\b/i, 'a time that cannot be taken for another day'],
  [/\battendees?\b/i, '"people", "doctors"'],
];

const SOURCES = join(import.meta.dirname, '../src');
const ANSWERS = join(import.meta.dirname, '../../backend/src/main/resources/promises.properties');

interface Words {
  where: string;
  text: string;
}

/** Everything in a source file that a person could read: text between tags, and text with a space or a capital in quotes. */
function wordsOf(name: string, source: string): Words[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Words[] = [];
  const look = (node: ts.Node) => {
    const isImport = ts.isImportDeclaration(node) || ts.isImportTypeNode(node);
    if (isImport) return;
    const text = ts.isJsxText(node) || ts.isStringLiteralLike(node) || ts.isTemplateTail(node);
    const head = ts.isTemplateHead(node) || ts.isTemplateMiddle(node);
    if ((text || head) && /\s|^[A-Z]/.test(node.text.trim())) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ where: `${name}:${line}`, text: node.text.replace(/\s+/g, ' ').trim() });
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

const complaints = (words: Words[]) =>
  words.flatMap(({ where, text }) =>
    NEVER.filter(([never]) => never.test(text)).map(
      ([, instead]) => `${where} says “${text}”: use ${instead}`,
    ),
  );

function wordsOfPages(): Words[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && name !== join('api', 'schema.ts'))
    .flatMap((name) => wordsOf(name, readFileSync(join(SOURCES, name), 'utf8')));
}

it('says nothing on any page that the house does not say', () => {
  const words = wordsOfPages();
  expect(words.length).toBeGreaterThan(500);
  expect(complaints(words)).toEqual([]);
});

it('says nothing in a refusal that the house does not say', () => {
  const words = readFileSync(ANSWERS, 'utf8')
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => ({ where: line.split('=')[0]!, text: line.split('|')[1]! }));
  expect(words.length).toBeGreaterThan(10);
  expect(complaints(words)).toEqual([]);
});

it.each([
  '<p>Please log in</p>',
  'const words = "Your e-mail is needed";',
  'const words = `At 14:00 ${where}`;',
  '<Button>Click here</Button>',
  '<h1>Your next 1:1</h1>',
  '<label title="Sign in" />',
])('would notice %s', (source) => {
  expect(complaints(wordsOf('page.tsx', source))).toHaveLength(1);
});
