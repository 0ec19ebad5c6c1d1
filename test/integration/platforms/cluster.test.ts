import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { ISTIO } from '../../../src/domain/platforms/istio.ts';
import { KSERVE } from '../../../src/domain/platforms/kserve.ts';
import { KUBERNETES } from '../../../src/domain/platforms/kubernetes.ts';
import { PROMETHEUS_OPERATOR } from '../../../src/domain/platforms/prometheus-operator.ts';
import type { Platform } from '../../../src/domain/platforms/platform.ts';
import { renderYaml } from '../../../src/report/export/yaml-of-others.ts';
import { aTest, FALLBACK } from '../../support/gateway/served.ts';
import {
  type Cluster,
  HAS_CLUSTER,
  HAS_ISTIO,
  HAS_OPERATOR,
  KSERVE_CRD,
  startCluster,
} from '../../support/platforms/cluster.ts';
import { aPlanned, aRequest, CANDIDATE, PARTS } from '../../support/platforms/planned.ts';

const SENTINEL = { ...FALLBACK, share: 0.02, unit: { kind: 'request' } } as const;
const SHADOWED = aTest({ parts: PARTS, shadowShare: 0.25, candidates: [{ name: 'new', share: 0.15, ...CANDIDATE }] });

function rendered(platform: Platform, planned = aPlanned()): string {
  const [content] = platform.render(aRequest([planned])).values();
  if (content === undefined || typeof content === 'string') throw new Error('no objects');
  return content.map(renderYaml).join('---\n');
}

describe.skipIf(!HAS_CLUSTER)('an API server of Kubernetes', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
    const labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
    await cluster.post('/api/v1/namespaces', { metadata: { name: 'models', labels } });
    await cluster.post('/api/v1/namespaces/models/serviceaccounts', { metadata: { name: 'default' } });
  }, 120_000);
  afterAll(async () => cluster?.[Symbol.asyncDispose]());

  const refused = async (text: string) => (await cluster.apply(text)).filter(({ status }) => status >= 300);

  test.each([
    ['a live test', aPlanned()],
    ['production alone', aPlanned({ test: null })],
    [
      'copies for candidate and sentinel, and a fallback',
      aPlanned({ test: SHADOWED, sentinel: SENTINEL, fallback: FALLBACK }),
    ],
    ['a model with a name that no object can have', aPlanned({ model: `1.${'a_b-'.repeat(15)}c` })],
    [
      'a version with metadata of its build',
      aPlanned({ production: { version: '1.0.0-rc.1+yes', sha256: '7'.repeat(64) } }),
    ],
  ])(
    'takes all that is rendered for %s, and takes it again',
    async (_, planned) => {
      expect(await refused(rendered(KUBERNETES, planned))).toEqual([]);
      expect(await refused(rendered(KUBERNETES, planned))).toEqual([]);
    },
    60_000,
  );

  test('lets the pods of it into a namespace that is restricted, and no others', async () => {
    const deployment = parseAllDocuments(rendered(KUBERNETES))
      .map((one) => one.toJS())
      .find(({ kind }) => kind === 'Deployment');
    const { spec } = deployment.spec.template;
    const pod = (name: string, own: object) =>
      cluster.post('/api/v1/namespaces/models/pods', { metadata: { name }, spec: own });
    expect(await pod('as-rendered', spec)).toMatchObject({ status: 201 });
    const [container] = spec.containers;
    const other = await pod('other', { containers: [{ name: container.name, image: container.image }] });
    expect(other.message).toContain('violates PodSecurity');
  });

  test.each([
    ['a weight below nothing', 'weight: 1500', 'weight: -5', 'should be greater than or equal to 0'],
    ['a misspelt field', 'backendRefs:', 'backendRef:', 'field not declared in schema'],
    ['a misspelt field of a pod', 'enableServiceLinks', 'enableServiceLink', 'field not declared in schema'],
  ])('refuses %s', async (_, good, bad, words) => {
    const [answer] = await refused(rendered(KUBERNETES).replace(good, bad));
    expect(answer?.message).toContain(words);
  });

  test.skipIf(!HAS_ISTIO)(
    'takes a VirtualService, and refuses wrong ones',
    async () => {
      const planned = aPlanned({ test: SHADOWED, sentinel: SENTINEL, fallback: FALLBACK });
      expect(await refused(rendered(ISTIO, planned))).toEqual([]);
      const text = rendered(ISTIO, planned);
      for (const [good, bad, words] of [
        ['weight: 1500', 'weight: "1500"', 'expected numeric'],
        ['value: 25', 'value: a quarter', 'expected numeric'],
        ['mirrors:', 'mirror_s:', 'field not declared in schema'],
      ] as const) {
        expect(text).toContain(good);
        expect((await refused(text.replace(good, bad))).map(({ message }) => message)).toEqual([
          expect.stringContaining(words),
        ]);
      }
    },
    60_000,
  );

  test.skipIf(!HAS_OPERATOR)(
    'takes a PrometheusRule, and refuses wrong ones',
    async () => {
      const text = rendered(PROMETHEUS_OPERATOR);
      expect(await refused(text)).toEqual([]);
      for (const [good, bad, words] of [
        ['interval: 1m', 'interval: one minute', 'should match'],
        ['expr: sum', 'exp: sum', 'field not declared in schema'],
      ] as const) {
        expect(text).toContain(good);
        expect((await refused(text.replace(good, bad))).map(({ message }) => message)).toEqual([
          expect.stringContaining(words),
        ]);
      }
    },
    60_000,
  );

  test.skipIf(KSERVE_CRD === null)(
    'takes an InferenceService, and refuses wrong ones',
    async () => {
      expect(await refused(rendered(KSERVE))).toEqual([]);
      expect(await refused(rendered(KSERVE, aPlanned({ test: null })))).toEqual([]);
      const text = rendered(KSERVE);
      for (const [good, bad] of [
        ['canaryTrafficPercent: 15', 'canaryTrafficPercent: "5"'],
        ['canaryTrafficPercent', 'canaryTraficPercent'],
      ] as const)
        expect(await refused(text.replace(good, bad))).toHaveLength(1);
    },
    60_000,
  );
});
