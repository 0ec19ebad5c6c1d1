import { setOutput, setSecret, warning } from '@actions/core';
import { readRunnerContext, type RunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { AppError } from '../../src/domain/error.ts';
import { concludeReports } from '../../src/usecases/comment/conclude-reports.ts';
import type { SourceFacts } from '../../src/usecases/comment/find-source.ts';
import { publishReports, type PublishOutcome } from '../../src/usecases/comment/publish-reports.ts';
import { wireComment } from '../../src/wiring/comment.ts';
import { type CommentInputs, readCommentInputs } from './inputs.ts';

await runAction(async () => {
  const inputs = readCommentInputs();
  setSecret(inputs.token);
  const context = await readRunnerContext(process.env);
  const ports = wireComment({
    ...inputs,
    repository: context.repository ?? '',
    apiUrl: context.apiUrl,
    workspace: context.workspace,
    onWait: (seconds) => logLine(`GitHub asks to wait for ${seconds} s.`),
    warn: (sentence) => warning(sentence),
  });
  if (ports === null) throw new AppError({ code: 'usage', message: 'GITHUB_REPOSITORY names no repository.' });
  tell(await publishReports(describeSource(inputs, context), ports));
});

function describeSource(inputs: CommentInputs, context: RunnerContext): SourceFacts {
  return {
    runId: inputs.runId ?? context.measuredRun,
    workflowPath: inputs.workflow,
    artifactPrefix: inputs.artifactPrefix,
    pullRequest: inputs.pullRequest ?? context.pullRequest,
    commit: context.run.commit,
    base: context.base,
    change: context.change,
    runUrl: context.run.url,
    planned: inputs.planned,
  };
}

function tell(outcome: PublishOutcome): void {
  const reports = outcome.kind === 'posted' ? outcome.reports : [];
  const { verdict, certified, rejected } = concludeReports(reports);
  setOutput('certified', JSON.stringify(certified));
  setOutput('rejected', JSON.stringify(rejected));
  setOutput('models', JSON.stringify(reports.map(({ model }) => model)));
  setOutput('verdict', outcome.kind === 'outdated' ? 'unanswered' : verdict);
  const isEmpty = outcome.kind === 'posted' && reports.length === 0;
  setOutput('reason-code', isEmpty ? 'nothing-to-post' : outcome.kind);
  if (outcome.kind === 'outdated') logLine('The pull request has moved on or is closed: nothing was posted.');
}
