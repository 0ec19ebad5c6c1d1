import type { BotOptions } from '../../bot/bot-options.ts';
import { startBot, type RunningBot } from '../../bot/start-bot.ts';
import { judgeGates } from '../../src/domain/certification/judge-gates.ts';
import { resolveGates } from '../../src/domain/model/resolve-gates.ts';
import { policyDigest } from '../../src/domain/certification/digests.ts';
import { parseModel, parseSettings } from '../../src/contract/parsers.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { aCertificate } from './certificate.ts';
import type { LocalGitHub } from './local-github/client.ts';

export const SECRET = 'a secret that only the test knows';
export const STATE_BRANCH = 'seatrial/deployments';
export const WORKFLOW = '.github/workflows/seatrial.yml';

const EVENTS = [
  'issue_comment',
  'pull_request',
  'pull_request_review',
  'repository_dispatch',
  'workflow_run',
  'push',
  'deployment_protection_rule',
];

export const MODEL_TEXT = `apiVersion: seatrial/v1
kind: Model
name: churn
title: Customer churn
owners: ["@acme/model-owners"]
task: tabular-classification
intendedUse: Rank customers for retention offers.
signature:
  inputs: [{name: features, datatype: FP32, shape: [-1, 42]}]
  outputs: [{name: probabilities, datatype: FP32, shape: [-1, 2]}]
evaluation:
  holdout:
    data: {path: data/holdout.parquet, sha256: ${'b'.repeat(64)}}
    inputs: {features: {columns: ["usage_*"]}}
    target: {column: churned, positive: 1}
    prediction: {output: probabilities}
gates:
  - {id: auc-floor, metric: roc_auc, min: 0.85}
modes:
  realtime: {scenario: server, rate: 150/s, threads: 2, budgets: {latency: {p99: 12ms}}}
`;

export const SETTINGS_TEXT = `apiVersion: seatrial/v1
kind: Settings
environments:
  production: {shareCap: 0.3, minLiveTime: 0s}
`;

export const REGISTRY = { 'models/churn/model.yaml': MODEL_TEXT, '.github/seatrial.yml': SETTINGS_TEXT };

/** A digest that is easy to tell from the others. */
export function digestOf(version: string): string {
  return sha256(`the model file of ${version}`);
}

export function versionText(version: string): string {
  return `apiVersion: seatrial/v1
kind: ModelVersion
model: churn
version: ${version}
artifact:
  format: onnx
  files:
    - {name: model.onnx, path: model-${version}.onnx, size: 18874368, sha256: ${digestOf(version)}}
modes: [realtime]
`;
}

export async function startTestBot(
  github: LocalGitHub,
  over: Partial<Pick<BotOptions, 'secrets' | 'paced' | 'clock' | 'observed' | 'environment'>> = {},
): Promise<RunningBot> {
  const bot = await startBot({
    appId: github.app.id,
    privateKey: github.app.privateKey,
    secrets: [SECRET],
    apiUrl: github.url,
    host: '127.0.0.1',
    port: 0,
    workflowPaths: [WORKFLOW],
    artifactPrefix: 'seatrial-report',
    trustedAuthors: ['github-actions[bot]'],
    paced: false,
    logLevel: 'fatal',
    ...over,
  });
  github.webhooks.setTarget({ url: bot.url, secret: SECRET, events: EVENTS });
  return bot;
}

/** Waits until every webhook was delivered and everything it caused is done. */
export async function quiet(github: LocalGitHub, bot: RunningBot): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await github.webhooks.settle();
    await bot.idle();
  }
}

/** Opens a pull request with a version and merges it. */
export async function mergeVersion(github: LocalGitHub, version: string): Promise<number> {
  const number = await openVersion(github, version);
  await github.merge(number);
  return number;
}

export async function openVersion(github: LocalGitHub, version: string): Promise<number> {
  const branch = `add-${version}`;
  const changes = { [`models/churn/versions/${version}.yaml`]: versionText(version) };
  await github.commit({ branch, changes, message: `Add churn ${version}` });
  return (await github.openPull({ head: branch, title: `churn ${version}` })).number;
}

/** A certificate as the certification on the default branch writes it. */
export async function certificateOf(
  github: LocalGitHub,
  version: string,
  over: Partial<Certificate> = {},
): Promise<Certificate> {
  const base = aCertificate();
  const commit = (await github.branchTip('main')) ?? '';
  const read = async (path: keyof typeof REGISTRY) => ({
    path,
    content: Buffer.from((await github.readFile(path)) ?? REGISTRY[path]),
  });
  const model = parseModel(await read('models/churn/model.yaml')).value;
  const settings = parseSettings(await read('.github/seatrial.yml')).value;
  const sha = digestOf(version);
  return {
    ...base,
    subject: {
      ...base.subject,
      version,
      digest: { sha256: sha },
      files: [{ name: 'model.onnx', sizeBytes: 18_874_368, digest: { sha256: sha } }],
    },
    policy: { ...base.policy, digest: { sha256: policyDigest(model, settings, sha256) } },
    gates: judgeGates(resolveGates({ model, settings }, base.subject.modes), {
      evidence: base,
      slicesOf: () => [],
      locate: (pointer) => ({ path: 'models/churn/model.yaml', line: 1, column: 1, pointer }),
    }),
    run: { ...base.run, commit },
    ...over,
  };
}

export interface CertificationRun {
  readonly event?: string;
  readonly path?: string;
  readonly certificate?: Partial<Certificate>;
}

/** The certification workflow of the push to main has ended, with its certificate as an artifact. */
export async function finishCertification(
  github: LocalGitHub,
  version: string,
  run: CertificationRun = {},
): Promise<number> {
  const certificate = await certificateOf(github, version, run.certificate);
  const { id } = await github.finishWorkflowRun({
    name: 'Seatrial',
    path: run.path ?? WORKFLOW,
    headSha: (await github.branchTip('main')) ?? '',
    headBranch: 'main',
    event: run.event ?? 'push',
    artifacts: {
      [`seatrial-report-churn-${version}`]: { [`churn@${version}.certificate.json`]: JSON.stringify(certificate) },
    },
  });
  return id;
}

export async function mergeCertified(github: LocalGitHub, bot: RunningBot, version: string): Promise<number> {
  const number = await mergeVersion(github, version);
  await finishCertification(github, version);
  await quiet(github, bot);
  return number;
}
