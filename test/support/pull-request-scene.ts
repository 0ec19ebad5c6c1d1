import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { MODEL_TEXT } from './bot-story.ts';
import { aCertificate, aFailingGate, aGate, anEstimate, aLatency, aPerformance } from './certificate.ts';
import { certificateOf, MANIFEST } from './record-scene.ts';
import { toReportDocument } from '../../src/report/report-document.ts';
import type { LocalGitHub } from './local-github/client.ts';
import { type ActionResult, runAction } from './run-action.ts';

export const WORKFLOW = '.github/workflows/seatrial.yml';

/** The files that a certification job uploads. */
export function reportFiles(...certificates: readonly Certificate[]): Readonly<Record<string, string>> {
  const outcomes = certificates.map((certificate) => ({
    outcome: { kind: 'certificate' as const, certificate },
    path: null,
  }));
  const files = certificates.map((certificate) => [
    `${certificate.subject.model}@${certificate.subject.version}.certificate.json`,
    JSON.stringify(certificate),
  ]);
  return { ...Object.fromEntries(files), 'report.json': JSON.stringify(toReportDocument(outcomes)) };
}

/** The plain files of a folder. */
export function readFolder(folder: string): Readonly<Record<string, Buffer>> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name))]));
}

/** A manifest of the artifact that the certificates of test/support/certificate.ts are about. */
export function manifestOf(model: string, version: string): string {
  return MANIFEST.replace('model: churn', `model: ${model}`).replace('version: 1.4.0', `version: ${version}`);
}

/** What `aPassed` and `aFailed` are held to, or the same with another limit of `auc-floor`. */
export function policyOf(model: string, limit = '0.85'): Readonly<Record<string, string>> {
  const text = MODEL_TEXT.replace('name: churn', `name: ${model}`).replace('min: 0.85', `min: ${limit}`);
  return { [`models/${model}/model.yaml`]: text };
}

/** With the gates of `policyOf`. */
export function aPassed(changes: Partial<Certificate> = {}): Certificate {
  return { ...certificateOf({ merged: SOMEWHERE }), ...changes };
}

/** The same, beyond the budget of latency. */
export function aFailed(changes: Partial<Certificate> = {}): Certificate {
  const { data: _data, ...gate } = aFailingGate();
  const latency = { ...aLatency(), p99: anEstimate(13.6, 13.1, 14.2) };
  return aPassed({ verdict: 'fail', gates: [aGate(), gate], performance: [aPerformance({ latency })], ...changes });
}

/** The same files as if the certificates were about a commit: those that say another one than `aCertificate` stay as they are. */
export function measuredAt(
  commit: string,
  files: Readonly<Record<string, string | Buffer>>,
): Readonly<Record<string, string | Buffer>> {
  const placed = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? content.replaceAll(SOMEWHERE, commit) : content,
  ]);
  return Object.fromEntries(placed);
}

const SOMEWHERE = aCertificate().run.commit ?? '';

/** A pull request of somebody with write access, that adds churn 1.4.0. */
export async function openVersionPull(github: LocalGitHub): Promise<{ number: number; head: string }> {
  await github.commit({ changes: policyOf('churn') });
  const head = await github.commit({
    branch: 'add-version',
    changes: { 'models/churn/versions/1.4.0.yaml': MANIFEST },
  });
  const { number } = await github.openPull({ head: 'add-version' });
  return { number, head };
}

export interface CommentRun {
  readonly pull: { readonly number: number; readonly head: string };
  readonly files: Readonly<Record<string, string | Buffer>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The comment action in the same run that measured. */
export async function commentOnPull(
  github: LocalGitHub,
  { pull, files, inputs = {} }: CommentRun,
): Promise<ActionResult> {
  const payload = { pull_request: { number: pull.number, head: { sha: pull.head } } };
  return withFiles(measuredAt(pull.head, files), async (workspace) =>
    runAction({
      action: 'comment',
      event: 'pull_request',
      payload,
      workspace,
      environment: environmentOf(github),
      inputs: { token: await writingToken(github), certificates: '.', ...inputs },
    }),
  );
}

/** The comment action in a run that the bot started for a pull request. */
export async function commentOnDispatch(github: LocalGitHub, { pull, files }: CommentRun): Promise<ActionResult> {
  return withFiles(measuredAt(pull.head, files), async (workspace) =>
    runAction({
      action: 'comment',
      event: 'repository_dispatch',
      payload: { action: 'seatrial-certify' },
      workspace,
      environment: environmentOf(github),
      inputs: {
        token: await writingToken(github),
        certificates: '.',
        'pull-request': String(pull.number),
        commit: pull.head,
      },
    }),
  );
}

/** The comment action on workflow_run, for what a fork's run uploaded. */
export async function commentOnRun(github: LocalGitHub, runId: number): Promise<ActionResult> {
  return withFiles({}, async (workspace) =>
    runAction({
      action: 'comment',
      event: 'workflow_run',
      payload: { action: 'completed', workflow_run: { id: runId } },
      workspace,
      environment: environmentOf(github),
      inputs: { token: await writingToken(github), workflow: WORKFLOW },
    }),
  );
}

function environmentOf(github: LocalGitHub): Readonly<Record<string, string>> {
  return {
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_RUN_ID: '77',
  };
}

/** What the job's permissions give, and no more. */
function writingToken(github: LocalGitHub): Promise<string> {
  return github.workflowToken({ contents: 'read', checks: 'write', 'pull-requests': 'write', actions: 'read' });
}

async function withFiles<T>(
  files: Readonly<Record<string, string | Buffer>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-comment-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
