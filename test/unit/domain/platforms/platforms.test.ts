// @module-tag thorough
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { objectName } from '../../../../src/domain/platforms/cluster/names.ts';
import { enginePlanOf } from '../../../../src/domain/platforms/engine-plan.ts';
import { fillPattern, strangePlaceholders } from '../../../../src/domain/platforms/fill-pattern.ts';
import { ISTIO } from '../../../../src/domain/platforms/istio.ts';
import { KSERVE } from '../../../../src/domain/platforms/kserve.ts';
import { KUBERNETES } from '../../../../src/domain/platforms/kubernetes.ts';
import type { Platform, PlatformRequest, Rendered } from '../../../../src/domain/platforms/platform.ts';
import { PLATFORMS } from '../../../../src/domain/platforms/platforms.ts';
import { renderYaml } from '../../../../src/report/export/yaml-of-others.ts';
import { aTest, FALLBACK } from '../../../support/gateway/served.ts';
import { aPlanned, aRequest, CANDIDATE, PARTS, PRODUCTION } from '../../../support/platforms/planned.ts';

const ALL: readonly Platform[] = PLATFORMS;

/** Whatever comes out, as one text. */
function textOf(platform: Platform, asked: PlatformRequest): string {
  const text = (content: Rendered): string =>
    typeof content === 'string' ? content : content.map(renderYaml).join('---\n');
  return [...platform.render(asked).values()].map(text).join('\n');
}

/** Objects as a cluster reads them, of YAML 1.1. */
function objectsOf(platform: Platform, asked: PlatformRequest) {
  return parseAllDocuments(textOf(platform, asked), { version: '1.1' }).map((document) => document.toJS());
}

/** Each would begin or end something in one of the languages. */
const CANARIES = [
  'a"; } server { listen 1; } #CANARY',
  "a'\n  use_backend CANARY",
  'a: {CANARY: 1}',
  'a\n---\nkind: CANARY',
  '${CANARY}$CANARY%[CANARY]',
  'a")os.execute("CANARY")--',
  'a\\"CANARY',
  'a #CANARY',
  'a,CANARY(1)',
];

describe.each(ALL)('$name', (platform) => {
  test('gives its files names that stay in a folder', () => {
    const names = [...platform.render(aRequest([aPlanned()])).keys()];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[a-z0-9][A-Za-z0-9._-]*$/);
  });

  test('says the same whenever it is asked the same', () => {
    expect(textOf(platform, aRequest([aPlanned()]))).toBe(textOf(platform, aRequest([aPlanned()])));
  });

  test('renders an environment in which nothing runs', () => {
    expect(() => platform.render(aRequest([]))).not.toThrow();
  });

  test.each(CANARIES)('lets %j begin and end nothing', (hostile) => {
    const version = { version: hostile, sha256: '2'.repeat(64) };
    const unit = { kind: 'header', name: hostile } as const;
    const plans = [
      aPlanned({ model: hostile }),
      aPlanned({ production: version }),
      aPlanned({ test: aTest({ parts: PARTS, candidates: [{ name: 'new', share: 0.15, ...version }] }) }),
      aPlanned({ test: aTest({ salt: hostile, unit: { kind: 'header', name: 'x-unit-id' } }) }),
      aPlanned({ test: aTest({ unit }) }),
    ];
    for (const planned of plans) expectHarmless(platform, aRequest([planned]));
    for (const key of ['server', 'listen', 'namespace', 'gateway', 'image', 'storage', 'proxies'])
      expectHarmless(platform, aRequest([aPlanned()], { [key]: hostile }));
  });
});

/** It is refused with words; or it stands in a value of JSON or YAML, and nothing else is there than without it. */
function expectHarmless(platform: Platform, asked: PlatformRequest): void {
  try {
    const text = textOf(platform, asked);
    if (!text.includes('CANARY')) return;
    const skeleton = (objects: unknown): string =>
      JSON.stringify(objects, (key, value) =>
        key.includes('CANARY') ? 'BROKEN' : typeof value === 'object' ? value : 0,
      );
    const harmless = aRequest(asked.deployments.map(({ plan }) => aPlanned({ ...plan, model: 'churn' })));
    expect(['kubernetes', 'istio', 'kserve', 'envoy', 'prometheus', 'prometheus-operator']).toContain(platform.name);
    expect(skeleton(objectsOf(platform, asked)).length).toBeGreaterThan(0);
    expect(skeleton(objectsOf(platform, asked))).not.toContain('BROKEN');
    expect(objectsOf(platform, asked)).toHaveLength(objectsOf(platform, harmless).length);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'usage') throw error;
  }
}

