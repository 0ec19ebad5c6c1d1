import { expect, test } from 'vitest';
import type { Model, ModelVersion } from '../../../../src/contract/generated/types.ts';
import { servingFormOf } from '../../../../src/domain/gateway/serving-form.ts';

const BUDGETS = { latency: { p99: '10ms' } };
const MODES: Model['modes'] = {
  batch: { scenario: 'offline', threads: 8, batchSize: 512, budgets: BUDGETS },
  realtime: { scenario: 'server', rate: '10/s', threads: 2, budgets: BUDGETS },
  streaming: { scenario: 'multi-stream', rate: '10/s', threads: 4, batchSize: 32, budgets: BUDGETS },
};

test.each<readonly [readonly ModelVersion['modes'][number][], number, number]>([
  [['realtime'], 2, 1],
  [['batch', 'realtime'], 2, 1],
  [['batch', 'streaming'], 4, 32],
  [['streaming', 'realtime'], 2, 32],
  [['batch'], 8, 1],
  [['edge'], 1, 1],
])('a version for %j is run with %i threads a call, and calls of up to %i rows', (modes, threads, jointRows) => {
  expect(servingFormOf({ modes: MODES }, { modes })).toEqual({ threads, jointRows });
});
