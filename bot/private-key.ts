import { createPrivateKey } from 'node:crypto';
import { AppError } from '../src/domain/error.ts';
import type { Environment } from './bot-options.ts';

export type ReadText = (path: string) => string;

/** The app's key in PEM, or null where none is named. Throws AppError usage for what is no key, or a file that cannot be read. */
export function readPrivateKey(environment: Environment, readText: ReadText): string | null {
  const { PRIVATE_KEY, PRIVATE_KEY_PATH } = environment;
  if (PRIVATE_KEY !== undefined) return checkKey('PRIVATE_KEY', unfold(PRIVATE_KEY));
  if (PRIVATE_KEY_PATH === undefined) return null;
  return checkKey('The file of PRIVATE_KEY_PATH', readKeyFile(PRIVATE_KEY_PATH, readText));
}

/** A key in a variable has its line ends written as \n, or is base64 as a whole. */
function unfold(text: string): string {
  const pem = text.replaceAll(String.raw`\n`, '\n');
  return pem.includes('-----BEGIN') ? pem : Buffer.from(pem, 'base64').toString('utf8');
}

function readKeyFile(path: string, readText: ReadText): string {
  try {
    return readText(path);
  } catch (cause) {
    throw new AppError({
      code: 'file-unreadable',
      message: `The file of PRIVATE_KEY_PATH cannot be read: ${JSON.stringify(path)}.`,
      hint: "Name the .pem file that GitHub gave, readable by the bot's user.",
      cause,
    });
  }
}

/** Never says what was there instead: it may be most of a key. */
function checkKey(what: string, pem: string): string {
  if (isRsaKey(pem)) return pem;
  throw new AppError({
    code: 'usage',
    message: `${what} is no private key.`,
    hint: String.raw`Use the whole .pem file that GitHub gave: as a file, in one line with \n for its line ends, or as base64.`,
  });
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}
