import { describe, expect, test } from 'vitest';
import { parseModel, parseSettings } from '../../../src/contract/parsers.ts';
import type { Certificate } from '../../../src/contract/generated/types.ts';
import { AppError } from '../../../src/domain/error.ts';
import { finding } from '../../../src/domain/finding/finding.ts';
import type { Policy } from '../../../src/domain/model/resolve-gates.ts';
import type { ApprovedWork } from '../../../src/usecases/loosened-by.ts';
import { findKnown, requireApproval } from '../../../src/usecases/require-approval.ts';
import { MODEL_TEXT } from '../../support/bot-story.ts';
import { aPassed, manifestOf } from '../../support/pull-request-scene.ts';

const policy = (text: string): Policy => ({
  model: parseModel({ path: 'model.yaml', content: Buffer.from(text) }).value,
  settings: null,
});
const AFTER = policy(MODEL_TEXT);
const STRICT = policy(MODEL_TEXT.replace('min: 0.85', 'min: 0.99'));
const settings = (text: string) =>
  parseSettings({
    path: 'seatrial.yml',
    content: Buffer.from(`apiVersion: seatrial/v1\nkind: Settings\ncertification: ${text}\n`),
  }).value;
const LIMITED = settings('{callTimeout: 2s}');
const OWN = 'models/churn/versions/1.4.0.yaml';
const MODEL = 'models/churn/model.yaml';
const DRAWS = `${manifestOf('churn', '1.4.0')}randomOperators: true\n`;

interface Scene {
  readonly certificate?: Certificate;
  /** model.yaml before; null where it cannot be read, and absent where there is none. */
  readonly was?: Policy | null;
  readonly own?: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly work?: Partial<ApprovedWork>;
}

/** The reason of a refusal, or what GitHub was asked. */
async function outcomeOf({ certificate = aPassed(), work, ...scene }: Scene): Promise<string> {
  const before = new Map(Object.entries({ ...scene.others, ...('was' in scene ? { [MODEL]: 'text' } : {}) }));
  const after = new Map(Object.entries({ ...scene.others, [OWN]: scene.own ?? manifestOf('churn', '1.4.0') }));
  const at = (commit: string) => (commit === 'before' ? before : after);
  const registry = {
    modelsFolder: async () => 'models',
    policyAt: async () => scene.was ?? null,
    readAt: async (commit: string, path: string) => at(commit).get(path) ?? null,
    listAt: async (commit: string, folder: string) => [...at(commit).keys()].filter((path) => path.startsWith(folder)),
  };
  const owners = (): never => {
    throw new Error('GitHub is asked.');
  };
  const known: ApprovedWork = {
    before: { commit: 'before', settings: 'before', folder: null },
    after: { policy: AFTER, commit: 'after', folder: 'models' },
    isChanged: null,
    change: null,
    ...work,
  };
  try {
    await requireApproval(certificate, known, { registry, owners });
    return 'believed';
  } catch (error) {
    return error instanceof AppError ? (error.reason ?? error.code) : String(error);
  }
}

describe('a certificate that names nobody who approved', () => {
  test.each<[string, Scene, string]>([
    ['what asked more before', { was: STRICT }, 'policy-unapproved'],
    ['what nobody can read any more', { was: null }, 'policy-unapproved'],
    ['settings that limited a call before', { was: { ...AFTER, settings: LIMITED } }, 'policy-unapproved'],
    ['what asked the same', { was: AFTER }, 'believed'],
    ['a model that is new', {}, 'believed'],
    ['a version that lets itself off a check', { was: AFTER, own: DRAWS }, 'policy-unapproved'],
    [
      'one that says what a merged version said',
      {
        was: AFTER,
        own: DRAWS,
        others: { 'models/churn/versions/1.3.0.yaml': DRAWS.replace('version: 1.4.0', 'version: 1.3.0') },
      },
      'believed',
    ],
    ['a version that was there', { was: STRICT, others: { [OWN]: manifestOf('churn', '1.4.0') } }, 'believed'],
    ['work that nobody knows the begin of', { was: STRICT, work: { before: null } }, 'believed'],
    ['a pull request that changes both', { was: STRICT, work: { isChanged: () => true } }, 'policy-unapproved'],
    [
      'a pull request whose base has other gates by now',
      { was: STRICT, work: { isChanged: (path) => path === OWN } },
      'believed',
    ],
    [
      'a pull request that brings no version',
      { was: STRICT, work: { isChanged: (path) => path === MODEL } },
      'believed',
    ],
    ['what fails anyway', { was: STRICT, certificate: aPassed({ verdict: 'fail' }) }, 'believed'],
  ])('of %s', async (_name, scene, outcome) => {
    expect(await outcomeOf(scene)).toBe(outcome);
  });
});

