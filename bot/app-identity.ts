import { setTimeout } from 'node:timers/promises';
import { RequestError } from '@octokit/request-error';
import { textIn } from '../src/contract/payload.ts';
import { AppError } from '../src/domain/error.ts';
import type { BotLog } from './hear.ts';

export interface IdentityOptions {
  /** Asks GitHub for the app that the key belongs to. */
  readonly ask: () => Promise<unknown>;
  readonly log: Pick<BotLog, 'warn'>;
  readonly pause?: (ms: number) => Promise<unknown>;
}

const PAUSE_MS = 5_000;

/** The name of the app at GitHub. Asks until GitHub answers; throws AppError where the answer is that there is no such app. */
export async function findSlug({ ask, log, pause = setTimeout }: IdentityOptions): Promise<string> {
  for (;;) {
    try {
      const slug = textIn(await ask(), 'slug');
      if (slug !== null) return slug;
      throw new AppError({ code: 'github-refused', message: 'GitHub does not say who this app is.' });
    } catch (error) {
      if (isFinal(error)) throw explain(error);
      log.warn({ reason: reasonOf(error) }, 'GitHub does not say yet who this app is.');
      await pause(PAUSE_MS);
    }
  }
}

/** Of the answers 4xx only the rate limits pass by themselves. */
function isFinal(error: unknown): boolean {
  if (error instanceof AppError) return true;
  return error instanceof RequestError && error.status >= 400 && error.status < 500 && !isLimit(error);
}

function isLimit({ status, message }: RequestError): boolean {
  return status === 429 || (status === 403 && /rate limit/i.test(message));
}

function explain(error: unknown): unknown {
  if (!(error instanceof RequestError)) return error;
  return new AppError({
    code: 'github-refused',
    message: `GitHub does not know this app: status ${error.status}.`,
    hint: 'Look whether APP_ID and the key are of the same app and GitHub, whether the key was deleted there, and whether the clock of this machine is right.',
    cause: error,
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : String(error).slice(0, 300);
}
