import { describe, expect, test } from 'vitest';
import { parseModel } from '../../../src/contract/parsers.ts';
import type { Certificate } from '../../../src/contract/generated/types.ts';
import { AppError } from '../../../src/domain/error.ts';
import type { Policy } from '../../../src/domain/model/resolve-gates.ts';
import { type ApprovedWork, findKnown, requireApproval } from '../../../src/usecases/require-approval.ts';
import { MODEL_TEXT } from '../../support/bot-story.ts';
import { aPassed, manifestOf } from '../../support/pull-request-scene.ts';

const policy = (text: string): Policy => ({
  model: parseModel({ path: 'model.yaml', content: Buffer.from(text) }).value,
  settings: null,
});
const AFTER = policy(MODEL_TEXT);
const STRICT = policy(MODEL_TEXT.replace('min: 0.85', 'min: 0.99'));
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
