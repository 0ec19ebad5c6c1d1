import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import { problemsIn } from '../../usecases/gateway/gateway-state.ts';
import { fetchText, safeUrl } from './fetch-text.ts';

/** Public keys of an issuer. */
export interface IssuerKeys {
  /** null: none can be had now. */
  keys(): Promise<JWTVerifyGetKey | null>;
  /** Asks again, as a token names a key that is not among them; null where it was asked a moment ago, or cannot be. */
  newer(): Promise<JWTVerifyGetKey | null>;
}

export interface RemoteKeysOptions {
  /** Milliseconds that never run backwards. */
  readonly tickMs: () => number;
  /** Once for each problem. */
  readonly onProblem: (problem: AppErrorDetails) => void;
}

const FRESH_MS = 10 * 60_000;
/** Keys that were withdrawn meanwhile must not be believed for ever where their issuer cannot be asked. */
const STALE_MS = 24 * 60 * 60_000;
/** Tokens with made-up keys must not make us ask more often. */
const BETWEEN_MS = 30_000;
const LIMIT_MS = 5000;
const MOST_BYTES = 2 ** 20;

/**
 * Keys at an address, kept for ten minutes, and asked for again beside the requests. Where they cannot be had, those that are here hold
 * for a day. Throws AppError usage where the address is none that can be believed.
 */
export function createRemoteKeys(address: string, { tickMs, onProblem }: RemoteKeysOptions): IssuerKeys {
  const url = requireSafe(address);
  let kept: { readonly keys: JWTVerifyGetKey; readonly atMs: number } | null = null;
  let askedMs = -Infinity;
  let asking: Promise<boolean> | null = null;
  let said = '';
  const ask = async (): Promise<boolean> => {
    askedMs = tickMs();
    try {
      const answer = await fetchText(url, {
        headers: { accept: HEADER },
        limitMs: LIMIT_MS,
        mostBytes: MOST_BYTES,
        hint: HINT,
      });
      kept = { keys: parseKeys(answer?.text ?? '', `${url.origin}${url.pathname}`), atMs: tickMs() };
      said = '';
      return true;
    } catch (error) {
      const [problem] = problemsIn(error);
      if (problem.message !== said) onProblem(problem);
      said = problem.message;
      return false;
    }
  };
  const askOnce = (): Promise<boolean> => (asking ??= ask().finally(() => (asking = null)));
  const mayAsk = (): boolean => asking !== null || tickMs() - askedMs >= BETWEEN_MS;
  return {
    keys: async () => {
      const age = kept === null ? Infinity : tickMs() - kept.atMs;
      if (age > FRESH_MS && mayAsk()) {
        const asked = askOnce();
        if (age > STALE_MS) await asked;
      }
      return kept !== null && tickMs() - kept.atMs <= STALE_MS ? kept.keys : null;
    },
    newer: async () => (mayAsk() && (await askOnce()) ? (kept?.keys ?? null) : null),
  };
}

const HEADER = 'application/jwk-set+json, application/json';
const HINT = 'It must answer with the JSON Web Key Set of the issuer.';

/** Of a file, which is read again when it changes. */
export function createFixedKeys(text: string, path: string): IssuerKeys {
  const keys = parseKeys(text, path);
  return { keys: async () => keys, newer: async () => null };
}

function requireSafe(address: string): URL {
  const url = safeUrl(address);
  if (url !== null) return url;
  throw new AppError({
    code: 'usage',
    message: 'Keys of an issuer are read from an https address without a user in it.',
    hint: 'Who can change them on their way can make tokens: plain http is for this machine alone.',
  });
}

/** Throws AppError schema-violation. */
function parseKeys(text: string, place: string): JWTVerifyGetKey {
  try {
    const value: unknown = JSON.parse(text);
    if (isKeySet(value)) return createLocalJWKSet({ keys: value.keys.filter(isPublic) });
  } catch {
    // Told below: what stands there may be anything.
  }
  throw new AppError({
    code: 'schema-violation',
    reason: 'jwks',
    message: `${place} holds no JSON Web Key Set with a public key.`,
    hint: 'It is a JSON object whose "keys" are the public keys of the issuer (RFC 7517).',
  });
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  if (typeof value !== 'object' || value === null || !('keys' in value) || !Array.isArray(value.keys)) return false;
  const { keys } = value;
  return keys.every((key) => typeof key === 'object' && key !== null) && keys.some(isPublic);
}

/** A secret would let whoever reads the set make tokens. */
function isPublic(key: object): boolean {
  return 'kty' in key && key.kty !== 'oct' && !('d' in key) && !('k' in key);
}
