// @module-tag slow
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { estimateOf } from '../../../../src/domain/evaluation/intervals.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import type { ScoredRows } from '../../../../src/domain/evaluation/scored-rows.ts';
import { largeParts } from '../../../../src/domain/evaluation/slices.ts';
import { documentedMetrics, ownScoringOf, scoreTexts } from '../../../support/own-metrics.ts';
import { HAS_PEERS, peerFolders, runPeerScript } from '../../../support/peers.ts';

const WORDS = 'the ship leaves harbour at dawn with two lights and a cargo of grain for the north coast'.split(' ');

/** Answers that leave out, change or repeat a word now and then. */
const PAIRS = Array.from({ length: 40 }, (_, row): readonly [string, string] => {
  const target = Array.from({ length: 6 + (row % 5) }, (__, at) => WORDS[(row * 7 + at * 3) % WORDS.length] ?? '');
  const answer = target.flatMap((word, at) =>
    (row + at * 5) % 9 === 0 ? [] : (row * at) % 11 === 3 ? [word, 'sea'] : [word],
  );
  return [target.join(' '), answer.join(' ')];
});

describe.skipIf(!HAS_PEERS)("a metric of the field's own packages", () => {
  let rows: ScoredRows;
  let expected: readonly Readonly<Record<string, number>>[];

  beforeAll(async () => {
    process.env['PATH'] = [...peerFolders(), process.env['PATH']].join(delimiter);
    const metrics = documentedMetrics().filter(({ name }) => name !== 'profit');
    rows = await scoreTexts(PAIRS, ownScoringOf(metrics), [{ name: 'half', by: 'half', minRows: 20 }]);
    const cwd = mkdtempSync(join(tmpdir(), 'texts-'));
    expected = [PAIRS, PAIRS.slice(0, 20), PAIRS.slice(20)].map((pairs) => {
      const path = join(cwd, 'pairs.json');
      writeFileSync(path, JSON.stringify(pairs));
      return Object(runPeerScript('ask_text_metrics.py', [path], { cwd }));
    });
  }, 120_000);

  test.each(['jiwer_wer', 'bleu', 'rouge_l'])('%s is what its package says, of all rows and of each slice', (name) => {
    const parts = [rows, ...largeParts(rows).map((part) => part.rows)];
    expect(parts).toHaveLength(3);
    for (const [index, part] of parts.entries()) {
      const { value, interval } = estimateOf(measureMetric(part, name), 0.95);
      expect(value).toBeCloseTo(expected[index]?.[name] ?? Number.NaN, 10);
      expect(interval?.lower).toBeLessThan(Number(value));
      expect(interval?.upper).toBeGreaterThan(Number(value));
    }
  });

  test('jiwer and certification agree on the word error rate and how sure it is', () => {
    const [theirs, ours] = ['jiwer_wer', 'wer'].map((name) => estimateOf(measureMetric(rows, name), 0.95));
    expect(theirs?.value).toBeCloseTo(Number(ours?.value), 12);
    const width = (one: typeof ours) => Number(one?.interval?.upper) - Number(one?.interval?.lower);
    expect(width(theirs) / width(ours)).toBeGreaterThan(0.8);
    expect(width(theirs) / width(ours)).toBeLessThan(1.25);
    expect(theirs?.interval?.method).toBe('bootstrap');
  });
});
