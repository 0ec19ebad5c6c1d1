/** Entry of the process in which one reader reads changed files: node worker.ts <reader> <count> <seed> */
import { writeFileSync } from 'node:fs';
import { READERS } from './readers.ts';
import { tryMutations } from './try-mutations.ts';

const [name = '', count = '0', seed = '0', last = ''] = process.argv.slice(2);
const reader = READERS[name];
if (reader === undefined) throw new Error(`no reader ${name}`);
const { taken, refused, faults } = await tryMutations(reader, {
  count: Number(count),
  seed: Number(seed),
  onTurn: (turn, bytes) => {
    // What a hang leaves behind; the parent looks at when it was written.
    writeFileSync(last, bytes);
    if (turn % 100 === 0) process.send?.(turn);
  },
});
process.send?.({
  taken,
  refused,
  faults: faults.map(({ turn, bytes, why }) => ({ turn, why, file: bytes.toString('base64') })),
  peakBytes: process.resourceUsage().maxRSS * 1024,
});
process.disconnect();