describe('kubernetes', () => {
  const backends = (asked: PlatformRequest) => {
    const [route] = objectsOf(KUBERNETES, asked);
    return route.spec.rules[0].backendRefs.map((one: { name: string; weight: number }) => [one.name, one.weight]);
  };

  test('gives each version its slots, and none to what is kept warm', () => {
    expect(backends(aRequest([aPlanned({ fallback: FALLBACK })]))).toEqual([
      [`churn-${PRODUCTION.sha256.slice(0, 12)}`, 8500],
      [`churn-${CANDIDATE.sha256.slice(0, 12)}`, 1500],
      [`churn-${FALLBACK.sha256.slice(0, 12)}`, 0],
    ]);
  });

  test('has one Deployment for what is in two places, as a predecessor that bakes', () => {
    const planned = aPlanned({ fallback: CANDIDATE });
    expect(backends(aRequest([planned]))).toHaveLength(2);
    const kinds = objectsOf(KUBERNETES, aRequest([planned])).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'Deployment')).toHaveLength(2);
  });

  test('copies shares of the requests to candidates and sentinel', () => {
    const sentinel = { ...FALLBACK, share: 0.02, unit: { kind: 'request' } as const };
    const own = { parts: PARTS, shadowShare: 0.25, candidates: [{ name: 'new', share: 0.15, ...CANDIDATE }] };
    const [route] = objectsOf(KUBERNETES, aRequest([aPlanned({ sentinel, test: aTest(own) })]));
    const shares = route.spec.rules[0].filters.map(
      (one: { requestMirror: { fraction: object } }) => one.requestMirror.fraction,
    );
    expect(shares).toEqual([
      { numerator: 2500, denominator: 10_000 },
      { numerator: 200, denominator: 10_000 },
    ]);
  });

  test('lets its pods be asked by their namespace and the proxies, and ask nobody', () => {
    const policy = (settings: object) =>
      objectsOf(KUBERNETES, aRequest([aPlanned()], settings)).find(({ kind }) => kind === 'NetworkPolicy');
    const from = (namespace: string) => [
      { podSelector: {} },
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } },
    ];
    const spec = (namespace: string) => ({
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: from(namespace), ports: [{ protocol: 'TCP', port: 8080 }] }],
      egress: [],
    });
    expect(policy({})).toMatchObject({ spec: spec('infra') });
    expect(policy({ proxies: 'edge' })).toMatchObject({ spec: spec('edge') });
  });

  test('names two models apart whose names a cluster cannot have', () => {
    const names = ['a.b', 'a-b', 'a_b', '1', 'a'.repeat(64), `${'a'.repeat(63)}b`, 'm-'].map(objectName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/);
    expect(objectName('churn')).toBe('churn');
  });
});

test("Istio's route has the weights and the copies of the Gateway API's", () => {
  const planned = aPlanned({
    fallback: FALLBACK,
    test: aTest({ parts: PARTS, shadowShare: 0.25, candidates: [{ name: 'new', share: 0.15, ...CANDIDATE }] }),
  });
  const [route, ...rest] = objectsOf(ISTIO, aRequest([planned]));
  const [, ...same] = objectsOf(KUBERNETES, aRequest([planned]));
  const host = ({ sha256 }: { readonly sha256: string }) => `churn-${sha256.slice(0, 12)}.models.svc.cluster.local`;
  const to = (version: { readonly sha256: string }) => ({ host: host(version), port: { number: 8080 } });
  expect(route.spec).toEqual({
    hosts: ['*'],
    gateways: ['infra/edge'],
    http: [
      {
        match: [{ method: { exact: 'POST' }, uri: { exact: '/v2/models/churn/infer' } }],
        route: [
          { destination: to(PRODUCTION), weight: 8500 },
          { destination: to(CANDIDATE), weight: 1500 },
          { destination: to(FALLBACK), weight: 0 },
        ],
        mirrors: [{ destination: to(CANDIDATE), percentage: { value: 25 } }],
      },
    ],
  });
  expect(rest).toEqual(same);
});

describe('kserve', () => {
  const predictor = (planned = aPlanned(), settings = {}) =>
    objectsOf(KSERVE, aRequest([planned], settings))[0].spec.predictor;

  test('gives the candidate its share of a hundred, and production all', () => {
    expect(predictor()).toMatchObject({ canaryTrafficPercent: 15, model: { storageUri: 's3://models/churn/1.1.0' } });
    expect(predictor(aPlanned({ test: null }))).not.toHaveProperty('canaryTrafficPercent');
    expect(predictor(aPlanned({ test: null }))).toMatchObject({ model: { storageUri: 's3://models/churn/1.0.0' } });
  });

  test('refuses what lies where no cluster reads', () => {
    expect(() => predictor(aPlanned(), { storage: undefined })).toThrow('cannot take the files of churn@1.1.0');
  });
});

test('patterns are filled with what they name, and tell what stands for nothing', () => {
  expect(fillPattern('http://{model}-{digest}/{version}', 'churn', CANDIDATE)).toBe('http://churn-222222222222/1.1.0');
  expect(strangePlaceholders('http://{model}/{modle}/{}/}')).toEqual(['{modle}', '{}', '}']);
});

test('a server that tells versions apart is asked for the model, and one of all of them for the version', () => {
  const upstreams = (server: string) =>
    enginePlanOf(aRequest([aPlanned({ test: null })], { server })).models.flatMap(({ routes }) =>
      routes.map(({ upstream }) => `${upstream.host}:${upstream.port}${upstream.path}`),
    );
  expect(upstreams('http://m:9000/a/')).toEqual(['m:9000/a/v2/models/churn/versions/1.0.0/infer']);
  expect(upstreams('http://{model}-{version}.internal')).toEqual(['churn-1.0.0.internal:80/v2/models/churn/infer']);
});
