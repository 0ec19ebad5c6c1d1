// @module-tag slow
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKubectl } from '../../../src/adapters/platforms/kubectl.ts';
import type { RealityFinding } from '../../../src/domain/platforms/reality/compare-objects.ts';
import { applyPlatform, type ApplyRequest } from '../../../src/usecases/platforms/apply-platform.ts';
import { readReality, type RealityPorts } from '../../../src/usecases/platforms/read-reality.ts';
import { type Cluster, HAS_CLUSTER, KSERVE_CRD, startCluster } from '../../support/platforms/cluster.ts';
import { deploymentText, LIVE, named, portsOf } from '../../support/platforms/render-world.ts';

const HAS_KUBECTL = spawnSync('kubectl', ['version', '--client'], { stdio: 'ignore' }).error === undefined;
const ROUTES = '/apis/gateway.networking.k8s.io/v1/namespaces/models/httproutes';
const DEPLOYMENTS = '/apis/apps/v1/namespaces/models/deployments';
const SERVICES = '/apis/serving.kserve.io/v1beta1/namespaces/models/inferenceservices';
const KUBERNETES = { kind: 'kubernetes', namespace: 'models', gateway: 'edge', image: 'acme/{model}:{version}' };
const KSERVE = { kind: 'kserve', namespace: 'models', storage: 's3://m/{version}' };
const TESTED = { liveTest: LIVE, fallback: named('1.2.0') };

