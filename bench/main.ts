/** `npm run bench -- <name>`: prints the figures that the documentation states. */
import { run as validate } from './validate.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { validate };

const name = process.argv[2] ?? '';
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench === undefined) {
  process.stderr.write(`Usage: npm run bench -- <${Object.keys(BENCHES).join(' | ')}>\n`);
  process.exitCode = 2;
} else await bench();
