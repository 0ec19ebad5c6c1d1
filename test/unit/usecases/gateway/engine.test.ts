import { describe, expect, test } from 'vitest';
import { engineNamed } from '../../../../src/domain/gateway/engines/engines.ts';
import type { TrafficPlan } from '../../../../src/domain/gateway/traffic-plan.ts';
import { EngineDriver } from '../../../../src/usecases/gateway/drive-engine.ts';
import { planEngineModel, refuseBeyond, refuseUpstreams } from '../../../../src/usecases/gateway/plan-engine.ts';
import { createMissingHost } from '../../../../src/adapters/gateway/upstreams.ts';
import type { ServedModel } from '../../../../src/usecases/gateway/served-models.ts';
import {
  aPlan,
  aServedModel,
  aTest,
  CANDIDATE,
  FALLBACK,
  fakeEvidence,
  PRODUCTION,
  summing,
} from '../../../support/gateway/served.ts';
import { aManifest } from '../../../support/manifests.ts';

const NGINX = engineNamed('nginx');
const at = (port: number) => ({ ...summing(), address: `http://127.0.0.1:${port}/v2/models/churn/infer` });
const METRICS = [{ id: 'accuracy', direction: 'up', betterBy: 0.01 }] as const;

function served(plan: Partial<TrafficPlan> = {}): ServedModel {
  const full = aPlan({ production: PRODUCTION, fallback: FALLBACK, test: aTest(), ...plan });
  return aServedModel({ plan: full, production: at(1), candidate: at(2), fallback: at(3) });
}

describe('what an engine cannot do is refused with words', () => {
  const two = {
    candidates: [
      { name: 'a', share: 0.1, ...CANDIDATE },
      { name: 'b', share: 0.1, ...FALLBACK },
    ],
  };
  test.each([
    ['nginx', 'a unit by a field', aPlan({ test: aTest({ unit: { kind: 'field', name: 'customer' } }) })],
    ['nginx', 'pairs', aPlan({ test: aTest({ pairedShare: 0.1 }) })],
    ['nginx', 'ensembles', aPlan({ test: aTest(two) })],
    ['envoy', 'copies of requests for candidates', aPlan({ test: aTest({ shadowShare: 0.1 }) })],
    [
      'envoy',
      'copies of requests for a sentinel',
      aPlan({ sentinel: { ...FALLBACK, share: 0.1, unit: { kind: 'request' } } }),
    ],
  ] as const)('%s: %s', (engine, words, plan) => {
    const model = aManifest({ liveTest: { metrics: [...METRICS], ensembles: ['mean'] } });
    expect(() => refuseBeyond(engineNamed(engine), plan, model)).toThrow(words);
  });

  test('and nothing that it can', () => {
    const unit = { kind: 'header', name: 'x-unit-id' } as const;
    for (const plan of [
      aPlan(),
      aPlan({ test: aTest({ unit, shadowShare: 0.5 }) }),
      aPlan({ sentinel: { ...FALLBACK, share: 1, unit: { kind: 'request' } } }),
    ])
      expect(() => refuseBeyond(NGINX, plan, aManifest())).not.toThrow();
  });

  test('a server over https, and a version without a server', async () => {
    expect(() => refuseUpstreams('nginx', [{ url: 'https://models.example.org' }])).toThrow('over https');
    const { manifest: model } = served();
    const open = createMissingHost('nginx').open({ model, version: { version: '1.0.0' } } as never);
    await expect(open).rejects.toMatchObject({ code: 'usage', reason: 'engine-embedded' });
  });
});

