import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LiveTestMetric, Model } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { checkModel } from '../../../../src/domain/model/check-model.ts';

const path = new URL('../../../../schemas/examples/valid/model/own-metrics.yaml', import.meta.url);
const { value: model } = parseModel({ path: 'model.yaml', content: readFileSync(path) });

function told(changes: Partial<Model>): readonly string[] {
  return checkModel({ ...model, ...changes }, { folder: null }).map(({ reason, pointer }) => `${reason} ${pointer}`);
}

function live(metric: Partial<LiveTestMetric>): readonly string[] {
  return told({ liveTest: { metrics: [{ id: 'profit', direction: 'up', betterBy: 1, ...metric }] } });
}

test('a metric of one number a row may decide a live test, in its own direction and range', () => {
  expect(live({})).toEqual([]);
  expect(live({ direction: 'down' })).toEqual(['live-direction-misfit /liveTest/metrics/0/direction']);
  expect(live({ range: [-50, 100] })).toEqual(['live-range-misfit /liveTest/metrics/0/range']);
  expect(live({ id: 'worst_tenth', direction: 'down' })).toEqual(['live-metric-not-mean /liveTest/metrics/0/id']);
});

test('a limit beyond the range of the program is told, and a name that no metric has', () => {
  const gate = (metric: string, min: number) => [{ id: 'floor', metric, min }];
  expect(told({ gates: gate('profit', 5000) })).toEqual(['limit-out-of-range /gates/0/min']);
  expect(told({ gates: gate('profits', 5) })).toEqual(['metric-unknown /gates/0/metric']);
});
