import { describe, expect, test } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { finding } from '../../../../src/domain/finding/finding.ts';
import type { DeploymentStore } from '../../../../src/usecases/ports/deployment-store.ts';
import type { WorkflowRunFacts } from '../../../../src/usecases/ports/measuring-runs.ts';
import {
  recordCertifications,
  type RecordCertificationPorts,
} from '../../../../src/usecases/promotion/record-certifications.ts';
import { aCertificate, aGate, aLatencyGate, withVersion } from '../../../support/certificate.ts';
import { MODEL_TEXT } from '../../../support/bot-story.ts';
import { MANIFEST } from '../../../support/record-scene.ts';
import { MemoryBranch, REPORTER } from '../../../support/statistics.ts';

const MODEL = parseModel({ path: 'models/churn/model.yaml', content: new TextEncoder().encode(MODEL_TEXT) }).value;
const { subject, run } = aCertificate();
const COMMIT = run.commit ?? '';

const { data: _data, ...LATENCY } = aLatencyGate();

const believed = (): never => {
  throw new AppError({ code: 'internal', reason: 'believed', message: '' });
};

const RUN = {
  title: 'push',
  id: 1,
  url: '',
  event: 'push',
  workflowPath: 'w.yml',
  headBranch: 'main',
  headSha: COMMIT,
};
const HERE = { id: 1, fullName: 'a/b' };
const RULE = { workflowPaths: ['w.yml'], defaultBranch: 'main', repository: 'a/b' };

interface Scene {
  readonly certificates: readonly Certificate[];
  readonly run?: Partial<WorkflowRunFacts>;
  readonly onDefaultBranch?: boolean;
  /** Digest that is merged under the version's number; null: nothing is. */
  readonly merged?: string | null;
  readonly hasPolicy?: boolean;
  /** Of the version, by its manifest. */
  readonly modes?: Certificate['subject']['modes'];
  readonly store?: DeploymentStore;
  readonly asked?: string[];
  /** What the push replaced; null where GitHub does not list it. */
  readonly replaced?: string | null;
  /** The commit at which more was asked. */
  readonly strictAt?: string;
  /** Of the pull request that was merged: what an owner has approved is `h`. */
  readonly approvedHead?: string;
}

const BEFORE = 'b'.repeat(40);
const FIRST_PARENT = 'c'.repeat(40);
const STRICT = parseModel({
  path: 'models/churn/model.yaml',
  content: new TextEncoder().encode(MODEL_TEXT.replace('min: 0.85', 'min: 0.99')),
}).value;
const VERSION_TEXT = MANIFEST.replace('version: 1.4.0', `version: ${subject.version}`);

function portsOf(scene: Scene): RecordCertificationPorts {
  const { certificates, merged = subject.digest.sha256, modes = subject.modes, asked = [] } = scene;
  const version = { version: subject.version, modes, merged: true, pull: null, commits: [] };
  return {
    runs: {
      find: async () => ({ ...RUN, headRepository: HERE, ...scene.run }),
      files: async () =>
        certificates.map((one) => ({
          name: `${one.subject.model}@${one.subject.version}.certificate.json`,
          content: new TextEncoder().encode(JSON.stringify(one)),
        })),
    },
    history: { contains: async (commit) => commit === COMMIT && scene.onDefaultBranch !== false },
    registry: {
      overview: async () => ({ commit: 'c', settings: null, settingsBlob: null, models: [subject.model] }),
      model: async (name) => {
        if (name !== subject.model) return null;
        const versions =
          merged === null
            ? []
            : [
                { ...version, version: '0.0.1', sha256: 'e'.repeat(64) },
                { ...version, sha256: merged },
              ];
        return { facts: { name, policyDigest: '', liveTest: false }, test: null, versions };
      },
      policyAt: async (commit) => {
        asked.push(commit);
        return scene.hasPolicy === false ? null : { model: MODEL, settings: null };
      },
    },
    pushes: { replacedBy: async () => scene.replaced ?? null },
    reported: {
      modelsFolder: async () => 'models',
      versionAt: believed,
      parents: async (commit) => (commit === COMMIT ? [FIRST_PARENT] : []),
      // The version came with the push, and model.yaml was stricter before some commit of it.
      policyAt: async ({ commit }) => ({ model: commit === scene.strictAt ? STRICT : MODEL, settings: null }),
      readAt: async (commit, path) => (commit === COMMIT && path.endsWith('.yaml') ? VERSION_TEXT : null),
      listAt: async () => [],
    },
    owners: () => ({
      people: {
        approvals: async () => [{ login: 'alice', commit: 'h', owner: true, author: false }],
      },
      pulls: {
        head: believed,
        brought: async () => [],
        pushed: async (from, to) => {
          const pull = { number: 7, headSha: scene.approvedHead ?? 'other' };
          return { steps: [{ from, to, pull }], isByGitHub: true };
        },
      },
    }),
    store: scene.store ?? { read: believed, commit: believed },
    clock: { now: () => '2026-11-20T10:00:00Z', pause: async () => {}, random: () => 0 },
  };
}

function record(scene: Scene) {
  return recordCertifications(portsOf(scene), { runId: 1, artifactPrefix: 'r', rule: RULE, reporter: REPORTER });
}

/** As far as the certificates are believed, or why they are not; nothing is written here. */
async function outcomeOf(certificate: Certificate, scene: Partial<Scene> = {}): Promise<unknown> {
  try {
    return await record({ certificates: [certificate], ...scene });
  } catch (error) {
    return error instanceof AppError ? error.reason : error;
  }
}

const SOUND = aCertificate({ gates: [aGate(), LATENCY] });

