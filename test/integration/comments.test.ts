import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { judgeComment, parseCase } from '../support/comments/judge-comment.ts';

/** Made by test/reference/comments/generate.py, as its README says. */
const CORPUS = new URL('../reference/comments/corpus.jsonl.gz', import.meta.url);

it('hears of random comments what the renderer of GitHub shows, and nothing else', { timeout: 120_000 }, () => {
  const lines = gunzipSync(readFileSync(CORPUS)).toString().trim().split('\n');
  const judged = lines.flatMap((line) => judgeComment(parseCase(line)));
  expect(judged.filter(({ isFault }) => isFault)).toEqual([]);
  expect(lines).toHaveLength(600);
  const counts = Map.groupBy(judged, ({ outcome }) => outcome);
  expect(counts.get('plain: heard')?.length).toBeGreaterThan(300);
  expect(counts.get('hidden: silence')?.length).toBeGreaterThan(500);
});
