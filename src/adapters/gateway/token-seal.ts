import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { AppError } from '../../domain/error.ts';
import type { OpenedToken, TokenSeal } from '../../usecases/ports/token-seal.ts';

const CIPHER = 'aes-256-gcm';
const FORMAT = 1;
/** Format, key, boot, number, tag: then what is sealed. */
const PLACES = { key: 1, boot: 3, number: 9, tag: 15, sealed: 31 } as const;
const KEY_BYTES = 32;
/** What is not sealed, as base64url. */
const CLEAR_CHARACTERS = (PLACES.tag / 3) * 4;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/**
 * Tokens under AES-256-GCM, as base64url. The nonce is this process, at random, and the number of the decision, so that none
 * comes twice. The first key seals; all of them open, so that a new one can be put before an old one.
 */
export function createTokenSeal(keys: readonly Uint8Array[], boot = randomBytes(6)): TokenSeal {
  const [newest] = keys;
  if (newest === undefined) throw new AppError({ code: 'internal', message: 'Tokens need a key.' });
  // As objects of node's: a key as bytes is made one for each token, which takes longer than the token.
  const known = new Map(keys.toReversed().map((key) => [nameOf(key), createSecretKey(key)] as const));
  const head = Buffer.concat([Buffer.of(FORMAT), Buffer.from(nameOf(newest), 'hex')]);
  const key = createSecretKey(newest);
  const nonce = Buffer.concat([boot, Buffer.alloc(6)]);
  return {
    boot: boot.toString('hex'),
    seal(number, plain) {
      nonce.writeUIntBE(number, 6, 6);
      const cipher = createCipheriv(CIPHER, key, nonce);
      cipher.setAAD(head);
      const sealed = cipher.update(plain);
      cipher.final();
      return Buffer.concat([head, nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (token) => openToken(token, known),
    numberOf: (token) => Buffer.from(token.slice(0, CLEAR_CHARACTERS), 'base64url').readUIntBE(PLACES.number, 6),
  };
}

function openToken(token: string, known: ReadonlyMap<string, KeyObject>): OpenedToken {
  const bytes = BASE64URL.test(token) ? Buffer.from(token, 'base64url') : Buffer.alloc(0);
  if (bytes.length < PLACES.sealed || bytes[0] !== FORMAT || bytes.toString('base64url') !== token)
    return { kind: 'not-ours' };
  const key = known.get(bytes.toString('hex', PLACES.key, PLACES.boot));
  if (key === undefined) return { kind: 'unknown-key' };
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(PLACES.boot, PLACES.tag));
  decipher.setAAD(bytes.subarray(0, PLACES.boot));
  decipher.setAuthTag(bytes.subarray(PLACES.tag, PLACES.sealed));
  const plain = decipher.update(bytes.subarray(PLACES.sealed));
  try {
    decipher.final();
  } catch {
    // The tag does not fit: all that node says of it is this.
    return { kind: 'not-ours' };
  }
  const boot = bytes.toString('hex', PLACES.boot, PLACES.number);
  return { kind: 'opened', boot, number: bytes.readUIntBE(PLACES.number, 6), plain };
}

/** Which key it is, without saying it. */
function nameOf(key: Uint8Array): string {
  return createHash('sha256').update('seatrial token key:').update(key).digest('hex').slice(0, 4);
}

/**
 * Keys, the newest first, one a line, each 32 bytes in hexadecimal digits or base64. Throws AppError usage where a line is none;
 * it never says what the line holds.
 */
export function parseTokenKeys(text: string): readonly Uint8Array[] {
  const lines = text.split('\n').map((line) => line.trim());
  const keys = lines.flatMap((line, index) => (line === '' || line.startsWith('#') ? [] : [parseKey(line, index + 1)]));
  if (keys.length > 0) return keys;
  throw unusable('There is no key for decision tokens');
}

function parseKey(line: string, number: number): Uint8Array {
  const key = /^[0-9a-f]{64}$/i.test(line) ? Buffer.from(line, 'hex') : Buffer.from(line, 'base64');
  if (key.length === KEY_BYTES && (/^[0-9a-f]{64}$/i.test(line) || /^[A-Za-z0-9+/_-]{43}=?$/.test(line))) return key;
  throw unusable(`Line ${number} of the keys for decision tokens is no key`);
}

function unusable(what: string): AppError {
  return new AppError({
    code: 'usage',
    message: `${what}.`,
    hint: 'Write 32 random bytes a line, the newest first: `openssl rand -hex 32`.',
  });
}
