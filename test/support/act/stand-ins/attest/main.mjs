import { readFileSync } from 'node:fs';

const subjects = readFileSync(process.env['INPUT_SUBJECT-CHECKSUMS'] ?? '', 'utf8')
  .trimEnd()
  .split('\n');
const odd = subjects.filter((line) => !/^[0-9a-f]{64} {2}\S+$/.test(line));
if (odd.length > 0) throw new Error(`No checksum: ${odd[0]}`);
JSON.parse(process.env['INPUT_PREDICATE'] ?? '');
process.stdout.write(`${subjects.length} subjects of ${process.env['INPUT_PREDICATE-TYPE']}\n`);
