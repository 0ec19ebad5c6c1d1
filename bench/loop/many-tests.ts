import { createGitHubDeploymentStore } from '../../src/adapters/github/deployment-store.ts';
import { createGitObjects, createObjectCache } from '../../src/adapters/github/git-objects.ts';
import { createOctokit } from '../../src/adapters/github/octokit.ts';
import type { LiveWindow } from '../../src/contract/generated/types.ts';
import { formatDeployment } from '../../src/contract/format-deployment.ts';
import { readLedger } from '../../src/contract/ledger.ts';
import { parseModel, parseSettings } from '../../src/contract/parsers.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { emptyDeployment } from '../../src/domain/promotion/state.ts';
import { policyDigest } from '../../src/domain/certification/digests.ts';
import { judgeGates } from '../../src/domain/certification/judge-gates.ts';
import { formatInstant, instantMs } from '../../src/domain/instant.ts';
import { resolveGates } from '../../src/domain/model/resolve-gates.ts';
import { speakerOf } from '../../src/usecases/ledger/reporter.ts';
import { writeStatements } from '../../src/usecases/ledger/statements.ts';
import type { RunningBot } from '../../bot/start-bot.ts';
import { answerWith } from '../../test/support/answering-server.ts';
import { MODEL_TEXT, quiet, WORKFLOW } from '../../test/support/bot-story.ts';
import { aCertificate } from '../../test/support/certificate.ts';
import { zeroOrOne } from '../../test/support/live-test.ts';
import type { LocalGitHub } from '../../test/support/local-github/client.ts';
import { REPORTER } from '../../test/support/statistics.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const REQUESTS = 4000;
const SHARE = 0.01;

export interface ToldHours {
  /** Hours that are over, each of so many tests. */
  readonly windows: { readonly from: string; readonly tests: number }[];
}

/** A gateway that tells of the hours as they are added. */
export async function serveWindows(told: ToldHours) {
  return answerWith((request, response) => {
    const last = told.windows.at(-1);
    const cursor = last === undefined ? '2020-01-01T00:00:00Z' : endOf(last.from);
    response.setHeader('seatrial-cursor', cursor);
    if (request.url?.startsWith('/-/windows') !== true)
      return void response.end(JSON.stringify({ models: [], evidence: { breaker: [], journal: { kind: 'keeping' } } }));
    const since = new URL(request.url, 'http://gateway').searchParams.get('since') ?? '';
    const hours = told.windows.filter(({ from }) => instantMs(from) >= (since === '' ? 0 : instantMs(since)));
    const windows = hours.flatMap(({ from, tests }) =>
      Array.from({ length: tests }, (_, index) => [null, 'v1.1.0'].map((arm) => windowOf(nameOf(index), arm, from))),
    );
    response.end(
      windows
        .flat()
        .map((window) => `${JSON.stringify(window)}\n`)
        .join(''),
    );
  });
}

function windowOf(model: string, arm: string | null, from: string): LiveWindow {
  const version = arm === null ? '1.0.0' : '1.1.0';
  const requests = Math.round(REQUESTS * (arm === null ? 1 - SHARE : SHARE));
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Window',
    key: `gw-1/60m/${from}/${arm ?? '@production'}`,
    model,
    version,
    sha256: digestOf(model, version),
    environment: 'production',
    arm,
    reporter: 'gw-1',
    from,
    to: endOf(from),
    requests,
    errors: 0,
    over: { p50: Math.round(requests * 0.4), p95: Math.round(requests * 0.03), p99: Math.round(requests * 0.004) },
    latency: null,
    metrics: { accuracy: zeroOrOne(requests, 0.9) },
  };
}

function endOf(from: string): string {
  return formatInstant(instantMs(from) + HOUR_MS);
}

function nameOf(index: number): string {
  return `m${String(index).padStart(4, '0')}`;
}

function digestOf(model: string, version: string): string {
  return sha256(`the model file of ${model} ${version}`);
}

function versionText(model: string, version: string): string {
  const file = `{name: model.onnx, path: model-${version}.onnx, size: 18874368, sha256: ${digestOf(model, version)}}`;
  return `apiVersion: seatrial/v1\nkind: ModelVersion\nmodel: ${model}\nversion: ${version}\nartifact: {format: onnx, files: [${file}]}\nmodes: [realtime]\n`;
}

/** The first of them declare a live test. */
export function manyModels(count: number, tested: number, gateway: string): Readonly<Record<string, string>> {
  const observe = `[{kind: gateway, url: "${gateway}", reporter: gw-1}]`;
  const settings = `apiVersion: seatrial/v1\nkind: Settings\nenvironments:\n  production: {observe: ${observe}}\n`;
  const files = Array.from({ length: count }, (_, index) => {
    const name = nameOf(index);
    const liveTest = index < tested ? 'liveTest: {metrics: [{id: accuracy, direction: up, betterBy: 0.01}]}\n' : '';
    const model = `${MODEL_TEXT.replace('name: churn', `name: ${name}`)}${liveTest}`;
    return [
      [`models/${name}/model.yaml`, model],
      [`models/${name}/versions/1.0.0.yaml`, versionText(name, '1.0.0')],
    ] as const;
  });
  return Object.fromEntries([['.github/seatrial.yml', settings], ...files.flat()]);
}

