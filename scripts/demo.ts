/** Certifies every version of the example registry, as a person would from a terminal, and says what to open next. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const MODELS = join(ROOT, 'examples', 'registry', 'models');
const OUTPUT = join(ROOT, 'seatrial-report');

const versions = readdirSync(MODELS).flatMap((model) =>
  readdirSync(join(MODELS, model, 'versions')).map((file) => join(MODELS, model, 'versions', file)),
);
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'src', 'cli', 'main.ts'),
    'certify',
    ...versions.map((file) => relative(process.cwd(), file)),
    '--output',
    relative(process.cwd(), OUTPUT),
  ],
  { stdio: 'inherit' },
);
process.stdout.write(
  'Two of these versions are meant to be blocked: handwritten-digits 1.2.0 is the most accurate and far too slow, and\n' +
    'income-band 1.0.0 finds high earners among men more often than among women.\n',
);
// 0, 1 and 3 are verdicts; anything else means that the demo itself did not work.
process.exitCode = status === 0 || status === 1 || status === 3 ? 0 : 1;
