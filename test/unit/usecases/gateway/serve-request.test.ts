import { describe, expect, test } from 'vitest';
import { SENTINEL } from '../../../../src/domain/gateway/served-request.ts';
import type { ExtraArm } from '../../../../src/usecases/gateway/extra-arms.ts';
import type { ServedModel } from '../../../../src/usecases/gateway/served-models.ts';
import {
  type InferenceRequest,
  noteShed,
  type ServeOptions,
  serveRequest,
} from '../../../../src/usecases/gateway/serve-request.ts';
import {
  aPlan,
  aServedModel,
  aSession,
  aTest,
  CANDIDATE,
  failing,
  fakeEvidence,
  FALLBACK,
  PRODUCTION,
  summing,
} from '../../../support/gateway/served.ts';

const NOW = 1_700_000_000_000;
const X = { name: 'x', datatype: 'FP32', shape: [1, 2], data: Float32Array.of(1, 2) } as const;

function aRequest(own: Partial<InferenceRequest> = {}): InferenceRequest {
  const caller = { header: () => null, field: () => null };
  return { inputs: [X], rows: 1, pinned: null, caller, consumer: null, arrivedMs: 100, ...own };
}

/** With the ticks 107 after an arrival at 100. */
function serving(own: Partial<ServeOptions> = {}) {
  const evidence = fakeEvidence();
  const offered: ExtraArm[] = [];
  const options: ServeOptions = {
    evidence,
    extraArms: { offer: (work) => void offered.push(work) },
    clock: { nowMs: () => NOW, tickMs: () => 107 },
    drawUnit: () => 'drawn',
    deadlineMs: 500,
    isCrowded: () => false,
    candidates: { places: 0 },
    ...own,
  };
  const serve = (model: ServedModel, request: Partial<InferenceRequest> = {}) =>
    serveRequest(options, model, aRequest(request));
  return { options, evidence, offered, serve };
}

const ALL_NEW = [{ name: 'new', slots: 10_000 }];
const ALL_OLD = [{ name: null, slots: 10_000 }];
const roles = { production: PRODUCTION, fallback: FALLBACK };

function tested(own: Parameters<typeof aTest>[0] = {}, sessions: Parameters<typeof aServedModel>[0] = {}): ServedModel {
  const plan = aPlan({ ...roles, test: aTest({ parts: ALL_NEW, ...own }) });
  return aServedModel({ plan, candidate: summing(2), fallback: summing(3), ...sessions });
}

describe('the arm that is drawn answers', () => {
  test('and is told of, with a decision', async () => {
    const { serve, evidence } = serving();
    const answer = await serve(tested(), { consumer: 'shop' });
    expect(answer).toMatchObject({ kind: 'answered', version: CANDIDATE.version, decision: 'd0' });
    expect(evidence.noted).toEqual([
      {
        plan: tested().plan,
        arm: 'new',
        standIn: null,
        isPinned: false,
        unit: 'drawn',
        outcome: 'answered',
        latencyMs: 7,
        rows: 1,
        consumer: 'shop',
      },
    ]);
    expect(evidence.decided[0]?.answer).toMatchObject({ arm: 'new', outputs: [{ data: Float32Array.of(6) }] });
  });

  test.each([
    [
      'a header',
      { kind: 'header', name: 'x-customer' },
      { header: (name: string) => `h:${name}`, field: () => null },
      'h:x-customer',
    ],
    [
      'a field',
      { kind: 'field', name: 'customer' },
      { header: () => null, field: (name: string) => `f:${name}` },
      'f:customer',
    ],
  ] as const)('by the unit of %s', async (_name, unit, caller, expected) => {
    const { serve, evidence } = serving();
    await serve(tested({ unit }), { caller });
    expect(evidence.noted[0]).toMatchObject({ unit: expected, arm: 'new' });
  });

  test('a request without its unit is answered by production, and is in no test', async () => {
    const { serve, evidence } = serving();
    const answer = await serve(tested({ unit: { kind: 'header', name: 'x-customer' } }));
    expect(answer).toMatchObject({ version: PRODUCTION.version, decision: null });
    expect(evidence.noted[0]).toMatchObject({ unit: null, arm: null, standIn: null });
  });
});

