import { info, setOutput, setSecret, warning } from '@actions/core';
import { createHistory } from '../../src/adapters/github/history.ts';
import {
  createOctokit,
  type Octokit,
  parseRepositoryName,
  type RepositoryName,
} from '../../src/adapters/github/octokit.ts';
import { defaultBranchOf, readIntent, repositoryId } from '../../src/adapters/github/read-intent.ts';
import { createRecentRequests } from '../../src/adapters/github/recent-requests.ts';
import { createMeasuringRuns } from '../../src/adapters/github/workflow-artifacts.ts';
import { readPayload, readRunnerContext, type RunnerContext } from '../../src/adapters/runner/event.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { AppError } from '../../src/domain/error.ts';
import type { Intent } from '../../src/domain/promotion/intent.ts';
import { asksForSomething } from '../../src/domain/promotion/urgency.ts';
import { answerFailure } from '../../src/usecases/promotion/answer-failure.ts';
import { type CommandOutcome, handleCommand } from '../../src/usecases/promotion/handle-command.ts';
import type { ChatPorts } from '../../src/usecases/promotion/ports.ts';
import { reconcile, sweepRequests } from '../../src/usecases/promotion/reconcile.ts';
import { recordCertifications } from '../../src/usecases/promotion/record-certifications.ts';
import { createRepositoryMemory, wireChat } from '../../src/wiring/chat.ts';
import { type ChatopsInputs, readChatopsInputs } from './inputs.ts';

/** Between two runs of a timer, with room for one that GitHub leaves out. */
const LOOK_BACK_MS = 24 * 3_600_000;

interface Job {
  readonly inputs: ChatopsInputs;
  readonly context: RunnerContext;
  readonly payload: unknown;
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly defaultBranch: string;
  readonly ports: ChatPorts;
}

await runAction(async () => {
  const job = await readJob();
  const { outcome, reasonCode } = await carryOut(job);
  setOutput('outcome', outcome);
  setOutput('reason-code', reasonCode);
  info(`${outcome}: ${reasonCode}`);
});

async function readJob(): Promise<Job> {
  const inputs = readChatopsInputs();
  setSecret(inputs.token);
  const context = await readRunnerContext(process.env);
  const payload = await readPayload(process.env['GITHUB_EVENT_PATH']);
  const repository = parseRepositoryName(context.repository ?? '');
  if (repository === null) throw new AppError({ code: 'usage', message: 'GITHUB_REPOSITORY names no repository.' });
  const { token, appSlug } = inputs;
  const onWait = (seconds: number): void => info(`GitHub asks to wait for ${seconds} s.`);
  const octokit = createOctokit({ token, apiUrl: context.apiUrl, onWait });
  const urgent = createOctokit({ token, apiUrl: context.apiUrl, paced: false });
  const defaultBranch = defaultBranchOf(payload);
  const memory = createRepositoryMemory();
  const server = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const repositoryUrl = `${server}/${repository.owner}/${repository.repo}`;
  const ports = wireChat({ octokit, urgent, repository, defaultBranch, repositoryUrl, appSlug, memory });
  return { inputs, context, payload, octokit, repository, defaultBranch, ports };
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface Result {
  readonly outcome: string;
  readonly reasonCode: string;
}

async function carryOut(job: Job): Promise<Result> {
  const { context, payload, ports } = job;
  if (context.measuredRun !== undefined) return recordRun(job, context.measuredRun);
  if (context.event === 'schedule' || context.event === 'workflow_dispatch') return catchUp(job);
  const intent = readIntent({ name: context.event, payload });
  if (intent === null || intent.actor.bot) return { outcome: 'ignored', reasonCode: 'no-command' };
  return describe(await decide(ports, intent));
}

async function decide(ports: ChatPorts, intent: Intent): Promise<CommandOutcome> {
  try {
    return await handleCommand(ports, intent);
  } catch (error) {
    await answerFailure(ports, intent, error);
    throw error;
  }
}

function describe(outcome: CommandOutcome): Result {
  switch (outcome.kind) {
    case 'ignored':
    case 'answered':
      return { outcome: outcome.kind, reasonCode: outcome.reasonCode };
    case 'repeated':
      return { outcome: outcome.kind, reasonCode: 'repeated' };
    case 'decided':
      return { outcome: outcome.kind, reasonCode: outcome.decision.reasonCode };
  }
}

async function recordRun(
  { inputs, payload, octokit, repository, defaultBranch, ports }: Job,
  runId: number,
): Promise<Result> {
  const name = `${repository.owner}/${repository.repo}`;
  const outcome = await recordCertifications(
    {
      ...ports,
      runs: createMeasuringRuns(octokit, repository),
      history: createHistory(octokit, repository, defaultBranch),
    },
    {
      runId,
      artifactPrefix: inputs.artifactPrefix,
      rule: { workflowPaths: inputs.workflowPaths, defaultBranch, repository: name },
      reporter: { repository: repositoryId(payload) ?? name, actor: inputs.appSlug, kind: 'action', url: null },
    },
  );
  if (outcome.kind === 'ignored') return { outcome: 'ignored', reasonCode: outcome.reason };
  if (outcome.models.length > 0) await reconcile(ports, outcome.models);
  return { outcome: 'recorded', reasonCode: outcome.models.length > 0 ? 'recorded' : 'nothing-to-record' };
}

async function catchUp({ payload, octokit, repository, ports }: Job): Promise<Result> {
  const since = new Date(Date.now() - LOOK_BACK_MS).toISOString();
  const isRequest = (body: string): boolean => asksForSomething(ports.parseComment(body));
  const event = typeof payload === 'object' && payload !== null ? { ...payload } : {};
  const recent = createRecentRequests({ octokit, repository, payload: event, since, isRequest });
  const { outcomes, show } = await sweepRequests(ports, recent);
  for (const outcome of outcomes) if (outcome.kind === 'failed') warning(describeError(outcome.error));
  await show(ports).catch((error: unknown) => warning(describeError(error)));
  await reconcile(ports, 'all');
  return { outcome: 'reconciled', reasonCode: 'reconciled' };
}
