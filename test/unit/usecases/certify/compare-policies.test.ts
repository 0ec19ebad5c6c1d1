import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { parseModel, parseSettings } from '../../../../src/contract/parsers.ts';
import { AppError } from '../../../../src/domain/error.ts';
import type { CertifyRequest } from '../../../../src/usecases/certify/certify-request.ts';
import { comparePolicies, type PolicyQuestion } from '../../../../src/usecases/certify/compare-policies.ts';
import { aCertificate, anEstimate, aPrediction } from '../../../support/certificate.ts';
import { aRequest, aVersion, MODEL, portsOf, yesFrom } from '../../../support/certify-world.ts';

const PATH = 'models/churn/model.yaml';
const SETTINGS = '.github/seatrial.yml';
const OLD_MODEL = MODEL.replace('min: 0.8', 'min: 0.7');

function settings(rest: string) {
  const content = `apiVersion: seatrial/v1\nkind: Settings\n${rest}\n`;
  return { content, parsed: parseSettings({ path: SETTINGS, content }) };
}

interface Scene {
  /** What the work changes, with the texts of before; null where there was none. */
  readonly changed?: Readonly<Record<string, string | null>>;
  readonly request?: Partial<CertifyRequest>;
  readonly over?: Partial<PolicyQuestion>;
}

/** The version is certified, as much as these questions ask for. */
const CERTIFICATE: Certificate = { ...aCertificate(), subject: { ...aCertificate().subject, version: '1.1.0' } };

function compare({ changed = {}, request = {}, over = {} }: Scene) {
  const names = Object.keys(changed);
  const changes = {
    added: new Set(names.filter((name) => changed[name] === null)),
    modified: new Set(names.filter((name) => changed[name] !== null)),
    deleted: new Set<string>(),
    readBase: async (path: string) => changed[path] ?? null,
    readMerged: async () => null,
  };
  const question = {
    request: aRequest(request),
    certificate: CERTIFICATE,
    changes,
    folder: 'models/churn',
    formerFolders: [],
    isNewModel: false,
    prefix: '',
    pendingSettings: null,
    ...over,
  };
  return comparePolicies(question, portsOf({ answers: { b: yesFrom(0.5), d: yesFrom(0.5) } }));
}

describe('a branch that changes what a model must achieve', () => {
  test('is told with the files that it changes, as the repository names them, and where the policy stands', async () => {
    const changed = { [PATH]: OLD_MODEL, 'models/churn/holdout.csv': 'x', 'models/churn/notes.md': 'x' };
    const compared = await compare({ changed, over: { prefix: 'team/' } });
    const files = [`team/${PATH}`, 'team/models/churn/holdout.csv'];
    expect(compared).toMatchObject({
      change: { changed: files, outcomes: [{ version: '1.1.0', role: 'candidate', after: CERTIFICATE.verdict }] },
      judged: { changed: files, isOther: true, location: { path: 'model.yaml', pointer: '/gates' } },
      baseline: null,
    });
  });

  test('in words only is told, and is no other policy', async () => {
    const changed = { [PATH]: MODEL.replace('name: churn\n', 'name: churn\ntitle: Churn of former days\n') };
    expect((await compare({ changed }))?.judged).toMatchObject({ changed: [PATH], isOther: false });
  });

  describe('on live traffic', () => {
    const gated = MODEL.replace(/gates:[^]*?modes:/u, 'gates: [{id: floor, metric: roc_auc, min: 0.8}]\nmodes:');
    const withTest = (keys: string) =>
      `${gated}liveTest: {${keys}metrics: [{id: accuracy, direction: up, betterBy: 0.01}]}\n`;
    const passed = aCertificate({
      prediction: [aPrediction({ data: 'holdout', estimate: anEstimate(0.9, 0.89, 0.91) })],
      performance: [],
      robustness: [],
      baseline: null,
      findings: [],
    });
    const certificate = { ...passed, subject: { ...passed.subject, modes: [] } };
    const judgedFrom = async (before: string, after: string) => {
      const request = { model: parseModel({ path: 'model.yaml', content: after }) };
      return (await compare({ changed: { [PATH]: before }, request, over: { certificate } }))?.judged;
    };

    test.each([
      ['less', withTest('confidence: 0.99, '), withTest('confidence: 0.9, '), null, '/liveTest/confidence'],
      ['nothing', withTest(''), gated, null, '/liveTest'],
      ['more', withTest('confidence: 0.9, '), withTest('confidence: 0.99, '), 'pass', '/gates'],
      ['something', gated, withTest(''), 'pass', '/gates'],
    ])('that asks %s is answered, or is told where it asks less', async (_name, before, after, said, pointer) => {
      expect(await judgedFrom(before, after)).toMatchObject({ isOther: true, before: said, location: { pointer } });
    });
  });

  test('in its data alone is told: the manifest is as it was', async () => {
    const compared = await compare({ changed: { 'models/churn/holdout.csv': 'x' } });
    expect(compared?.judged).toMatchObject({ changed: ['models/churn/holdout.csv'], isOther: false });
  });

  test('in such a way that nobody can say what held before is told as another policy', async () => {
    const compared = await compare({ changed: { [PATH]: 'kind: [' } });
    expect(compared).toMatchObject({ judged: { isOther: true, before: null } });
  });

  test('is no answer where its history cannot be read', async () => {
    const error = new AppError({ code: 'git-failed', message: 'No.' });
    const changes = {
      added: new Set<string>(),
      modified: new Set([PATH]),
      deleted: new Set<string>(),
      readBase: () => Promise.reject(error),
      readMerged: async () => null,
    };
    await expect(compare({ over: { changes } })).rejects.toBe(error);
  });
});