test.each<[string, string | null, string | null]>([
  ['what was pushed over', 'before', 'before'],
  ['the last commit, where that is gone', 'gone', 'parent'],
  ['nothing, where nothing was pushed', null, null],
])('changes are counted from %s', async (_name, since, known) => {
  const parents = async (commit: string) => (commit === 'gone' ? null : ['parent']);
  expect(await findKnown(since, 'head', { parents })).toBe(known);
});

describe('a push of several pull requests', () => {
  const THREE = ['base', 'one', 'two'] as const;
  const strict = MODEL_TEXT.replace('min: 0.85', 'min: 0.99');
  const steps = [
    { from: 'base', to: 'one', pull: { number: 1, headSha: 'head-1' } },
    { from: 'one', to: 'two', pull: { number: 2, headSha: 'head-2' } },
  ];
  type Texts = Readonly<Record<string, string>>;

  interface Pushed {
    /** What the branch had: before, after the first and after the second. */
    readonly texts: readonly [Texts, Texts, Texts];
    /** Of the heads; as the branch had it then, unless said. */
    readonly heads?: Texts;
    readonly approved: readonly number[];
    readonly isByGitHub?: boolean;
    readonly work?: readonly (typeof steps)[number][];
  }

  async function outcome({ texts, heads, approved, isByGitHub = true, work = steps }: Pushed): Promise<string> {
    const at = (commit: string): Texts => heads ?? texts[THREE.findIndex((name) => name === commit)] ?? texts[2];
    const textsAt = (commit: string): Texts =>
      commit.startsWith('head') ? at(commit) : (texts[THREE.findIndex((one) => one === commit)] ?? {});
    const registry = {
      modelsFolder: async () => 'models',
      policyAt: async ({ commit }: { readonly commit: string }) => {
        const text = textsAt(commit)[MODEL];
        return text === undefined ? null : policy(text);
      },
      readAt: async (commit: string, path: string) => textsAt(commit)[path] ?? null,
      listAt: async (commit: string, folder: string) =>
        Object.keys(textsAt(commit)).filter((path) => path.startsWith(folder)),
    };
    const owners = () => ({
      people: {
        approvals: async (pull: number) =>
          approved.includes(pull) ? [{ login: 'alice', commit: `head-${pull}`, owner: true, author: false }] : [],
      },
      pulls: {
        head: async (): Promise<never> => Promise.reject(new Error('No queue.')),
        pushed: async () => ({ steps: work, isByGitHub }),
        brought: async (): Promise<never> => Promise.reject(new Error('Nobody asks.')),
      },
    });
    const after = policy(texts[2][MODEL] ?? '');
    const known: ApprovedWork = {
      before: { commit: 'base', settings: 'base', folder: null },
      after: { policy: after, commit: 'two', folder: 'models' },
      isChanged: null,
      change: { kind: 'pushed', commit: 'two' },
    };
    const said = (fault: 'approved' | 'declared-approved') =>
      fault === 'approved'
        ? finding('policy-loosened', { fault, files: [MODEL], before: 'fail', by: ['alice'], commit: 'head' })
        : finding('policy-loosened', { fault, file: OWN, keys: ['/x'], by: ['alice'], commit: 'head' });
    const findings = [said('approved'), said('declared-approved')].map((one) => ({
      ...one,
      severity: 'warning' as const,
    }));
    try {
      await requireApproval(aPassed({ findings }), known, { registry, owners });
      return 'believed';
    } catch (error) {
      return error instanceof AppError ? (error.reason ?? error.code) : String(error);
    }
  }

  const BASE = { [MODEL]: strict };
  const LOOSE = { [MODEL]: MODEL_TEXT, [OWN]: manifestOf('churn', '1.4.0') };
  const NOTES = { ...LOOSE, 'notes.md': 'More.' };
  const EASED = { [MODEL]: MODEL_TEXT };

  test.each<[string, Pushed, string]>([
    [
      'asks the one that loosened, though another came last',
      { texts: [BASE, LOOSE, NOTES], approved: [1] },
      'believed',
    ],
    ['and not the last one', { texts: [BASE, LOOSE, NOTES], approved: [2] }, 'policy-unapproved'],
    ['asks the last one where that loosened', { texts: [BASE, BASE, LOOSE], approved: [2] }, 'believed'],
    [
      'asks nobody where the policy changed in one of its own',
      { texts: [BASE, EASED, LOOSE], approved: [] },
      'believed',
    ],
    [
      'asks nobody where what it brought was loosened afterwards',
      { texts: [BASE, { ...BASE, [OWN]: manifestOf('churn', '1.4.0') }, LOOSE], approved: [] },
      'believed',
    ],
    [
      'asks each that touches the version',
      { texts: [BASE, LOOSE, { ...LOOSE, [OWN]: DRAWS }], approved: [2] },
      'policy-unapproved',
    ],
    [
      'asks each, and both have said yes',
      { texts: [BASE, LOOSE, { ...LOOSE, [OWN]: DRAWS }], approved: [1, 2] },
      'believed',
    ],
  ])('%s', async (_name, scene, told) => {
    expect(await outcome(scene)).toBe(told);
  });

  test.each<[string, Pushed, string]>([
    [
      'as the heads have it',
      { texts: [BASE, LOOSE, NOTES], heads: LOOSE, approved: [1], isByGitHub: false },
      'believed',
    ],
    [
      'with gates that no head has',
      { texts: [BASE, LOOSE, NOTES], heads: { ...LOOSE, [MODEL]: strict }, approved: [1, 2], isByGitHub: false },
      'policy-unapproved',
    ],
    [
      'with a version that no head has',
      { texts: [BASE, LOOSE, NOTES], heads: EASED, approved: [1, 2], isByGitHub: false },
      'policy-unapproved',
    ],
    [
      'in parts that make each look like nothing',
      {
        texts: [BASE, EASED, LOOSE],
        heads: BASE,
        approved: [1, 2],
        isByGitHub: false,
      },
      'policy-unapproved',
    ],
    [
      'as one merge of what nobody has seen',
      {
        texts: [BASE, BASE, LOOSE],
        heads: BASE,
        approved: [2],
        isByGitHub: false,
        work: [{ from: 'base', to: 'two', pull: { number: 2, headSha: 'head-2' } }],
      },
      'policy-unapproved',
    ],
  ])('somebody pushed %s', async (_name, scene, told) => {
    expect(await outcome(scene)).toBe(told);
  });

  test('that GitHub knows nothing of nobody has approved', async () => {
    expect(await outcome({ texts: [BASE, BASE, LOOSE], approved: [1, 2], work: [] })).toBe('policy-unapproved');
  });
});

test('a model whose model.yaml was taken away before is no new one', async () => {
  const others = { 'models/churn/versions/1.3.0.yaml': manifestOf('churn', '1.3.0') };
  expect(await outcomeOf({ others })).toBe('policy-unapproved');
});
