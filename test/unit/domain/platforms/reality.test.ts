import { describe, expect, test } from 'vitest';
import { compareFields } from '../../../../src/domain/platforms/reality/compare-fields.ts';
import { compareObjects } from '../../../../src/domain/platforms/reality/compare-objects.ts';
import { readStatus } from '../../../../src/domain/platforms/reality/read-status.ts';
import { realityLines } from '../../../../src/report/terminal/reality-lines.ts';

describe('compareFields', () => {
  const differences = (wanted: unknown, found: unknown) =>
    compareFields(wanted, found, '.spec').map(({ path }) => path);
  test.each<[string, unknown, unknown, readonly string[]]>([
    ['takes what an API server adds', { a: 1 }, { a: 1, b: 2 }, []],
    ['takes what it leaves out', { a: { b: [] }, c: {} }, { a: {} }, []],
    ['tells another value', { a: { b: 1 } }, { a: { b: 2 } }, ['.spec.a.b']],
    ['tells another kind of value', { a: 5 }, { a: '5' }, ['.spec.a']],
    ['tells what is gone', { 'a/b': 1 }, {}, ['.spec["a/b"]']],
    [
      'tells elements by name, in any order',
      {
        l: [
          { name: 'a', w: 1 },
          { name: 'b', w: 2 },
        ],
      },
      {
        l: [
          { name: 'b', w: 3 },
          { name: 'a', w: 1 },
        ],
      },
      ['.spec.l[1].w'],
    ],
    ['tells an element more', { l: [{ name: 'a' }] }, { l: [{ name: 'x' }, { name: 'a' }] }, ['.spec.l[0]']],
    ['tells an element less', { l: [1, 2] }, { l: [1] }, ['.spec.l[1]']],
  ])('%s', (_, wanted, found, paths) => {
    expect(differences(wanted, found)).toEqual(paths);
  });
});

const metadata = { name: 'm', generation: 3 };
const ready = { observedGeneration: 3, updatedReplicas: 2, availableReplicas: 2 };
const parent = (status: string, observedGeneration = 3) => ({
  conditions: [
    { type: 'Accepted', status, observedGeneration, reason: 'R', message: 'm' },
    { type: 'Programmed', status: 'False' },
  ],
});
const service = (traffic: readonly object[], status = 'True') => ({
  metadata,
  spec: { predictor: { canaryTrafficPercent: 10 } },
  status: {
    observedGeneration: 3,
    conditions: [{ type: 'Ready', status, reason: 'R', message: 'm' }],
    components: { predictor: { traffic } },
  },
});

test.each<[string, string, object, object | null]>([
  ['a deployment whose pods are there', 'Deployment', { metadata, spec: { replicas: 2 }, status: ready }, null],
  ['one that was not seen', 'Deployment', { metadata, spec: {} }, { kind: 'not-observed' }],
  [
    'one that was seen before its last change',
    'Deployment',
    { metadata, status: { ...ready, observedGeneration: 2 } },
    { kind: 'not-observed' },
  ],
  [
    'one of whose pods some are of the version before',
    'Deployment',
    { metadata, spec: { replicas: 2 }, status: { ...ready, updatedReplicas: 1 } },
    { kind: 'replicas', available: 1, wanted: 2 },
  ],
  ['a route that is taken up', 'HTTPRoute', { metadata, status: { parents: [parent('True')] } }, null],
  ['one that nobody has taken up', 'HTTPRoute', { metadata, status: {} }, { kind: 'not-observed' }],
  [
    'one that is not taken',
    'HTTPRoute',
    { metadata, status: { parents: [parent('False')] } },
    { kind: 'condition', type: 'Accepted', status: 'False' },
  ],
  [
    'one that was taken up before its last change',
    'HTTPRoute',
    { metadata, status: { parents: [parent('True', 2)] } },
    { kind: 'not-observed' },
  ],
  [
    'a canary as it was asked for',
    'InferenceService',
    service([{ percent: 90 }, { latestRevision: true, percent: 10 }]),
    null,
  ],
  [
    'one that has gone back by itself',
    'InferenceService',
    service([{ percent: 100 }]),
    { kind: 'traffic', wanted: 10, routed: 0 },
  ],
  [
    'one that is not ready',
    'InferenceService',
    service([], 'Unknown'),
    { kind: 'condition', type: 'Ready', status: 'Unknown' },
  ],
  ['one that was not seen', 'InferenceService', { metadata }, { kind: 'not-observed' }],
  ['what has no status', 'Service', { metadata }, null],
])('the status of %s', (_, kind, object, finding) => {
  expect(readStatus(kind, object)).toEqual(finding === null ? [] : [expect.objectContaining(finding)]);
});

test('objects are missing, rendered no more, or of another environment, and are told in words that hide nothing', () => {
  const object = (name: string, environment: string, spec: object = {}) => ({
    kind: 'Service',
    metadata: { name, annotations: { 'seatrial/environment': environment } },
    spec,
  });
  const wanted = [object('a', 'production', { port: 1 }), object('b', 'production'), object('c', 'production')];
  const { annotations: _, ...bare } = object('c', '').metadata;
  const found = [
    object('a', 'production', { port: 'x\u001B[2J' }),
    { ...object('c', ''), metadata: bare },
    object('d', 'production'),
    object('e', 'staging'),
  ];
  expect(realityLines('kubernetes', compareObjects(wanted, found, 'production'))).toEqual([
    'otherwise    Service/a',
    '             .spec.port is "x\\u001b[2J", where 1 was rendered.',
    'otherwise    Service/b',
    '             It is not there. `seatrial apply kubernetes` makes it.',
    'otherwise    Service/c',
    '             .metadata.annotations["seatrial/environment"] is nothing, where "production" was rendered.',
    'otherwise    Service/d',
    '             It is rendered no more. `seatrial apply kubernetes --prune` takes it away.',
  ]);
});
