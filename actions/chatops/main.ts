import { info, setOutput, setSecret, warning } from '@actions/core';
import { readRunnerContext, type RunnerContext } from '../../src/adapters/runner/event.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { defaultBranchOf } from '../../src/contract/payload.ts';
import { readEvent } from '../../src/contract/read-event.ts';
import { AppError } from '../../src/domain/error.ts';
import { handleAtOnce } from '../../src/usecases/events/handle-at-once.ts';
import { reasonOf } from '../../src/usecases/events/outcome.ts';
import type { HeardRepository } from '../../src/usecases/events/place.ts';
import { wireEvents } from '../../src/wiring/events.ts';
import { type ChatopsInputs, readChatopsInputs } from './inputs.ts';
import { refuseReview } from './refuse-review.ts';

await runAction(async () => {
  const inputs = readChatopsInputs();
  setSecret(inputs.token);
  const context = await readRunnerContext(process.env);
  const repository = openRepository(inputs, context);
  const event = readEvent({ name: context.event, payload: context.payload }, new Date().toISOString());
  refuseReview(event);
  const warn = (_mishap: unknown, error: unknown): void => warning(describeError(error));
  const outcome = event === null ? null : await handleAtOnce(repository, event, warn);
  tell(outcome?.kind ?? 'ignored', outcome === null ? 'no-command' : reasonOf(outcome));
});

function openRepository(inputs: ChatopsInputs, context: RunnerContext): HeardRepository {
  const { token, appSlug, trustedAuthors, workflowPaths, artifactPrefix } = inputs;
  const { apiUrl, serverUrl, payload, repository: name = '' } = context;
  const heard = wireEvents({
    name,
    repositoryUrl: `${serverUrl}/${name}`,
    defaultBranch: defaultBranchOf(payload),
    apiUrl,
    token: async () => token,
    paced: true,
    onWait: (seconds) => info(`GitHub asks to wait for ${seconds} s.`),
    appSlug,
    trustedAuthors,
    reporter: appSlug,
    workflowPaths,
    artifactPrefix,
  });
  if (heard === null) throw new AppError({ code: 'usage', message: 'GITHUB_REPOSITORY names no repository.' });
  return heard;
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tell(outcome: string, reasonCode: string): void {
  setOutput('outcome', outcome);
  setOutput('reason-code', reasonCode);
  info(`${outcome}: ${reasonCode}`);
}
