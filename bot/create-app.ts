import { numberIn, textIn } from '../src/contract/payload.ts';
import { AppError } from '../src/domain/error.ts';
import type { CreatedApp } from './environment-file.ts';

/** Changes the code that GitHub gave for the app, which works once. Throws AppError; after github-unavailable the code still lives. */
export async function createApp(apiUrl: string, code: string): Promise<CreatedApp> {
  const { status, answer } = await convert(apiUrl, code);
  const [id, privateKey, webhookSecret] = [
    numberIn(answer, 'id'),
    textIn(answer, 'pem'),
    textIn(answer, 'webhook_secret'),
  ];
  if (id === null || privateKey === null || webhookSecret === null || !isPlain(webhookSecret)) throw refused(status);
  const page = textIn(answer, 'html_url');
  return { id, privateKey, webhookSecret, page: page !== null && /^https?:\/\//.test(page) ? page : null };
}

async function convert(apiUrl: string, code: string): Promise<{ status: number; answer: unknown }> {
  const url = `${apiUrl}/app-manifests/${encodeURIComponent(code)}/conversions`;
  try {
    const response = await fetch(url, { method: 'POST', headers: { accept: 'application/vnd.github+json' } });
    return { status: response.status, answer: response.ok ? await response.json() : null };
  } catch (cause) {
    throw unavailable(cause);
  }
}

/** What a file of variables holds without quotes. */
function isPlain(secret: string): boolean {
  return /^[\x21-\x7e]+$/.test(secret) && !/["'`#\\]/.test(secret);
}

function refused(status: number): AppError {
  if (status >= 500) return unavailable(undefined);
  return new AppError({
    code: 'github-refused',
    message: `GitHub did not give the app: status ${status}.`,
    hint: 'Stop the bot, delete an app that was created, and start again.',
  });
}

function unavailable(cause: unknown): AppError {
  return new AppError({
    code: 'github-unavailable',
    message: 'GitHub could not be asked for the app that it created.',
    hint: 'Reload this page within the hour.',
    cause,
  });
}
