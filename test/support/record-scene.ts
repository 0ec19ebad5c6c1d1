import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { simpleGit } from 'simple-git';
import { judgedDigests, readLedger } from '../../src/contract/ledger.ts';
import type { Certificate } from '../../src/contract/generated/types.ts';
import type { BranchSnapshot } from '../../src/usecases/ports/deployment-store.ts';
import { createGitDeploymentStore } from '../../src/adapters/git/deployment-store.ts';
import { recordLive } from '../../src/usecases/ledger/record-live.ts';
import { recordVersion } from '../../src/usecases/releases/record-version.ts';
import { REGISTRY } from './bot-story.ts';
import { aCertificate, aGate, aLatencyGate, withVersion, withDigest } from './certificate.ts';
import { defaultBranchEvent } from './local-github/action-events.ts';
import type { LocalGitHub } from './local-github/client.ts';
import { type ActionResult, runAction } from './local-github/run-action.ts';
import { aWindow, deployIn, livePorts, MemoryWindows, REPORTER } from './statistics.ts';

/** A work tree of the default branch whose `origin` is a real repository: the local GitHub speaks no git. */
export interface RecordScene extends AsyncDisposable {
  readonly workspace: string;
  /** A bare repository. */
  readonly origin: string;
  /** The commit of the merge. */
  readonly merged: string;
  write(path: string, text: string): Promise<void>;
  /** The branch seatrial/deployments of origin. */
  branch(): Promise<BranchSnapshot>;
}

export const MANIFEST = `apiVersion: seatrial/v1
kind: ModelVersion
model: churn
version: 1.4.0
artifact:
  format: onnx
  files:
    - {name: model.onnx, path: model.onnx, size: 18874368, sha256: "${'9'.repeat(64)}"}
modes: [realtime]
`;

/** A pull request that adds churn 1.4.0 is merged, and the default branch is checked out. */
export async function mergeVersion(github: LocalGitHub): Promise<RecordScene> {
  await github.commit({
    branch: 'add-version',
    changes: { ...REGISTRY, 'models/churn/versions/1.4.0.yaml': MANIFEST },
  });
  const { number } = await github.openPull({ head: 'add-version' });
  await github.merge(number);
  return checkOutMerged(github);
}

/** The default branch as it is now. */
export async function checkOutMerged(github: LocalGitHub): Promise<RecordScene> {
  const merged = (await github.branchTip('main')) ?? '';
  const workspace = await github.checkOut('main');
  const origin = await mkdtemp(join(tmpdir(), 'seatrial-origin-'));
  await simpleGit(origin).raw(['init', '--quiet', '--bare']);
  await simpleGit(workspace).raw(['remote', 'set-url', 'origin', origin]);
  await simpleGit(workspace).raw(['push', '--quiet', 'origin', `${merged}:refs/heads/main`]);
  return {
    workspace,
    origin,
    merged,
    async write(path, text) {
      await mkdir(dirname(join(workspace, path)), { recursive: true });
      await writeFile(join(workspace, path), text);
    },
    branch: () => createGitDeploymentStore({ folder: origin, remote: null }).read('all'),
    async [Symbol.asyncDispose]() {
      await Promise.all([workspace, origin].map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

const { data: _data, ...LATENCY } = aLatencyGate();

/** Of the merge, and with the gates of its model.yaml. */
export function certificateOf({ merged }: Pick<RecordScene, 'merged'>): Certificate {
  const certificate = aCertificate({ gates: [aGate(), LATENCY] });
  return { ...certificate, run: { ...certificate.run, commit: merged } };
}

export interface RecordRun {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly certificates?: readonly Certificate[];
  readonly event?: { readonly name: string; readonly payload?: Readonly<Record<string, unknown>> };
}

/** actions/record with the permissions that its workflow names. */
export async function record(github: LocalGitHub, scene: RecordScene, run: RecordRun): Promise<ActionResult> {
  const paths: string[] = [];
  for (const certificate of run.certificates ?? []) {
    const { model, version } = certificate.subject;
    const path = `seatrial-report/${model}@${version}.certificate.json`;
    await scene.write(path, JSON.stringify(certificate));
    paths.push(path);
  }
  return runAction({
    action: 'actions/record/action.yml',
    github,
    inputs: { ...(paths.length > 0 ? { certificates: paths.join('\n') } : {}), ...run.inputs },
    event: await defaultBranchEvent(github, { name: 'push', ...run.event }),
    token: await github.workflowToken({ contents: 'write', issues: 'write', 'pull-requests': 'read' }),
    workspace: scene.workspace,
  });
}

const WINDOWS = new WeakMap<RecordScene, MemoryWindows>();

/** Earlier versions on the branch, one a day, each with labelled traffic where `live` says so; those that are there stay. */
export async function remember(scene: RecordScene, count: number, live: boolean): Promise<void> {
  const store = createGitDeploymentStore({ folder: scene.origin, remote: null });
  const windows = WINDOWS.get(scene) ?? new MemoryWindows();
  WINDOWS.set(scene, windows);
  const known = judgedDigests(readLedger((await store.read(['churn'])).files, 'churn').events);
  for (let index = 0; index < count; index++) {
    const [version, sha256, day] = [`1.${index}.0`, String(index).repeat(64), `2026-04-2${index}`];
    if (known.has(version)) continue;
    const clock = { now: () => `${day}T12:00:00Z`, pause: async () => {}, random: () => 0 };
    if (live) await deployIn(store, { at: `${day}T00:00:00Z`, production: { version, sha256 } });
    const certificate = withDigest(withVersion(aCertificate(), version), sha256);
    const request = { reporter: REPORTER, certificate, manifests: null, repositoryUrl: '', policy: 'none' } as const;
    await recordVersion({ store, releases: null, clock }, request);
    const metrics = { roc_auc: { n: 200, sum: (0.84 + index / 1000) * 200, sumSquares: null } };
    const times = { from: `${day}T10:00:00Z`, to: `${day}T11:00:00Z` };
    const window = aWindow({ key: `w-${index}`, version, sha256, metrics, ...times });
    if (live) await recordLive(livePorts({ store, clock }, windows), REPORTER, [{ line: 1, window }]);
  }
}

/** Says that the version of the scene is in production since `at`. */
export async function putIntoProduction({ origin }: RecordScene, certificate: Certificate, at: string): Promise<void> {
  const { version, digest } = certificate.subject;
  const store = createGitDeploymentStore({ folder: origin, remote: null });
  await deployIn(store, { at, production: { version, sha256: digest.sha256 } });
}
