import { readInput, readListInput } from '../../src/adapters/runner/inputs.ts';
import { parseBotLogins } from '../../src/contract/bot-logins.ts';
import { CERTIFYING_WORKFLOWS } from '../../src/domain/certification/judge-record.ts';
import { AppError } from '../../src/domain/error.ts';

export interface ChatopsInputs {
  readonly token: string;
  /** The app that the token belongs to. */
  readonly appSlug: string;
  /** Logins of bots beside the action, whose answers count as its own. */
  readonly trustedAuthors: readonly string[];
  readonly workflowPaths: readonly string[];
  readonly artifactPrefix: string;
}

/** Every input of the action, read once. Throws AppError usage. */
export function readChatopsInputs(): ChatopsInputs {
  const token = readInput('token');
  const workflows = readListInput('workflows');
  const [author = ''] = parseBotLogins([readInput('author') ?? 'github-actions[bot]'], 'The input author');
  if (token === undefined) throw usage('The input token is empty.', 'Leave it out to use the token of the job.');
  return {
    token,
    trustedAuthors: parseBotLogins(readListInput('trusted-authors'), 'The input trusted-authors'),
    appSlug: author.slice(0, -'[bot]'.length),
    workflowPaths: workflows.length > 0 ? workflows : CERTIFYING_WORKFLOWS,
    artifactPrefix: readInput('artifact-prefix') ?? 'seatrial-report',
  };
}

function usage(message: string, hint: string): AppError {
  return new AppError({ code: 'usage', message, hint });
}
