// @module-tag thorough
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { AppError } from '../../../../src/domain/error.ts';
import type { CertifyPorts } from '../../../../src/usecases/certify/certify-request.ts';
import { certifySubjects, type CertifySubjectsRequest } from '../../../../src/usecases/certify/certify-subjects.ts';
import { gatherPlace } from '../../../../src/usecases/certify/gather-place.ts';
import { createReadModelRecord } from '../../../../src/usecases/certify/read-model-record.ts';
import { aVersion, CRASH, MODEL, portsOf, yesFrom } from '../../../support/certify-world.ts';
import { memoryRepository, type Situation } from '../../../support/memory-repository.ts';

const PATH = 'models/churn/model.yaml';
const LOOSER = MODEL.replace('min: 0.8', 'min: 0.1');

/** Files of versions, by their numbers and the first digit of their artifacts. */
function versions(digits: Readonly<Record<string, string>>, folder = 'models'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(digits).map(([number, digit]) => [
      `${folder}/churn/versions/${number}.yaml`,
      aVersion(number, digit).source.text,
    ]),
  );
}

/** a and d answer well, b half of the time, c not at all. */
const ANSWERS = { a: yesFrom(0.5), b: yesFrom(0.99), c: CRASH, d: yesFrom(0.5) };

interface Scene extends Situation {
  readonly asked: readonly string[];
  /** Whether it is a folder alone, without a history. */
  readonly isAlone?: boolean;
  readonly over?: Partial<CertifySubjectsRequest>;
  readonly ports?: Partial<CertifyPorts>;
}

/** "1.0.0 pass", with what it was compared with, and codes of findings or of the error. */
async function run({ asked, isAlone = false, over = {}, ports = {}, ...situation }: Scene) {
  const { registry, changedFiles } = memoryRepository(situation);
  const located = { registry, changedFiles, prefix: situation.prefix ?? '', isNamed: false, passed: [] };
  const { place } = await gatherPlace({
    ...located,
    isInRepository: !isAlone,
    base: isAlone ? null : 'main',
    isMerged: false,
  });
  const log: string[] = [];
  const request: CertifySubjectsRequest = {
    place,
    root: '/registry',
    subjects: asked.map((version) => ({ model: 'churn', version })),
    baseline: { requested: null, record: createReadModelRecord(null) },
    modes: null,
    quick: true,
    seed: 1,
    run: { commit: 'e'.repeat(40) },
    earlier: null,
    onSubject: ({ version }) => void log.push(`begin ${version}`),
    ...over,
  };
  const outcomes = [];
  for await (const outcome of certifySubjects(
    request,
    portsOf({ answers: ANSWERS, ports: { hash: sha256, ...ports } }),
  )) {
    if (outcome.kind === 'unanswered') log.push(`${outcome.subject.version} ${outcome.error.code}`);
    else {
      const { subject, verdict, baseline } = outcome.certificate;
      log.push([subject.version, verdict, ...(baseline === null ? [] : [`against ${baseline.version}`])].join(' '));
    }
    outcomes.push(outcome);
  }
  return { log, outcomes };
}

