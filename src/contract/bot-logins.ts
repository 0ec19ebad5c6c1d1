import { AppError } from '../domain/error.ts';

/** Logins of apps. A person is never believed: anybody may write what one of ours would. Throws AppError usage. */
export function parseBotLogins(logins: readonly string[], where: string): readonly string[] {
  const wrong = logins.find((login) => !/^[A-Za-z0-9][A-Za-z0-9-]*\[bot\]$/.test(login));
  if (wrong === undefined) return logins;
  throw new AppError({
    code: 'usage',
    message: `${where} names ${JSON.stringify(wrong)}, which is no app.`,
    hint: 'Write logins of apps, with [bot] and with commas between them, for instance acme-seatrial[bot].',
  });
}