describe('who answers what is drawn for an arm', () => {
  const routesOf = (model: ServedModel, tripped: readonly (string | null)[] = []) => {
    const evidence = { isOpen: (_plan: TrafficPlan, arm: string | null) => !tripped.includes(arm) };
    return planEngineModel(model, { evidence, nowMs: 0 })?.routes.map(({ arm, standIn, upstream }) => [
      arm,
      standIn,
      upstream.port,
    ]);
  };

  test('is its own version, production where it is tripped, and the fallback where both are', () => {
    expect(routesOf(served())).toEqual([
      [null, null, 1],
      ['new', null, 2],
    ]);
    expect(routesOf(served(), ['new'])).toEqual([
      [null, null, 1],
      ['new', 'production', 1],
    ]);
    expect(routesOf(served(), ['new', null])).toEqual([
      [null, 'fallback', 3],
      ['new', 'fallback', 3],
    ]);
    expect(routesOf(served({ fallback: null }), [null])).toEqual([
      [null, null, 1],
      ['new', null, 2],
    ]);
  });

  test('is nobody where nothing is in production', () => {
    expect(routesOf(served({ production: null, fallback: null, test: null }))).toBeUndefined();
  });
});

describe('an engine is kept at what is served', () => {
  function driving(refuse = new Set<number>()) {
    const applied: string[] = [];
    const remarks: string[] = [];
    const clock = { now: 0 };
    const models = new Map([['churn', served()]]);
    const evidence = fakeEvidence();
    const place = {
      folder: '/f',
      log: '/f/log',
      listen: { host: 'h', port: 1 },
      own: { host: 'h', port: 2 },
      workers: 1,
      bodyBytes: 1,
      answerMs: 1,
    };
    const apply = async (files: ReadonlyMap<string, string>): Promise<void> => {
      if (refuse.has(applied.length + remarks.length)) throw new Error('no such host');
      applied.push([...files.values()].join(''));
    };
    const driver = new EngineDriver({
      engine: NGINX,
      runner: { apply },
      place,
      models: () => models,
      evidence,
      nowMs: () => clock.now,
      onRemark: (sentence) => void remarks.push(sentence),
    });
    return { applied, remarks, models, evidence, driver, clock };
  }
  const line = (own: object) => JSON.stringify({ g: 1, m: 0, r: '1', s: 200, t: '0.004', u: '', ...own });

  test('that changes; not where nothing does', async () => {
    const { applied, models, evidence, driver } = driving();
    await driver.look();
    await driver.look();
    expect(applied).toHaveLength(1);
    evidence.tripped.add('new');
    await driver.look();
    models.set('churn', served({ revision: 2 }));
    await driver.look();
    expect(applied).toHaveLength(3);
  });

  test('what it refuses is told, and what it took before is served on; at the start it is an error', async () => {
    const { remarks, models, driver } = driving(new Set([1]));
    await driver.look();
    models.set('churn', served({ revision: 2 }));
    await driver.look();
    expect(remarks).toEqual(['nginx serves on as before: no such host']);
    await expect(driving(new Set([0])).driver.look()).rejects.toThrow('no such host');
  });

  test('what it refuses is tried again after half a minute, and told once', async () => {
    const { applied, remarks, models, driver, clock } = driving(new Set([1]));
    await driver.look();
    models.set('churn', served({ revision: 2 }));
    await driver.look();
    clock.now += 29_000;
    await driver.look();
    expect([applied.length, remarks.length]).toEqual([1, 1]);
    clock.now += 1000;
    await driver.look();
    expect([applied.length, remarks.length]).toEqual([2, 1]);
  });

  test('what it answers is counted by the configuration that it answered by', async () => {
    const { models, evidence, driver } = driving();
    await driver.look();
    models.set('churn', served({ revision: 2, test: null }));
    await driver.look();
    driver.note(line({}));
    driver.note(line({ g: 2, r: '0', s: 500 }));
    driver.note(line({ s: 400 }));
    driver.note(line({ g: 3 }));
    driver.note(line({ r: '5' }));
    driver.note('{"g":1');
    expect(evidence.noted).toMatchObject([
      { plan: { revision: 1 }, arm: 'new', outcome: 'answered', latencyMs: 4, unit: 'request', standIn: null },
      { plan: { revision: 2 }, arm: null, outcome: 'error' },
    ]);
    expect(driver.unread).toBe(3);
  });
});
