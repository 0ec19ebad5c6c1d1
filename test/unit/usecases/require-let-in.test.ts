import { expect, test } from 'vitest';
import { parseModel } from '../../../src/contract/parsers.ts';
import { AppError } from '../../../src/domain/error.ts';
import type { Policy } from '../../../src/domain/model/resolve-gates.ts';
import type { BroughtBy } from '../../../src/usecases/certify/find-approvals.ts';
import { recordCertificate } from '../../../src/usecases/ledger/record-certificate.ts';
import { requireLetIn } from '../../../src/usecases/require-let-in.ts';
import { MODEL_TEXT } from '../../support/bot-story.ts';
import { aPassed, manifestOf } from '../../support/pull-request-scene.ts';
import { MemoryBranch, QUIET_CLOCK, REPORTER } from '../../support/statistics.ts';

const policy = (text: string): Policy => ({
  model: parseModel({ path: 'model.yaml', content: Buffer.from(text) }).value,
  settings: null,
});
const STRICT = MODEL_TEXT.replace('min: 0.85', 'min: 0.99');
const LOOSE = { model: MODEL_TEXT, own: manifestOf('churn', '1.4.0') };
const PUSH: BroughtBy = { kind: 'push', since: 'before', commit: 'after' };

interface Scene {
  readonly brought?: Readonly<Record<string, readonly BroughtBy[]>>;
  /** By commit: the folder of the models, model.yaml and the version. */
  readonly commits?: Readonly<
    Record<string, { readonly folder?: string; readonly model: string; readonly own?: string }>
  >;
  readonly approved?: boolean;
  readonly isRecorded?: boolean;
  readonly refused?: boolean;
}

async function outcome({
  commits,
  brought,
  approved = false,
  isRecorded = false,
  refused = false,
}: Scene): Promise<string> {
  const texts: NonNullable<Scene['commits']> = commits ?? { before: { model: STRICT }, after: LOOSE, head: LOOSE };
  const folderAt = (commit: string) => texts[commit]?.folder ?? 'models';
  const certificate = aPassed();
  const store = new MemoryBranch();
  if (isRecorded)
    await recordCertificate({ store, clock: QUIET_CLOCK }, { reporter: REPORTER, certificate, manifests: null });
  const registry = {
    modelsFolder: async (commit: string) => folderAt(commit),
    policyAt: async ({ commit }: { readonly commit: string }) => policy(texts[commit]?.model ?? ''),
    readAt: async (commit: string, path: string) => {
      const { model, own } = texts[commit] ?? {};
      const files = { 'churn/model.yaml': model, 'churn/versions/1.4.0.yaml': own };
      return new Map(Object.entries(files)).get(path.slice(folderAt(commit).length + 1)) ?? null;
    },
    listAt: async () => [],
  };
  const owners = () => ({
    people: { approvals: async () => (approved ? [{ login: 'alice', commit: 'h', owner: true, author: false }] : []) },
    pulls: {
      head: async (): Promise<never> => Promise.reject(new Error('No queue.')),
      pushed: async (from: string, to: string) => ({
        steps: [{ from, to, pull: { number: 7, headSha: 'h' } }],
        isByGitHub: true,
      }),
      brought: async (path: string) => {
        if (refused) throw new AppError({ code: 'github-refused', message: 'No.' });
        return (brought ?? { 'models/churn/versions/1.4.0.yaml': [PUSH] })[path] ?? [];
      },
    },
  });
  try {
    await requireLetIn(
      certificate,
      { head: 'head', policy: policy(texts['head']?.model ?? '') },
      { registry, owners, store },
    );
    return 'believed';
  } catch (error) {
    return error instanceof AppError ? (error.reason ?? error.code) : String(error);
  }
}

const OWN = 'models/churn/versions/1.4.0.yaml';
const MOVED = {
  start: { model: STRICT },
  loose: LOOSE,
  moved: { ...LOOSE, folder: 'elsewhere' },
  head: { ...LOOSE, folder: 'elsewhere' },
};
const MOVES: Scene['brought'] = {
  'elsewhere/churn/versions/1.4.0.yaml': [{ kind: 'push', since: 'loose', commit: 'moved' }],
  [OWN]: [{ kind: 'push', since: 'start', commit: 'loose' }],
};

test.each<[string, Scene, string]>([
  ['came with an eased policy', {}, 'policy-unapproved'],
  ['came with one that an owner approved', { approved: true }, 'believed'],
  ['was certified when it came', { isRecorded: true }, 'believed'],
  ['came with nothing else', { commits: { before: { model: MODEL_TEXT }, after: LOOSE, head: LOOSE } }, 'believed'],
  ['was there from the first', { brought: { [OWN]: [{ kind: 'first' }] } }, 'believed'],
  [
    'nobody can say how it came',
    { brought: { [OWN]: [{ kind: 'unknown', commit: 'x' }] }, approved: true },
    'policy-unapproved',
  ],
  ['GitHub says nothing of', { refused: true, approved: true }, 'policy-unapproved'],
  ['came with an eased policy, and was moved then', { commits: MOVED, brought: MOVES }, 'policy-unapproved'],
  ['was moved after an owner had approved it', { commits: MOVED, brought: MOVES, approved: true }, 'believed'],
  [
    'came before the policy was eased',
    { commits: { before: { model: STRICT }, after: { ...LOOSE, model: STRICT }, head: LOOSE } },
    'believed',
  ],
])('what somebody asks for, of a version that %s', async (_name, scene, told) => {
  expect(await outcome(scene)).toBe(told);
});
