import type { Probot } from 'probot';
import { handleCertification } from './handlers/certification.ts';
import { handleChat } from './handlers/chat.ts';
import type { HandlerContext } from './handlers/context.ts';
import { handleStageLabel } from './handlers/stage-label.ts';

/** Event → handler. Handlers only put work in the queue, so that GitHub has its answer at once. */
export function createApp(context: HandlerContext): (app: Probot) => void {
  return (app) => {
    app.on(['issue_comment.created', 'pull_request_review.submitted'], (event) => handleChat(context, event));
    app.on('pull_request.labeled', async (event) => {
      await handleChat(context, event);
      await handleStageLabel(context, event);
    });
    app.on('pull_request.unlabeled', (event) => handleStageLabel(context, event));
    app.on('workflow_run.completed', (event) => handleCertification(context, event));
  };
}
