import { expect, test } from 'vitest';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { chanceOf } from '../../../../src/domain/evaluation/chance.ts';
import { startAt } from '../../../../src/domain/evaluation/propose-margin.ts';
import { ranking } from '../../../../src/domain/evaluation/problems/ranking.ts';
import { measuredLines, startWords, unmeasuredWords } from '../../../../src/usecases/init/measured-words.ts';
import { scoredRows } from '../../../support/scored-rows.ts';

test.each([200, 400, 401, 5000])('the cause at the end of %d characters is told', (length) => {
  const said = `Exception: ${'x'.repeat(length - 35)} no such locale on here.`;
  const words = unmeasuredWords({ kind: 'failed', said });
  expect(words).toMatch(/failed: Exception: x.* no such locale on here$/u);
  expect(words.length).toBeLessThan(450);
});

const START = ranking.start.gate({ kind: 'scores', width: 1 });

test('a ranking is asked for what a random order reaches, where its rows were scored', () => {
  const target = Array.from({ length: 400 }, (_, row) => (row % 4 === 0 ? 0 : 1 + (row % 3)));
  const query = target.map((_, row) => Math.floor(row / 10));
  const rows = scoredRows({ problem: 'ranking', target: Float64Array.from(target), answer: target, query });
  const chance = chanceOf(rows, { metric: START.metric, level: 0.95, random: seededRandom(1) });
  const start = startAt(START, chance);
  expect(Number(start.min)).toBeGreaterThan(0.6);
  expect(Number(start.min)).toBeLessThan(0.95);
  expect(startWords(start)).toContain('better than guessing');
});

test('nothing is claimed where nobody knows what guessing reaches', () => {
  expect(startAt(START, null)).toBe(START);
  expect(startWords(START)).not.toContain('better than guessing');
});

test.each([
  [{ metric: 'cer', max: '1', margin: '0.01', dependsOnRows: true }, 0.834, { max: '0.83' }],
  [{ metric: 'cer', max: '1', margin: '0.01', dependsOnRows: true }, 1.4, { max: '1' }],
  [{ metric: 'f1_micro', min: '0.5', margin: '0.01', dependsOnRows: true }, 0.611, { min: '0.62' }],
  [{ metric: 'f1_micro', min: '0.5', margin: '0.01', dependsOnRows: true }, 0.2, { min: '0.5' }],
  [{ metric: 'r2', min: '0', margin: '0.01' }, 0.4, { min: '0' }],
] as const)('%o at a chance of %d', (start, chance, limit) => {
  expect(startAt(start, chance)).toMatchObject(limit);
});

test('where nothing was measured before something is filled in, it is said what will measure it', () => {
  const lines = measuredLines({ kind: 'unmeasured', because: { kind: 'open', wanted: 'the columns of x' } });
  expect(lines.join('\n')).toMatch(/Not measured, .*the columns of x.*no budget .*no margin[^]*run seatrial certify/u);
  expect(measuredLines({ kind: 'unmeasured', because: { kind: 'no-data' } })).toHaveLength(1);
});
