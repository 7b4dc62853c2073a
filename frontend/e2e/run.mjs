// Runs the journeys against the hub at LEDHUB_ADDRESS: a trial hub with example data.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

mkdirSync(here('../test-results/'), { recursive: true });
const wanted = process.argv[2] ?? '';
const files = readdirSync(here('.')).filter(
  (name) => name.endsWith('.e2e.mjs') && name.includes(wanted),
);

spawn(
  process.execPath,
  [
    '--test',
    '--test-concurrency=1',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${new URL('counts.mjs', import.meta.url)}`,
    `--test-reporter-destination=${here('../test-results/e2e.json')}`,
    ...files.map(here),
  ],
  { stdio: 'inherit' },
).on('exit', (code) => process.exit(code ?? 1));