test('the gates of model.yaml at the commit of the run are believed', async () => {
  const asked: string[] = [];
  expect(await outcomeOf(SOUND, { asked })).toBe('believed');
  expect(asked).toEqual([COMMIT]);
});

test.each<[string, Certificate]>([
  ['a limit that was eased', aCertificate({ gates: [aGate({ limit: 0.1 }), LATENCY] })],
  ['a comparator that was turned', aCertificate({ gates: [aGate({ comparator: '<=', limit: 0.9 }), LATENCY] })],
  ['a gate that was left out', aCertificate({ gates: [aGate()] })],
])('%s is not', async (_name, certificate) => {
  expect(await outcomeOf(certificate)).toBe('unrelated-policy');
});

test.each<[string, Partial<WorkflowRunFacts>, string]>([
  ['of a pull request', { event: 'pull_request' }, 'wrong-event'],
  ['of a fork', { headRepository: { id: 2, fullName: 'eve/b' } }, 'wrong-repository'],
  ['of a repository that is gone', { headRepository: null }, 'wrong-repository'],
  ['of another branch', { headBranch: 'wip' }, 'wrong-branch'],
  ['of another workflow', { workflowPath: 'other.yml' }, 'wrong-workflow'],
])('a run %s is none that counts, and nothing of it is read', async (_name, over, reasonCode) => {
  expect(await outcomeOf(SOUND, { run: over })).toEqual({ kind: 'ignored', reasonCode });
});

const ELSEWHERE = withVersion({ ...SOUND, run: { ...run, commit: 'e'.repeat(40) } }, '1.5.0');

test('a run that certified only other commits, as for an open pull request, is none that counts, and no failure', async () => {
  expect(await outcomeOf(ELSEWHERE)).toEqual({ kind: 'ignored', reasonCode: 'other-commit' });
});

test.each<[string, Partial<Scene>, string]>([
  ['whose run was on a commit that is not on the default branch', { onDefaultBranch: false }, 'wrong-commit'],
  ['about another commit than its run, beside one that is', { certificates: [SOUND, ELSEWHERE] }, 'wrong-commit'],
  ['about a digest that is not the merged one', { merged: 'e'.repeat(64) }, 'unrelated-subject'],
  ['about a version that is not merged', { merged: null }, 'unrelated-subject'],
  [
    'about a model that is not there',
    { certificates: [{ ...SOUND, subject: { ...subject, model: 'fraud' } }] },
    'unrelated-subject',
  ],
  ['of a model that had no policy then', { hasPolicy: false }, 'unrelated-policy'],
  ['of other modes than its manifest has', { modes: ['realtime', 'batch'] }, 'wrong-modes'],
])('a certificate %s is not believed', async (_name, scene, reason) => {
  expect(await outcomeOf(SOUND, scene)).toBe(reason);
});

describe('certificates of one run', () => {
  test('are recorded, and their models named', async () => {
    const store = new MemoryBranch();
    const outcome = await record({ certificates: [SOUND], store });
    expect(outcome).toMatchObject({ kind: 'recorded', models: [subject.model], outcomes: [{ event: 'recorded' }] });
    expect(store.commits).toBe(1);
    expect(await record({ certificates: [SOUND], store })).toMatchObject({ outcomes: [{ event: 'repeated' }] });
    expect(store.commits).toBe(1);
  });

  test('are recorded all or not at all', async () => {
    const store = new MemoryBranch();
    const other = { ...SOUND, subject: { ...subject, version: '0.0.1' } };
    await expect(record({ certificates: [SOUND, other], store })).rejects.toMatchObject({
      reason: 'unrelated-subject',
    });
    expect(store.commits).toBe(0);
  });

  test('none is none', async () => {
    expect(await record({ certificates: [] })).toEqual({ kind: 'recorded', models: [], outcomes: [] });
  });
});

describe('a policy that the push loosened for the version that it brings', () => {
  const named = finding(
    'policy-loosened',
    { fault: 'approved', files: ['models/churn/model.yaml'], before: 'fail', by: ['alice'], commit: 'h' },
    { severity: 'warning' },
  );
  const loosened = { replaced: BEFORE, strictAt: BEFORE };

  test.each<[string, Certificate, Partial<Scene>]>([
    ['of which the certificate says nothing', SOUND, loosened],
    ['that somebody is said to have approved, at another head', { ...SOUND, findings: [named] }, loosened],
    [
      'that somebody else than GitHub knows of is said to have approved',
      { ...SOUND, findings: [{ ...named, facts: { ...named.facts, by: ['mallory'] } }] },
      { ...loosened, approvedHead: 'h' },
    ],
    ['in the last commit, where GitHub does not list the push', SOUND, { strictAt: FIRST_PARENT }],
  ])('%s, is not recorded', async (_name, certificate, scene) => {
    expect(await outcomeOf(certificate, scene)).toBe('policy-unapproved');
  });

  test.each<[string, Certificate, Partial<Scene>]>([
    [
      'that an owner approved, as the certificate says',
      { ...SOUND, findings: [named] },
      { ...loosened, approvedHead: 'h' },
    ],
    [
      'and that fails it all the same',
      aCertificate({ gates: [aGate(), { ...LATENCY, result: 'fail', reasonCode: 'beyond-limit' }], verdict: 'fail' }),
      loosened,
    ],
    ['before the push, in a change of its own', SOUND, { replaced: BEFORE }],
    ['where somebody asked for the certification', SOUND, { ...loosened, run: { event: 'repository_dispatch' } }],
  ])('%s, is no matter', async (_name, certificate, scene) => {
    expect(await outcomeOf(certificate, scene)).not.toBe('policy-unapproved');
  });
});
