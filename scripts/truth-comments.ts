/** Compares what is heard of random comments with what GitHub's renderer shows. `npm run truth:comments -- --count 20000 --seed 1` */
import { judgeComment, parseCase } from '../test/support/comments/judge-comment.ts';
import { DEFAULT_PYTHON, drawCases, hasPackages } from './reference-python.ts';
import { readOptions } from './read-options.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = readOptions('npm run truth:comments -- [--count 2000] [--seed 1] [--python <file>]', {
    options: {
      count: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      python: { type: 'string', default: DEFAULT_PYTHON },
    },
  });
  const reference = { folder: 'comments', python: values.python, packages: 'cmarkgfm, html5lib' };
  if (!hasPackages(reference)) return 2;
  const { lines, ended } = drawCases(reference, ['--count', values.count, '--seed', values.seed]);
  const counts = new Map<string, number>();
  let faults = 0;
  for await (const line of lines) {
    for (const { name, comment, model, outcome, isFault } of judgeComment(parseCase(line))) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (!isFault) continue;
      faults += 1;
      console.log(`${name} ${model} ${outcome}: ${JSON.stringify(comment)}`);
    }
  }
  for (const [outcome, count] of [...counts].toSorted(byName)) console.log(`${String(count).padStart(6)}  ${outcome}`);
  console.log(`${String(faults).padStart(6)}  differences`);
  if ((await ended) !== 0) return 2;
  return faults === 0 ? 0 : 1;
}

function byName([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}
