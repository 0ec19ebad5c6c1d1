import { expect, test } from 'vitest';
import { gateRow } from '../../../src/report/gate-rows.ts';
import { aCertificate, aGate, anEstimate } from '../../support/certificate.ts';

const ONE = { ...anEstimate(1, 0.992, 1), limit: 1, comparator: '>=' } as const;
const OPEN = { result: 'inconclusive', reasonCode: 'interval-crosses-limit' } as const;

test.each([
  ['a pass that the bound would leave open', aGate({ ...ONE, test: 'point' }), true],
  [
    'a failure, too',
    aGate({ ...ONE, ...anEstimate(0.99, 0.98, 1), test: 'point', result: 'fail', reasonCode: 'beyond-limit' }),
    true,
  ],
  ['the same gate by the bound', aGate({ ...ONE, ...OPEN, test: 'bound' }), false],
  ['a limit that the interval does not touch', aGate({ ...ONE, limit: 0.9, test: 'point' }), false],
])('says that it is by the point: %s', (_name, gate, isSaid) => {
  const { detail, remarks } = gateRow(gate, aCertificate({ gates: [gate] }));
  expect(remarks.includes('by the point')).toBe(isSaid);
  expect(detail.includes('by the point')).toBe(isSaid);
});