describe('versions of one run', () => {
  test('are certified one after another, the lowest first', async () => {
    const work = { [PATH]: MODEL, ...versions({ '1.0.0': 'a', '1.10.0': 'c' }) };
    const { log } = await run({ work, asked: ['1.10.0', '1.0.0'] });
    expect(log).toEqual(['begin 1.0.0', '1.0.0 pass', 'begin 1.10.0', '1.10.0 fail against 1.0.0']);
  });

  test('are not compared with one of them that did not pass', async () => {
    const work = { [PATH]: MODEL, ...versions({ '0.9.0': 'd', '1.0.0': 'c', '1.1.0': 'a' }) };
    const { outcomes } = await run({ work, asked: ['1.0.0', '1.1.0'] });
    expect(outcomes[1]).toMatchObject({
      certificate: { baselineSearch: { passedOver: [{ version: '1.0.0', reasonCode: 'not-certified-here' }] } },
    });
  });

  test('are not compared with one of them that could not be judged, and go on without it', async () => {
    const broken = { 'models/churn/versions/1.0.0.yaml': 'kind: [' };
    const work = { [PATH]: MODEL, ...versions({ '1.1.0': 'a' }), ...broken };
    const { log, outcomes } = await run({ work, asked: ['1.0.0', '1.1.0'] });
    expect(log).toEqual(['begin 1.0.0', '1.0.0 manifest-meaning', 'begin 1.1.0', '1.1.0 pass']);
    expect(outcomes[0]).toMatchObject({ kind: 'unanswered', subject: { model: 'churn', version: '1.0.0' } });
  });

  test('are compared with one of them that passed', async () => {
    const work = { [PATH]: MODEL, ...versions({ '1.0.0': 'a', '1.1.0': 'b' }) };
    const { log } = await run({ work, asked: ['1.0.0', '1.1.0'] });
    expect(log.at(-1)).toBe('1.1.0 fail against 1.0.0');
  });

  test.each(['interrupted', 'internal'] as const)('all end where the work is %s', async (code) => {
    const files = { fetch: () => Promise.reject(new AppError({ code, message: 'No.' })) };
    const work = { [PATH]: MODEL, ...versions({ '1.0.0': 'a' }) };
    await expect(run({ work, asked: ['1.0.0'], ports: { files } })).rejects.toMatchObject({ code });
  });

  test('all end with a fault that is none of ours to tell', async () => {
    const files = { fetch: () => Promise.reject(new TypeError('No.')) };
    const work = { [PATH]: MODEL, ...versions({ '1.0.0': 'a' }) };
    await expect(run({ work, asked: ['1.0.0'], ports: { files } })).rejects.toBeInstanceOf(TypeError);
  });

  test('name the commit that they were certified at, and read files below the registry', async () => {
    const fetched: unknown[] = [];
    const files = {
      fetch: async ({ folder, root }: { folder: string; root: string }) => {
        fetched.push([folder, root]);
        throw new AppError({ code: 'download-failed', message: 'No.' });
      },
    };
    const work = { [PATH]: MODEL, ...versions({ '1.0.0': 'a' }) };
    expect((await run({ work, asked: ['1.0.0'], ports: { files } })).log).toEqual([
      'begin 1.0.0',
      '1.0.0 download-failed',
    ]);
    expect(fetched).toEqual([['/registry/models/churn', '/registry']]);
    expect((await run({ work, asked: ['1.0.0'] })).outcomes).toMatchObject([
      { certificate: { run: { commit: 'e'.repeat(40), seed: 1, quick: true } } },
    ]);
  });

  test('are not measured again where a certificate answers the same question', async () => {
    const work = { [PATH]: MODEL, ...versions({ '1.0.0': 'a' }) };
    const [first] = (await run({ work, asked: ['1.0.0'] })).outcomes;
    const known = first?.kind === 'certificate' ? [first.certificate] : [];
    const earlier = { find: () => Promise.resolve(known), keep: () => Promise.resolve() };
    const benchmark = { measure: () => Promise.reject(new Error('measured again')) };
    const second = await run({ work, asked: ['1.0.0'], over: { earlier }, ports: { benchmark } });
    expect(second.log).toEqual(['begin 1.0.0', '1.0.0 pass']);
  });
});