interface Begun {
  readonly bot: RunningBot;
  readonly count: number;
  readonly tested: number;
}

/** 1.0.0 of every model serves, and 1.1.0 of those that are tested is certified and begins its test by a comment; how many did. */
export async function beginTests(github: LocalGitHub, { bot, count, tested }: Begun): Promise<number> {
  await deployAll(github, count);
  const threads: number[] = [];
  // What the bot does about a merge is no part of the loop.
  github.webhooks.hold();
  for (let index = 0; index < tested; index += 1) threads.push(await mergeCandidate(github, nameOf(index)));
  github.webhooks.drop();
  await github.webhooks.release();
  await certifyCandidates(github, tested);
  await quiet(github, bot);
  for (const thread of threads) await github.comment(thread, '/promote to=production');
  await quiet(github, bot);
  const files = await Promise.all(
    threads.map((_, index) => github.readFile(`production/${nameOf(index)}.yaml`, 'seatrial/deployments')),
  );
  return files.filter((text) => text?.includes('v1.1.0')).length;
}

/** In one commit, three days ago. */
async function deployAll(github: LocalGitHub, count: number): Promise<void> {
  const repository = { owner: 'acme', repo: 'models' };
  const octokit = createOctokit({ token: github.userToken('writer'), apiUrl: github.url, paced: false });
  const objects = createGitObjects(octokit, repository, createObjectCache());
  const store = createGitHubDeploymentStore({ octokit, repository, objects });
  const { head, files } = await store.read('all');
  const at = formatInstant(Date.now() - 3 * DAY_MS);
  const written = Array.from({ length: count }, (_, index) => {
    const model = nameOf(index);
    const production = { version: '1.0.0', sha256: digestOf(model, '1.0.0') };
    const state = { production, fallback: null, liveTest: null, hold: null };
    const said = { type: 'deployment.promoted', key: sha256(model), model, at, reasonCode: 'promoted' } as const;
    const statement = {
      ...speakerOf(REPORTER, at),
      ...said,
      ...production,
      details: { environment: 'production', deployment: state, revision: { before: 0, after: 1 } },
    };
    const deployment = { ...emptyDeployment(model, 'production'), ...state, revision: 1 };
    const file = [`production/${model}.yaml`, formatDeployment(deployment)] as const;
    return [...writeStatements(readLedger(files, model), [statement], REPORTER.repository), file];
  });
  await store.commit({ expectedHead: head, files: new Map(written.flat()), message: 'Begin' });
}

async function mergeCandidate(github: LocalGitHub, model: string): Promise<number> {
  const branch = `add-${model}`;
  const changes = { [`models/${model}/versions/1.1.0.yaml`]: versionText(model, '1.1.0') };
  await github.commit({ branch, changes, message: `Add ${model} 1.1.0` });
  const { number } = await github.openPull({ head: branch, title: `${model} 1.1.0` });
  await github.merge(number, 'maintainer', 'squash');
  return number;
}

async function certifyCandidates(github: LocalGitHub, tested: number): Promise<void> {
  const read = async (path: string) => ({ path, content: Buffer.from((await github.readFile(path)) ?? '') });
  const settings = parseSettings(await read('.github/seatrial.yml')).value;
  const headSha = (await github.branchTip('main')) ?? '';
  const artifacts: Record<string, Readonly<Record<string, string>>> = {};
  for (let index = 0; index < tested; index += 1) {
    const name = nameOf(index);
    const model = parseModel(await read(`models/${name}/model.yaml`)).value;
    const base = aCertificate();
    const digest = { sha256: digestOf(name, '1.1.0') };
    const evidence = {
      ...base,
      subject: {
        ...base.subject,
        model: name,
        version: '1.1.0',
        digest,
        files: [{ name: 'model.onnx', sizeBytes: 18_874_368, digest }],
      },
      policy: { ...base.policy, digest: { sha256: policyDigest(model, settings, sha256) } },
      run: { ...base.run, commit: headSha },
    };
    const gates = judgeGates(resolveGates({ model, settings }, base.subject.modes), {
      evidence,
      slicesOf: () => [],
      locate: (pointer) => ({ path: `models/${name}/model.yaml`, line: 1, column: 1, pointer }),
    });
    const file = { [`${name}@1.1.0.certificate.json`]: JSON.stringify({ ...evidence, gates }) };
    artifacts[`seatrial-report-${name}-1.1.0`] = file;
  }
  const run = { name: 'Seatrial', path: WORKFLOW, headSha, headBranch: 'main', event: 'push', artifacts };
  await github.finishWorkflowRun(run);
}