describe('a branch that changes nothing of it', () => {
  test.each<readonly [string, Scene]>([
    ['compares nothing', {}],
    ['compares nothing where it changes another model', { changed: { 'models/fraud/model.yaml': MODEL } }],
    ['compares nothing where it brings the model', { changed: { [PATH]: null }, over: { isNewModel: true } }],
    [
      'compares nothing where nobody knows what it changes',
      { changed: { [PATH]: OLD_MODEL }, over: { changes: null } },
    ],
  ])('%s', async (_name, scene) => {
    expect(await compare(scene)).toBeNull();
  });
});

describe('settings', () => {
  const long = settings('certification: {timeout: 15m}');
  const short = settings('certification: {timeout: 5m}');
  const elsewhere = settings('certification: {timeout: 5m}\nenvironments: {production: {}}');

  test.each([
    ['that were others are a changed policy', long.content, true],
    ['that were none are a changed policy', null, true],
    ['that differ in what no version is judged by are none', elsewhere.content, false],
  ])('%s', async (_name, before, isTold) => {
    const compared = await compare({ changed: { [SETTINGS]: before }, request: { settings: short.parsed } });
    expect(compared?.judged?.changed ?? []).toEqual(isTold ? [SETTINGS] : []);
    if (isTold) expect(compared?.judged?.isOther).toBe(true);
  });

  test.each([
    ['yaml', 'kind: ['],
    ['what settings say', 'apiVersion: seatrial/v1\nkind: Settings\ncertification: {timeout: soon}\n'],
    ['settings, as an empty file is', ''],
  ])('that were no %s say nothing, which is not that they asked for nothing', async (_name, before) => {
    const compared = await compare({ changed: { [SETTINGS]: before }, request: { settings: null } });
    expect(compared).toMatchObject({ judged: { isOther: true, before: null } });
  });

  test('that did not change are the same before and after', async () => {
    const compared = await compare({ changed: { [PATH]: MODEL }, request: { settings: short.parsed } });
    expect(compared?.judged).toMatchObject({ changed: [PATH], isOther: false });
  });

  test('that hold from the merge on are told as such, beside what is compared', async () => {
    const pending = await compare({ over: { pendingSettings: SETTINGS } });
    expect(pending).toEqual({
      change: { changed: [], outcomes: [], pending: [SETTINGS] },
      judged: null,
      baseline: null,
    });
    const both = await compare({ changed: { [PATH]: OLD_MODEL }, over: { pendingSettings: SETTINGS } });
    expect(both).toMatchObject({ change: { changed: [PATH], pending: [SETTINGS] }, judged: { changed: [PATH] } });
  });
});

test('what runs is certified again by itself: neither compared with anything, nor narrowed to modes', async () => {
  const baseline = { version: aVersion('1.0.0', 'd'), origin: 'deployment' } as const;
  const request: Partial<CertifyRequest> = {
    baseline,
    baselineSearch: { record: 'branch', passedOver: [] },
    sameAs: ['0.9.0'],
    model: parseModel({ path: 'model.yaml', content: MODEL }),
  };
  const compared = await compare({ changed: { [PATH]: OLD_MODEL }, request });
  expect(compared?.baseline).toMatchObject({
    subject: { version: '1.0.0', modes: ['edge'] },
    baseline: null,
    findings: [],
  });
  expect(compared?.baseline).not.toHaveProperty('baselineSearch');
  expect(compared?.change.outcomes).toMatchObject([
    { version: '1.1.0', role: 'candidate' },
    { version: '1.0.0', role: 'baseline', before: 'pass', after: 'pass' },
  ]);
});
