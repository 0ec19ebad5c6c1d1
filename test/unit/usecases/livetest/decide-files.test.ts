// @module-tag thorough
import { describe, expect, it } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { decisionText } from '../../../../src/contract/parse-decision.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { decideFiles, type DecideFilesRequest } from '../../../../src/usecases/livetest/decide-files.ts';
import { replayFiles } from '../../../../src/usecases/livetest/replay-files.ts';
import { churnRegistry, ndjson, textFiles } from '../../../support/live-test-files.ts';
import { hoursOf, hourOf, PRODUCTION, testCandidate, zeroOrOne } from '../../../support/live-test.ts';

const WINDOWS = hoursOf(48, { candidate: { rate: 0.13 } });
const REQUEST: DecideFilesRequest = {
  model: null,
  paths: ['w.ndjson'],
  history: null,
  shares: [{ name: 'gbm', share: 0.5 }],
  environment: null,
  at: null,
  now: hourOf(1000),
  program: '0.1.0',
};

function run(files: Readonly<Record<string, string>>, own: Partial<DecideFilesRequest> = {}) {
  return decideFiles({ files: textFiles(files), registry: churnRegistry() }, { ...REQUEST, ...own });
}

async function refused(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

describe('files of windows', () => {
  it('give a decision with the digests of what was read', async () => {
    const { decision, repeated } = await run({ 'w.ndjson': ndjson(WINDOWS) });
    expect(decision).toMatchObject({
      kind: 'LiveDecision',
      outcome: { kind: 'promote', candidate: 'gbm' },
      isFinal: true,
      at: hourOf(48),
      decidedAt: hourOf(24),
      windows: {
        count: 48,
        parts: [
          { day: '2026-11-02', arm: null, count: 24 },
          { day: '2026-11-02', arm: 'gbm', count: 24 },
        ],
      },
      history: {
        test: 'own-traffic',
        environment: 'production',
        candidates: [{ name: 'gbm' }],
        epochs: [{ from: hourOf(0), to: null }],
      },
    });
    expect(repeated).toBe(0);
  });

  it('of a gateway tell when the test ran: what production answered before and after it is of no test', async () => {
    const during = WINDOWS.filter(({ from }) => from >= hourOf(10) && from < hourOf(40));
    const own = during.map((window): LiveWindow => ({ ...window, test: 'churn-1' }));
    const others = WINDOWS.filter((window) => window.arm === null && !during.includes(window));
    const begun: LiveWindow = { ...WINDOWS[19]!, test: 'churn-1' };
    const { decision, outside } = await run({ 'w.ndjson': ndjson([...others, begun, ...own]) });
    const plain = await run({ 'w.ndjson': ndjson(during) });
    expect(decision).toMatchObject({
      outcome: plain.decision.outcome,
      history: { test: 'churn-1', epochs: [{ from: hourOf(10), to: hourOf(40) }] },
    });
    expect(outside).toBe(others.length + 1);
  });

  it('in any number, order and repetition give the same bytes', async () => {
    const whole = await run({ 'w.ndjson': ndjson(WINDOWS) });
    const parts = await run(
      { a: ndjson(WINDOWS.slice(40).toReversed()), b: `\n${ndjson(WINDOWS.slice(0, 60))}\n` },
      { paths: ['a', 'b', 'a'] },
    );
    expect(decisionText(parts.decision)).toBe(decisionText(whole.decision));
    expect(parts.repeated).toBe(20);
  });

  it('a key with two windows is refused with both places', async () => {
    const other = { ...WINDOWS[1]!, errors: 3 };
    const { message, location, reason, code } = await refused(
      run({ a: ndjson(WINDOWS), b: ndjson([WINDOWS[0]!, other]) }, { paths: ['a', 'b'] }),
    );
    expect({ code, reason, location }).toEqual({
      code: 'schema-violation',
      reason: 'key-reused',
      location: { path: 'b', line: 2, column: 1, pointer: '/key' },
    });
    expect(message).toContain('a:2');
  });

  it('a line that is no window is refused with its place, and nothing is decided', async () => {
    const { problems } = await refused(run({ 'w.ndjson': `${ndjson(WINDOWS)}{"kind":"Window"}\nnot json\n` }));
    expect(problems.map(({ reason, location }) => [reason, location?.line])).toEqual([
      ['schema', 97],
      ['json-syntax', 98],
    ]);
  });

  it.each<[string, Partial<LiveWindow>, string, string]>([
    ['more errors than requests', { errors: 1001 }, 'errors-exceed-requests', '/errors'],
    ['more slow answers than answers', { over: { p99: 1001 } }, 'over-order', '/over/p99'],
    [
      'more labels than requests',
      { metrics: { conversion: zeroOrOne(1001, 0.1) } },
      'labels-exceed-rows',
      '/metrics/conversion/n',
    ],
    [
      'a mean beyond its range',
      { metrics: { conversion: { n: 10, sum: 20, sumSquares: 40 } } },
      'metric-range',
      '/metrics/conversion/sum',
    ],
    [
      'squares that cannot be',
      { metrics: { conversion: { n: 10, sum: 5, sumSquares: 0 } } },
      'sum-squares-too-small',
      '/metrics/conversion/sumSquares',
    ],
  ])('a window with %s is refused with its place', async (_name, own, reason, pointer) => {
    const windows = WINDOWS.map((window, index) => (index === 6 ? { ...window, ...own } : window));
    const { problems } = await refused(run({ 'w.ndjson': ndjson(windows) }));
    expect(problems.map((one) => [one.code, one.reason, one.location])).toContainEqual([
      'data-format',
      reason,
      { path: 'w.ndjson', line: 7, column: 1, pointer },
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, Partial<DecideFilesRequest>, string]>([
    ['no window at all', { 'w.ndjson': '' }, {}, 'hold no window'],
    [
      'no candidate',
      { 'w.ndjson': ndjson(WINDOWS.filter(({ arm }) => arm === null)) },
      { shares: [] },
      'none names an arm',
    ],
    ['no production', { 'w.ndjson': ndjson(WINDOWS.filter(({ arm }) => arm !== null)) }, {}, 'of production'],
    [
      'two versions without an arm',
      { 'w.ndjson': ndjson([...WINDOWS, { ...WINDOWS[0]!, key: 'x', version: '1.3.1', sha256: 'f'.repeat(64) }]) },
      {},
      '1.3.2 and 1.3.1',
    ],
    [
      'one version of two digests',
      { 'w.ndjson': ndjson([...WINDOWS, { ...WINDOWS[0]!, key: 'x', sha256: 'f'.repeat(64) }]) },
      {},
      'of two digests',
    ],
    [
      'a share of nobody',
      { 'w.ndjson': ndjson(WINDOWS) },
      { shares: [{ name: 'forest', share: 0.5 }] },
      'No window is of forest',
    ],
    [
      'shares beyond the traffic',
      { 'w.ndjson': ndjson(WINDOWS) },
      { shares: [{ name: 'gbm', share: 1.5 }] },
      'more than 100',
    ],
    ['a history and shares', { 'w.ndjson': ndjson(WINDOWS) }, { history: 'h.yaml' }, 'history says the shares'],
  ])('%s is refused with what to do', async (_name, files, own, said) => {
    const { code, message, hint } = await refused(run(files, own));
    expect(code).toBe('usage');
    expect(message).toContain(said);
    expect(hint).toMatch(/\w/u);
  });

  it('a share that only one candidate has is asked of the other', async () => {
    const both = [...WINDOWS, ...hoursOf(2, { arm: testCandidate('tree') }).filter(({ arm }) => arm !== null)];
    expect((await refused(run({ 'w.ndjson': ndjson(both) }))).message).toBe('The share of tree is not said.');
  });

  it('a model that the registry does not have is refused with the nearest', async () => {
    expect(await refused(run({ 'w.ndjson': ndjson(WINDOWS) }, { model: 'chrun' }))).toMatchObject({
      code: 'unknown-model',
      hint: 'Did you mean churn?',
    });
  });

  it('a model without liveTest is refused', async () => {
    const asked = decideFiles(
      { files: textFiles({ 'w.ndjson': ndjson(WINDOWS) }), registry: churnRegistry('') },
      REQUEST,
    );
    expect(await refused(asked)).toMatchObject({ code: 'usage', reason: 'no-live-test' });
  });

  it('a candidate that only its version names is found by its share', async () => {
    const unnamed = WINDOWS.map((window): LiveWindow => ({ ...window, arm: null }));
    const { decision } = await run({ 'w.ndjson': ndjson(unnamed) }, { shares: [{ name: '1.4.0', share: 0.5 }] });
    expect(decision).toMatchObject({
      outcome: { kind: 'promote', candidate: '1.4.0' },
      history: { epochs: [{ production: PRODUCTION, shares: { '1.4.0': 0.5 } }] },
    });
  });

  it('shares that nobody says are not looked at, and the decision says so', async () => {
    const { decision } = await run({ 'w.ndjson': ndjson(WINDOWS) }, { shares: [] });
    expect(decision).toMatchObject({
      sharesKnown: false,
      sampleRatio: { isChecked: false },
      outcome: { kind: 'promote' },
    });
  });

  it('as of an earlier time is what was known then', async () => {
    const early = await run({ 'w.ndjson': ndjson(WINDOWS) }, { at: hourOf(6) });
    const alone = await run({ 'w.ndjson': ndjson(WINDOWS.slice(0, 12)) });
    expect(decisionText(early.decision)).toBe(decisionText(alone.decision));
  });

  it('is never later than now', async () => {
    expect((await run({ 'w.ndjson': ndjson(WINDOWS) }, { now: hourOf(5) })).decision.at).toBe(hourOf(5));
  });
});

describe('a history that somebody wrote', () => {
  const epoch = { from: hourOf(0), to: null, revision: 1, production: PRODUCTION, shares: { gbm: 0.5 } };
  const history = {
    test: 'churn-0042',
    model: 'churn',
    environment: 'production',
    phase: 'test',
    candidates: [testCandidate()],
    epochs: [epoch],
  };
  const decided = (value: unknown) =>
    run({ 'w.ndjson': ndjson(WINDOWS), h: JSON.stringify(value) }, { history: 'h', shares: [] });

  it('is what the decision holds', async () => {
    expect((await decided(history)).decision).toMatchObject({
      history,
      sharesKnown: true,
      outcome: { kind: 'promote' },
    });
  });

  it('tells of windows that are of another time', async () => {
    expect((await decided(history)).outside).toBe(0);
    expect((await decided({ ...history, epochs: [{ ...epoch, from: hourOf(10) }] })).outside).toBe(20);
  });

  it.each<[string, object, string, string]>([
    ['a candidate twice', { candidates: [testCandidate(), testCandidate()] }, 'candidate-twice', '/candidates/1'],
    [
      'the same bytes twice',
      { candidates: [testCandidate(), { ...testCandidate('tree'), sha256: testCandidate().sha256 }] },
      'candidate-twice',
      '/candidates/1',
    ],
    [
      'two that joined as one, each with the whole part of alpha of it',
      { candidates: [testCandidate('gbm', { joined: 1 }), testCandidate('tree', { joined: 1 })] },
      'joined-twice',
      '/candidates/1/joined',
    ],
    [
      'a candidate that is in production',
      { candidates: [{ ...testCandidate(), sha256: PRODUCTION.sha256 }] },
      'candidate-in-production',
      '/candidates/0/sha256',
    ],
    [
      'a gap',
      {
        epochs: [
          { ...epoch, to: hourOf(2) },
          { ...epoch, from: hourOf(3) },
        ],
      },
      'epochs-apart',
      '/epochs/1/from',
    ],
    [
      'an end before the last epoch',
      { epochs: [epoch, { ...epoch, from: hourOf(3) }] },
      'epochs-apart',
      '/epochs/1/from',
    ],
    ['an epoch that ends as it begins', { epochs: [{ ...epoch, to: hourOf(0) }] }, 'epochs-apart', '/epochs/0/from'],
    [
      'a share of nobody',
      { epochs: [{ ...epoch, shares: { tree: 0.5 } }] },
      'share-of-nobody',
      '/epochs/0/shares/tree',
    ],
    [
      'shares beyond the traffic',
      { candidates: [testCandidate(), testCandidate('tree')], epochs: [{ ...epoch, shares: { gbm: 0.6, tree: 0.6 } }] },
      'shares-exceed',
      '/epochs/0/shares',
    ],
  ])('%s is refused with its place', async (_name, own, reason, pointer) => {
    const { problems } = await refused(decided({ ...history, ...own }));
    expect(problems.map((one) => [one.reason, one.location?.pointer])).toEqual([[reason, pointer]]);
  });
});

describe('a decision that is made again', () => {
  const replayed = async (
    windows: readonly LiveWindow[],
    change: (text: string) => string = (text) => text,
    program = '0.1.0',
  ) => {
    const { decision } = await run({ 'w.ndjson': ndjson(WINDOWS) });
    const files = textFiles({ 'd.json': change(decisionText(decision)), 'w.ndjson': ndjson(windows) });
    return replayFiles({ files, registry: churnRegistry() }, { path: 'd.json', windows: ['w.ndjson'], program });
  };

  it.each<[string, readonly LiveWindow[]]>([
    ['from the same windows', WINDOWS],
    ['from the same in another order', WINDOWS.toReversed()],
    ['from the same and some that ended after it', [...WINDOWS, ...hoursOf(50, {}).slice(96)]],
    ['from those alone that ended before it', WINDOWS.slice(0, 48)],
  ])('is the same %s', async (_name, windows) => {
    expect(await replayed(windows)).toEqual([]);
  });

  const part = { kind: 'windows', day: '2026-11-02' };
  it.each<[string, readonly LiveWindow[], object]>([
    ['one less', WINDOWS.filter(({ key }) => key !== 'gbm-5'), { ...part, arm: 'gbm', recorded: 24, now: 23 }],
    [
      'one changed',
      WINDOWS.map((window) => (window.key === 'production-5' ? { ...window, errors: 3 } : window)),
      { ...part, arm: null, recorded: 24, now: 24 },
    ],
    [
      'one more',
      [...WINDOWS, { ...WINDOWS[0]!, key: 'more', reporter: 'b', requests: 0, errors: 0, metrics: {} }],
      { ...part, arm: null, recorded: 24, now: 25 },
    ],
  ])('tells of windows: %s', async (_name, windows, expected) => {
    expect(await replayed(windows)).toContainEqual(expected);
  });

  it('tells of another policy, which decides otherwise', async () => {
    const { decision } = await run({ 'w.ndjson': ndjson(WINDOWS) });
    const files = textFiles({ 'd.json': decisionText(decision), 'w.ndjson': ndjson(WINDOWS) });
    const registry = churnRegistry(
      'liveTest: {minDuration: 9d, metrics: [{id: conversion, direction: up, betterBy: 0.02, range: [0, 1]}]}',
    );
    const found = await replayFiles({ files, registry }, { path: 'd.json', windows: ['w.ndjson'], program: '0.1.0' });
    expect(found.map(({ kind }) => kind)).toEqual(['policy', 'outcome']);
  });

  it('tells of another program', async () => {
    expect(await replayed(WINDOWS, undefined, '0.2.0')).toEqual([{ kind: 'program', recorded: '0.1.0', now: '0.2.0' }]);
  });

  it('tells of an outcome that somebody wrote', async () => {
    const found = await replayed(WINDOWS, (text) =>
      text.replace('"metric":"conversion","reasonCode":"better"', '"metric":"revenue","reasonCode":"better"'),
    );
    expect(found.map(({ kind }) => kind)).toEqual(['outcome']);
  });

  it('tells of numbers that somebody wrote, and of a file that is written otherwise', async () => {
    expect(await replayed(WINDOWS, (text) => text.replace('"production":24000', '"production":24001'))).toEqual([
      { kind: 'facts' },
    ]);
    expect(await replayed(WINDOWS, (text) => JSON.stringify(JSON.parse(text), null, 2))).toEqual([{ kind: 'text' }]);
  });
});