describe('somebody else answers', () => {
  test.each([
    ['production, where the breaker tripped', ['new'], {}, PRODUCTION.version, { arm: 'new', standIn: 'production' }],
    [
      'production, where the version is not loaded',
      [],
      { candidate: undefined },
      PRODUCTION.version,
      { arm: 'new', standIn: 'production' },
    ],
    ['the fallback, where both tripped', ['new', null], {}, FALLBACK.version, { arm: 'new', standIn: 'fallback' }],
  ] as const)('%s', async (_name, tripped, sessions, version, expected) => {
    const { serve, evidence } = serving();
    for (const arm of tripped) evidence.tripped.add(arm);
    const plan = tested().plan;
    const loaded = { plan, candidate: summing(2), fallback: summing(3), ...sessions };
    const model = aServedModel(
      loaded.candidate === undefined ? { plan, fallback: summing(3) } : { ...loaded, candidate: loaded.candidate },
    );
    expect(await serve(model)).toMatchObject({ version, decision: null });
    expect(evidence.noted[0]).toMatchObject(expected);
  });

  test('production itself from the end of the lease on: nothing is drawn then', async () => {
    const { serve, evidence } = serving();
    expect(await serve(tested({ leaseMs: NOW }))).toMatchObject({ version: PRODUCTION.version, decision: 'd0' });
    expect(evidence.noted[0]).toMatchObject({ arm: null, standIn: null });
  });

  test('the fallback, at the next request after production tripped; without one production goes on', async () => {
    const { serve, evidence } = serving();
    evidence.tripped.add(null);
    const plan = aPlan(roles);
    expect(await serve(aServedModel({ plan, fallback: summing() }))).toMatchObject({
      version: FALLBACK.version,
      decision: null,
    });
    expect(await serve(aServedModel({ plan }))).toMatchObject({ version: PRODUCTION.version });
    expect(evidence.noted.map(({ standIn }) => standIn)).toEqual(['fallback', null]);
  });

  test('nobody, where nothing is loaded', async () => {
    const { serve, evidence } = serving();
    expect(await serve({ ...tested(), versions: new Map() })).toMatchObject({ kind: 'failed', reason: 'unloaded' });
    expect(evidence.noted).toEqual([]);
  });
});

describe('of two candidates', () => {
  const OTHER = { version: '1.2.0', sha256: '4'.repeat(64) };
  const candidates = [
    { name: 'new', share: 0, ...CANDIDATE },
    { name: 'other', share: 1, ...OTHER },
  ];
  const test2 = aTest({ candidates, parts: [{ name: 'other', slots: 10_000 }], shadowShare: 1 });
  const model = aServedModel({ plan: aPlan({ test: test2 }), candidate: summing(2) });
  const versions = new Map([...model.versions, [OTHER.sha256, { version: OTHER.version, session: summing(4) }]]);

  test('the one that is drawn answers, and a pinned version is its own', async () => {
    const { serve, evidence } = serving();
    expect(await serve({ ...model, versions })).toMatchObject({ version: OTHER.version });
    await serve({ ...model, versions }, { pinned: OTHER.version });
    await serve({ ...model, versions }, { pinned: PRODUCTION.version });
    expect(evidence.noted.map(({ arm }) => arm)).toEqual(['other', 'other', null]);
  });

  test("both score production's requests unseen, where they are loaded", async () => {
    const { serve, offered } = serving();
    const plan = { ...model.plan, test: { ...test2, parts: ALL_OLD } };
    await serve({ ...model, plan, versions });
    await serve({ ...model, plan });
    expect(offered.map(({ arm }) => arm)).toEqual(['new', 'other', 'new']);
  });
});

describe('a version by its name', () => {
  test('answers outside the test, also where the breaker tripped', async () => {
    const { serve, evidence } = serving();
    evidence.tripped.add('new');
    expect(await serve(tested({ parts: ALL_OLD }), { pinned: CANDIDATE.version })).toMatchObject({
      version: CANDIDATE.version,
      decision: null,
    });
    expect(evidence.noted[0]).toMatchObject({ isPinned: true, arm: 'new', unit: null });
  });

  test('is refused where it is not loaded, and counts against nobody', async () => {
    const { serve, evidence } = serving();
    expect(await serve(tested(), { pinned: '7.0.0' })).toMatchObject({ kind: 'failed', reason: 'unknown-version' });
    expect(evidence.noted).toEqual([]);
  });
});

