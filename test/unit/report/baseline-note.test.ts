import { expect, test } from 'vitest';
import type { Certificate } from '../../../src/contract/generated/types.ts';
import { baselineNote } from '../../../src/report/baseline-note.ts';
import { aCertificate, aDigest, aGate } from '../../support/certificate.ts';

const PREDECESSOR: Certificate['baseline'] = { version: '1.0.0', digest: aDigest('a'), origin: 'predecessor' };

test.each<[string, Partial<Certificate>, string]>([
  ['says nothing of a search that is not known', {}, ''],
  ['says nothing where what runs is compared with', { baselineSearch: { record: 'branch', passedOver: [] } }, ''],
  [
    'says that production is not known',
    { baseline: PREDECESSOR, baselineSearch: { record: 'no-branch', passedOver: [] } },
    'Compared with the predecessor 1.0.0: there is no branch seatrial/deployments here, so that what is in production is not known.',
  ],
  [
    'says what it misses itself, which nobody said had passed',
    {
      baseline: PREDECESSOR,
      baselineSearch: { record: 'no-repository', passedOver: [] },
      gates: [aGate({ id: 'missed', limit: 0.865 }), aGate({ id: 'reached', limit: 0.85 })],
    },
    'Compared with the predecessor 1.0.0, which misses missed itself: this is no git repository, so that what is in production is not known.',
  ],
  [
    'names what was passed over',
    {
      baseline: PREDECESSOR,
      baselineSearch: { record: 'branch', passedOver: [{ version: '1.0.5', reasonCode: 'not-certified-here' }] },
    },
    'No baseline: 1.0.5 was not certified in this run.',
  ],
  [
    'says that both take the same rows by other tensors',
    { baseline: { ...PREDECESSOR, reading: 'own' } },
    'Both versions were asked for the same rows, each by its own tensors.',
  ],
])('%s', (_, changes, expected) => {
  expect(baselineNote(aCertificate(changes))).toBe(expected);
});