describe.skipIf(!HAS_CLUSTER || !HAS_KUBECTL)('a cluster that is applied to and read back', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.post('/api/v1/namespaces', { metadata: { name: 'models' } });
  }, 120_000);
  afterAll(async () => cluster?.[Symbol.asyncDispose]());

  const portsFor = (deployment: object, platform: object = KUBERNETES): RealityPorts => ({
    ...portsOf({ platforms: [platform], files: new Map([['churn', deploymentText(deployment)]]) }),
    cluster: createKubectl({ context: 'test', kubeconfig: cluster.kubeconfig }),
  });
  const request = { environment: 'production', platform: 'kubernetes', nowMs: Date.parse('2026-11-01T00:00:00Z') };
  const apply = (deployment: object, own: Partial<ApplyRequest> = {}, platform: object = KUBERNETES) =>
    applyPlatform(portsFor(deployment, platform), {
      ...request,
      isDryRun: false,
      isForced: false,
      prunes: false,
      ...own,
    });
  const findings = async (deployment: object, platform: object = KUBERNETES, kind = 'kubernetes') => {
    const { objects } = await readReality(portsFor(deployment, platform), { ...request, platform: kind });
    return objects.flatMap(({ name, findings: own }): readonly (RealityFinding & { readonly name: string })[] =>
      own.map((one) => ({ name, ...one })),
    );
  };
  const statusOf = async (name: string, replicas: number) =>
    cluster.patch(`${DEPLOYMENTS}/${name}/status`, {
      status: {
        observedGeneration: 99,
        replicas,
        updatedReplicas: replicas,
        readyReplicas: replicas,
        availableReplicas: replicas,
      },
    });
  const version = (number: string) => `churn-${named(number).sha256.slice(0, 12)}`;

  test('gets what is rendered, is told from it by its status and by every edit, and is mended', async () => {
    const dry = await apply(TESTED, { isDryRun: true });
    expect(dry).toMatchObject({ kind: 'would-apply', applied: expect.arrayContaining(['HTTPRoute/churn']) });
    expect(new Set((await findings(TESTED)).map(({ kind }) => kind))).toEqual(new Set(['missing']));
    expect(await apply(TESTED)).toMatchObject({ kind: 'applied', removed: [], left: [] });
    const waiting = await findings(TESTED);
    expect(waiting.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'HTTPRoute/churn not-observed',
      ...['1.0.0', '1.1.0', '1.2.0'].map((number) => `Deployment/${version(number)} not-observed`),
    ]);
    expect(await apply(TESTED)).toEqual({ kind: 'applied', applied: [], removed: [], left: [] });

    for (const number of ['1.0.0', '1.1.0', '1.2.0']) await statusOf(version(number), number === '1.1.0' ? 1 : 2);
    const refs = [{ name: 'edge', namespace: 'models', group: 'gateway.networking.k8s.io', kind: 'Gateway' }];
    const condition = (type: string, status: string) => ({
      type,
      status,
      reason: 'BackendNotFound',
      message: 'no such service',
      observedGeneration: 99,
      lastTransitionTime: '2026-11-01T00:00:00Z',
    });
    const parents = [
      {
        parentRef: refs[0],
        controllerName: 'a/b',
        conditions: [condition('Accepted', 'True'), condition('ResolvedRefs', 'False')],
      },
    ];
    expect(await cluster.patch(`${ROUTES}/churn/status`, { status: { parents } })).toMatchObject({ status: 200 });
    expect(await findings(TESTED)).toEqual([
      {
        name: 'HTTPRoute/churn',
        kind: 'condition',
        type: 'ResolvedRefs',
        status: 'False',
        reason: 'BackendNotFound',
        message: 'no such service',
      },
      { name: `Deployment/${version('1.1.0')}`, kind: 'replicas', available: 1, wanted: 2 },
    ]);

    const container = { name: 'model', image: 'acme/churn:1.0.0-but-other' };
    await cluster.patch(`${DEPLOYMENTS}/${version('1.0.0')}?fieldManager=someone`, {
      spec: { template: { spec: { containers: [container] } } },
    });
    const fields = (await findings(TESTED)).filter(({ kind }) => kind === 'field');
    expect(fields).toContainEqual({
      name: `Deployment/${version('1.0.0')}`,
      kind: 'field',
      path: '.spec.template.spec.containers[0].image',
      wanted: 'acme/churn:1.0.0',
      found: 'acme/churn:1.0.0-but-other',
    });
    const refused = await apply(TESTED);
    expect(refused).toMatchObject({
      kind: 'refused',
      refusals: [
        { name: `Deployment/${version('1.0.0')}`, field: expect.stringMatching(/^\.spec\.template\.spec\.containers/) },
      ],
    });
    expect(refused.kind === 'refused' ? refused.refusals[0]?.message : '').toContain('conflict');
    expect(await apply(TESTED, { isForced: true })).toMatchObject({ applied: [`Deployment/${version('1.0.0')}`] });
    expect((await findings(TESTED)).filter(({ kind }) => kind === 'field')).toEqual([]);
  }, 120_000);

  test('keeps what is rendered no more until it is taken away', async () => {
    await apply(TESTED, { isForced: true });
    const after = { production: named('1.1.0'), fallback: named('1.0.0') };
    const gone = [`Deployment/${version('1.2.0')}`, `Service/${version('1.2.0')}`];
    expect(await apply(after)).toMatchObject({ kind: 'applied', removed: [], left: gone });
    expect((await findings(after)).filter(({ kind }) => kind === 'stray').map(({ name }) => name)).toEqual(gone);
    expect(await apply(after, { prunes: true })).toMatchObject({ kind: 'applied', applied: [], removed: gone });
    expect((await findings(after)).filter(({ kind }) => kind === 'stray')).toEqual([]);
  }, 120_000);

  test('applies nothing where one object is refused, and says which and what of it', async () => {
    const elsewhere = { ...KUBERNETES, namespace: 'not-there' };
    const refused = await apply(TESTED, {}, elsewhere);
    expect(refused.kind === 'refused' ? refused.refusals.length : 0).toBe(8);
    const ports = portsFor(TESTED);
    const bad = {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'x', namespace: 'models' },
    };
    const how = { isDryRun: true, isForced: false };
    const wrong = { ...bad, spec: { rules: [{ backendRefs: [{ name: 'a', port: 1, weight: -5 }] }] } };
    expect(await ports.cluster.apply([wrong], how)).toContain('spec.rules[0].backendRefs[0].weight');
    expect(await ports.cluster.apply([{ ...bad, spec: { rule: [] } }], how)).toContain(
      '.spec.rule: field not declared',
    );
    expect(await ports.cluster.list(['httproutes'], { namespace: 'not-there', label: 'a=b' })).toEqual([]);
  }, 120_000);

  test('that does not answer is told as that', async () => {
    const ports = {
      ...portsFor(TESTED),
      cluster: createKubectl({ context: 'nowhere', kubeconfig: cluster.kubeconfig }),
    };
    await expect(readReality(ports, request)).rejects.toMatchObject({ reason: 'cluster-unanswered' });
    const nginx = { ...request, platform: 'nginx' };
    await expect(readReality(ports, nginx)).rejects.toMatchObject({ reason: 'platform-without-api' });
  });

  test.skipIf(KSERVE_CRD === null)(
    'in which KServe quietly keeps the version before is caught',
    async () => {
      const on = { platform: 'kserve' };
      await apply(TESTED, on, KSERVE);
      const status = {
        observedGeneration: 99,
        conditions: [{ type: 'Ready', status: 'True' }],
        components: {
          predictor: {
            traffic: [
              { revisionName: 'a', percent: 90 },
              { latestRevision: true, percent: 10 },
            ],
          },
        },
      };
      await cluster.patch(`${SERVICES}/churn/status`, { status });
      expect(await findings(TESTED, KSERVE, 'kserve')).toEqual([]);
      const [kept] = status.components.predictor.traffic;
      const back = { ...status, components: { predictor: { traffic: [{ ...kept, percent: 100 }] } } };
      await cluster.patch(`${SERVICES}/churn/status`, { status: back });
      expect(await findings(TESTED, KSERVE, 'kserve')).toEqual([
        { name: 'InferenceService/churn', kind: 'traffic', wanted: 10, routed: 0 },
      ]);
    },
    60_000,
  );
});
