import { resolve } from 'node:path';
import { setOutput, setSecret } from '@actions/core';
import { createCheckRuns } from '../../src/adapters/github/check-runs.ts';
import { createComments } from '../../src/adapters/github/comments.ts';
import { createOctokit, parseRepositoryName } from '../../src/adapters/github/octokit.ts';
import { createPullRequests } from '../../src/adapters/github/pull-requests.ts';
import { createMeasuringRuns } from '../../src/adapters/github/workflow-artifacts.ts';
import { readRunnerContext, type RunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { readCheckedOutRecord } from './read-record.ts';
import { readReportFolder } from '../../src/adapters/system/report-folder.ts';
import { type Answer, worstAnswer } from '../../src/domain/certification/verdict.ts';
import { AppError } from '../../src/domain/error.ts';
import { publishReports, type PublishPorts, type ReportSource } from '../../src/usecases/comment/publish-reports.ts';
import { type CommentInputs, readCommentInputs } from './inputs.ts';

await runAction(async () => {
  const inputs = readCommentInputs();
  setSecret(inputs.token);
  const context = await readRunnerContext(process.env);
  const outcome = await publishReports(await findSource(inputs, context), wirePorts(inputs, context));
  const reports = outcome.kind === 'posted' ? outcome.reports : [];
  const answers = reports.flatMap(({ certificates, problems = [] }): readonly Answer[] => [
    ...certificates.map(({ verdict }) => verdict),
    ...(problems.length > 0 ? ['unanswered' as const] : []),
  ]);
  setOutput('models', JSON.stringify(reports.map(({ model }) => model)));
  setOutput('verdict', outcome.kind === 'outdated' ? 'unanswered' : worstAnswer(answers));
  const isEmpty = outcome.kind === 'posted' && reports.length === 0;
  setOutput('reason-code', isEmpty ? 'nothing-to-post' : outcome.kind);
  if (outcome.kind === 'outdated') logLine('The pull request has moved on or is closed: nothing was posted.');
});

function wirePorts(
  { token, author, registry }: CommentInputs,
  { repository, apiUrl, workspace }: RunnerContext,
): PublishPorts {
  const name = parseRepositoryName(repository ?? '');
  if (name === null) throw new AppError({ code: 'usage', message: 'GITHUB_REPOSITORY names no repository.' });
  const onWait = (seconds: number): void => logLine(`GitHub asks to wait for ${seconds} s.`);
  const octokit = createOctokit({ token, apiUrl, onWait });
  return {
    comments: createComments({ octokit, repository: name, author }),
    checks: createCheckRuns(octokit, name),
    pulls: createPullRequests(octokit, name),
    runs: createMeasuringRuns(octokit, name),
    readRecord: () => readCheckedOutRecord(workspace, registry),
  };
}

async function findSource(inputs: CommentInputs, context: RunnerContext): Promise<ReportSource> {
  const { workflow: workflowPath, artifactPrefix, planned } = inputs;
  const runId = inputs.runId ?? context.measuredRun;
  if (runId !== undefined) return { kind: 'run', runId, workflowPath, artifactPrefix };
  const files = await readReportFolder(resolve(context.workspace, inputs.certificates));
  const own = { files, runUrl: context.run.url, planned };
  const pullRequest = inputs.pullRequest ?? context.pullRequest;
  if (pullRequest !== undefined) return { kind: 'pull-request', ...pullRequest, own };
  const { commit } = context.run;
  if (commit !== undefined) return { kind: 'commit', sha: commit, own };
  throw new AppError({
    code: 'usage',
    message: 'This event has neither a pull request nor a commit to report on.',
    hint: 'Run the action on pull_request, merge_group, push or workflow_run, or set run-id.',
  });
}