describe('a version that comes with a looser policy', () => {
  const base = { [PATH]: MODEL, ...versions({ '1.0.0': 'a' }) };
  const loosened = (version: string) => ({
    base,
    work: { [PATH]: LOOSER, ...versions({ [version]: 'b' }) },
    asked: [version],
  });
  const said = { commit: 'e'.repeat(40), login: 'alice' };
  /** Worse than production, which these gates ask nothing of. */
  const judged = (policy: string) =>
    policy.replace('  - {id: not-worse, metric: accuracy, versus: production, noWorseBy: 0.05}\n', '');
  const withoutRelative = (version: string) => {
    const { work, ...rest } = loosened(version);
    return { ...rest, base: { ...base, [PATH]: judged(MODEL) }, work: { ...work, [PATH]: judged(LOOSER) } };
  };

  function codes(outcomes: Awaited<ReturnType<typeof run>>['outcomes']) {
    return outcomes.map((outcome) =>
      outcome.kind === 'certificate'
        ? [
            outcome.certificate.verdict,
            ...outcome.certificate.findings.map(({ code, severity }) => `${code} ${severity}`),
          ]
        : [],
    );
  }

  test('fails until an owner of the model has said so', async () => {
    const { outcomes } = await run(withoutRelative('1.1.0'));
    expect(codes(outcomes)).toEqual([['fail', 'policy-loosened error']]);
    expect(outcomes).toMatchObject([{ policy: { change: { changed: [PATH] } } }]);
  });

  test.each([
    ['passes by an owner of the model', 'churn', 'pass', 'warning'],
    ['does not by one of another model', 'fraud', 'fail', 'error'],
  ])('%s', async (_name, model, verdict, severity) => {
    const { outcomes } = await run({ ...withoutRelative('1.1.0'), over: { approvals: [{ model, ...said }] } });
    expect(codes(outcomes)).toEqual([[verdict, `policy-loosened ${severity}`]]);
  });

  test('is told apart from one that was merged before, which the policy alone judges anew', async () => {
    const merged = { [PATH]: judged(MODEL), ...versions({ '1.0.0': 'b' }) };
    const { outcomes } = await run({ base: merged, work: { [PATH]: judged(LOOSER) }, asked: ['1.0.0'] });
    expect(codes(outcomes)).toEqual([['pass']]);
    expect(outcomes).toMatchObject([{ policy: { change: { changed: [PATH] } } }]);
  });

  test.each([
    [
      'a mode that may be slow for rows that no file knows',
      'scenario: single-stream',
      'scenario: single-stream, latencyDependsOnInput: true',
    ],
    [
      'a set whose answers may depend on the batch',
      'prediction: {output: p}',
      'prediction: {output: p, batchSensitive: true}',
    ],
  ])('fails too with %s', async (_name, before, after) => {
    const work = { [PATH]: judged(MODEL).replace(before, after), ...versions({ '1.1.0': 'a' }) };
    const { outcomes } = await run({ base: { ...base, [PATH]: judged(MODEL) }, work, asked: ['1.1.0'] });
    expect(codes(outcomes)).toEqual([['fail', 'same-artifact-as warning', 'policy-loosened error']]);
  });

  test.each([
    ['that no version said before', {}, ['fail', 'policy-loosened error']],
    ['as one that is merged', { '1.0.0': 'a' }, ['pass']],
  ] as const)('fails where it says of itself that it draws, %s', async (_name, before, expected) => {
    const drawing = (of: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(versions(of)).map(([at, text]) => [at, `${text}randomOperators: true\n`]));
    const merged = { [PATH]: judged(MODEL), ...versions({ '1.0.0': 'a' }), ...drawing(before) };
    const { outcomes } = await run({ base: merged, work: drawing({ '1.1.0': 'd' }), asked: ['1.1.0'] });
    expect(codes(outcomes)).toEqual([expected]);
    const first = await run({
      base: {},
      work: { [PATH]: judged(MODEL), ...drawing({ '1.0.0': 'd' }) },
      asked: ['1.0.0'],
    });
    expect(codes(first.outcomes)).toEqual([['pass']]);
  });

  test('is none where the policy is as it was', async () => {
    const { outcomes } = await run({ base, work: versions({ '1.1.0': 'a' }), asked: ['1.1.0'] });
    expect(outcomes).toMatchObject([{ policy: null }]);
  });

  test('is held to the former policy, though the models moved to another folder', async () => {
    const settings = (models: string) => `apiVersion: seatrial/v1\nkind: Settings\nmodels: ${models}\n`;
    const before = {
      '.github/seatrial.yml': settings('models'),
      'fleet/churn/model.yaml': judged(MODEL),
      ...versions({ '1.0.0': 'a' }, 'fleet'),
    };
    const moved = { [PATH]: judged(LOOSER), ...versions({ '1.0.0': 'a', '1.1.0': 'b' }) };
    const { outcomes } = await run({
      base: before,
      work: { ...moved, 'fleet/churn/model.yaml': null, 'fleet/churn/versions/1.0.0.yaml': null },
      formerSettings: [settings('fleet'), settings('models')],
      asked: ['1.1.0'],
    });
    expect(codes(outcomes)).toEqual([['fail', 'policy-loosened error']]);
  });

  test('is not known for one, nor for any other change, where there is no history', async () => {
    const { outcomes } = await run({ ...withoutRelative('1.1.0'), isAlone: true });
    expect(codes(outcomes)).toEqual([['pass']]);
    expect(outcomes).toMatchObject([{ policy: null }]);
  });
});