describe('what became of it', () => {
  test.each([
    ['input', []],
    ['error', ['error']],
    ['crash', ['error']],
    ['timeout', ['timeout']],
    ['shed', ['shed']],
  ] as const)('a session that fails by %s', async (reason, outcomes) => {
    const { serve, evidence } = serving();
    expect(await serve(aServedModel({ production: failing(reason) }))).toMatchObject({ kind: 'failed', reason });
    expect(evidence.noted.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(evidence.decided).toEqual([]);
  });

  test.each([
    ['FP32', Float32Array.of(1, Number.NaN)],
    ['FP64', Float64Array.of(Number.POSITIVE_INFINITY)],
    ['FP16', Float16Array.of(Number.NEGATIVE_INFINITY)],
  ] as const)('an answer of %s with no number in it is invalid', async (datatype, data) => {
    const { serve, evidence } = serving();
    const outputs = [{ name: 'p', datatype, shape: [data.length], data }];
    const production = aSession(() => ({ kind: 'answered', outputs }));
    expect(await serve(aServedModel({ production }))).toMatchObject({ kind: 'failed', reason: 'invalid' });
    expect(evidence.noted).toMatchObject([{ outcome: 'invalid' }]);
  });

  test.each([
    ['FP32', Float32Array.of(1, Number.NaN)],
    ['FP32', Float32Array.of(3e38, -3e38)],
    ['FP64', Float64Array.of(1e300)],
    ['FP16', Float16Array.of(Number.POSITIVE_INFINITY)],
  ] as const)(
    'no number for inputs of %s that hold none, or immense ones, is the fault of the caller',
    async (datatype, data) => {
      const { serve, evidence } = serving();
      const nan = { name: 'p', datatype: 'FP32', shape: [1], data: Float32Array.of(Number.NaN) } as const;
      const production = aSession(() => ({ kind: 'answered', outputs: [nan] }));
      const inputs = [{ name: 'x', datatype, shape: [data.length], data }];
      expect(await serve(aServedModel({ production }), { inputs })).toMatchObject({ kind: 'failed', reason: 'input' });
      expect(evidence.noted).toEqual([]);
    },
  );

  test('inputs that hold no numbers are answered where the model can', async () => {
    const inputs = [{ ...X, data: Float32Array.of(1, Number.NaN) }];
    const outputs = [{ name: 'p', datatype: 'FP32', shape: [1], data: Float32Array.of(1) }] as const;
    const production = aSession(() => ({ kind: 'answered', outputs }));
    expect(await serving().serve(aServedModel({ production }), { inputs })).toMatchObject({ kind: 'answered' });
  });

  test('the session is given the deadline', async () => {
    const deadlines: number[] = [];
    const production = aSession((_inputs, deadlineMs) => {
      deadlines.push(deadlineMs);
      return { kind: 'answered', outputs: [] };
    });
    await serving().serve(aServedModel({ production }));
    expect(deadlines).toEqual([500]);
  });

  test('a crowd sheds candidates before production', async () => {
    const { serve, evidence } = serving({ isCrowded: () => true });
    expect(await serve(tested())).toMatchObject({ kind: 'failed', reason: 'shed' });
    expect(await serve(tested({ parts: ALL_OLD }))).toMatchObject({ kind: 'answered' });
    expect(evidence.noted.map(({ arm, outcome }) => [arm, outcome])).toEqual([
      ['new', 'shed'],
      [null, 'answered'],
    ]);
  });

  test('who stands in for a candidate is let into a crowd', async () => {
    const { serve, evidence } = serving({ isCrowded: () => true });
    evidence.tripped.add('new');
    expect(await serve(tested())).toMatchObject({ kind: 'answered', version: PRODUCTION.version });
  });

  test('whole numbers and texts are usable', async () => {
    const outputs = [
      { name: 'n', datatype: 'INT64', shape: [1], data: BigInt64Array.of(7n) },
      { name: 't', datatype: 'BYTES', shape: [1], data: ['a'] },
    ] as const;
    const production = aSession(() => ({ kind: 'answered', outputs }));
    expect(await serving().serve(aServedModel({ production }))).toMatchObject({ kind: 'answered', outputs });
  });

  test('what is turned away while nothing is loaded is told of to nobody', () => {
    const { options, evidence } = serving();
    noteShed(options, { ...tested(), versions: new Map() }, aRequest());
    expect(evidence.noted).toEqual([]);
  });

  test('what is turned away unread is shed by the arm that it was drawn for', () => {
    const { options, evidence } = serving();
    noteShed(options, tested(), aRequest({ inputs: [], rows: 0 }));
    expect(evidence.noted).toMatchObject([{ arm: 'new', outcome: 'shed', rows: 0 }]);
  });
});

describe('what is scored unseen', () => {
  test("a candidate's request by production", async () => {
    const { serve, offered } = serving();
    const model = tested({ pairedShare: 1, shadowShare: 1 });
    await serve(model);
    const session = model.versions.get(PRODUCTION.sha256)?.session;
    expect(offered).toEqual([{ plan: model.plan, decision: 'd0', arm: null, session, inputs: [X] }]);
  });

  test("production's by each candidate, and by the sentinel", async () => {
    const { serve, offered } = serving();
    const model = tested({ parts: ALL_OLD, pairedShare: 1, shadowShare: 1 });
    const sentinel = { ...FALLBACK, share: 1, unit: { kind: 'request' } } as const;
    await serve({ ...model, plan: { ...model.plan, sentinel } });
    expect(offered.map(({ arm }) => arm)).toEqual(['new', SENTINEL]);
  });

  test('by no arm that tripped, and nothing of what has no decision', async () => {
    const { serve, offered, evidence } = serving();
    evidence.tripped.add('new');
    await serve(tested({ parts: ALL_OLD, shadowShare: 1 }));
    await serve(tested({ parts: ALL_OLD, shadowShare: 1 }), { pinned: PRODUCTION.version });
    expect(offered).toEqual([]);
  });

  test('nothing, where the model scores no labels', async () => {
    const evidence = { ...fakeEvidence(), decide: () => null };
    const { serve, offered } = serving({ evidence });
    expect(await serve(tested({ pairedShare: 1 }))).toMatchObject({ decision: null });
    expect(offered).toEqual([]);
  });

  test('by the sentinel without a test, as often as it is drawn', async () => {
    const { serve, offered } = serving();
    const model = aServedModel({ fallback: summing() });
    for (const share of [0, 1])
      await serve({ ...model, plan: aPlan({ sentinel: { ...FALLBACK, share, unit: { kind: 'request' } } }) });
    expect(offered.map(({ arm }) => arm)).toEqual([SENTINEL]);
  });
});
