import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type JudgedCase, runCases } from '../support/truth/run-cases.ts';
import { byCost, oneOf } from '../support/slow.ts';

/** Made by test/reference/truth/generate.py, as its README says. */
const CORPUS = new URL('../reference/truth/corpus.jsonl.gz', import.meta.url);

/** The first word of every story. */
const KINDS = [
  'binary',
  'boxes',
  'embedding',
  'multiclass',
  'multilabel',
  'pixels',
  'ranking',
  'regression',
  'tokens',
  'transcription',
];

const TIMEOUT_MS = 240_000;

describe('models, data and manifests that were drawn at random', { timeout: TIMEOUT_MS }, () => {
  const corpus = gunzipSync(readFileSync(CORPUS)).toString().trimEnd().split('\n');
  const { graphs = [], cases = [] } = Object.groupBy(corpus, (line) =>
    JSON.parse(line).kind === 'graph' ? 'graphs' : 'cases',
  );
  const parts = byCost(cases, oneOf(8));

  it('are 300', () => expect(parts.map(({ rows }) => rows.length)).toEqual([38, 262]));

  for (const { rows, options } of parts)
    it(`give the numbers of Python, or are refused by the code that is due: ${rows.length}`, options, async () => {
      const judged: JudgedCase[] = [];
      await runCases({
        lines: [...graphs, ...rows],
        isolates: false,
        onJudged: (one) => judged.push(one),
      });
      const faults = judged.filter(({ judgement }) => !['equal', 'refused'].includes(judgement.kind));
      expect(faults.map(({ judged: { name, story }, judgement }) => ({ name, story, judgement }))).toEqual([]);
      expect(judged).toHaveLength(rows.length);
      const equal = judged.filter(({ judgement }) => judgement.kind === 'equal');
      expect(equal.length).toBeGreaterThan((rows.length * 2) / 3);
      const kinds = Map.groupBy(equal, ({ judged: { story } }) => story.split(',')[0]);
      expect(new Set(kinds.keys())).toEqual(new Set(KINDS));
    });
});
