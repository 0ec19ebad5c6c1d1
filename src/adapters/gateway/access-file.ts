import { dirname, resolve } from 'node:path';
import { toleranceMs, parseAccess } from '../../contract/parse-access.ts';
import type { AccessPrincipal, AccessToken, GatewayAccess } from '../../contract/generated/types.ts';
import type { Parsed } from '../../contract/check-schema.ts';
import { sha256 } from '../../contract/sha256.ts';
import { readPrincipal } from '../../domain/gateway/access.ts';
import { AppError, locateError } from '../../domain/error.ts';
import type { AccessControl } from '../../usecases/gateway/access-control.ts';
import { createAccessControl, type KnownByClaims, type TrustedIssuer } from './access-control.ts';
import { createFixedKeys, type IssuerKeys } from './issuer-keys.ts';
import type { Reading } from './reloaded.ts';
import { readSmallFile } from './small-file.ts';

export interface AccessFileOptions {
  readonly path: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Keys at an address, which stay the same over reloads. */
  readonly remoteKeys: (url: string) => IssuerKeys;
  readonly nowMs: () => number;
}

export interface Access {
  readonly control: AccessControl;
  /** Whether anybody may do anything on the admin port. */
  readonly hasAdmin: boolean;
  /** Whether anybody is known by a certificate. */
  readonly hasCertificates: boolean;
}

/** The access file and the files that it names. Throws AppError with its line where anything of them cannot be used. */
export async function readAccessFile(options: AccessFileOptions): Promise<Reading<Access>> {
  const path = resolve(options.path);
  const files = new Map<string, Buffer>();
  const read = async (name: string): Promise<string> => {
    const file = resolve(dirname(path), name);
    const bytes = files.get(file) ?? (await readSmallFile(file));
    files.set(file, bytes);
    return bytes.toString('utf8');
  };
  await read(path);
  const parsed = parseAccess({ path, content: files.get(path) ?? '' });
  const place: Place = { ...options, parsed, read };
  const issuers = await readIssuers(place);
  const { tokens, claims, certificates, anyone } = await readPrincipals(place);
  return {
    value: {
      control: createAccessControl({ tokens, claims, certificates, anyone, issuers, nowMs: options.nowMs }),
      hasCertificates: certificates.length > 0,
      hasAdmin: parsed.value.principals.some(({ admin }) => admin !== undefined),
    },
    paths: [...files.keys()],
    digest: sha256([...files].map(([name, bytes]) => `${name} ${sha256(bytes.toString('latin1'))}`).join('\n')),
  };
}

interface Place extends AccessFileOptions {
  readonly parsed: Parsed<GatewayAccess>;
  readonly read: (name: string) => Promise<string>;
}

async function readIssuers(place: Place): Promise<ReadonlyMap<string, TrustedIssuer>> {
  const { value, source } = place.parsed;
  const issuers = new Map<string, TrustedIssuer>();
  for (const [index, described] of (value.issuers ?? []).entries()) {
    const { issuer, audience, algorithms, keys } = described;
    const { url, file = '' } = keys;
    try {
      const found = url === undefined ? createFixedKeys(await place.read(file), file) : place.remoteKeys(url);
      issuers.set(issuer, { audience, algorithms, keys: found, toleranceMs: toleranceMs(described) });
    } catch (error) {
      throw locateError(error, source.locate(`/issuers/${index}/keys/${url === undefined ? 'file' : 'url'}`));
    }
  }
  return issuers;
}

async function readPrincipals(place: Place) {
  const tokens = new Map<string, AccessPrincipalOf>();
  const certificates: AccessCertificateOf[] = [];
  const claims: KnownByClaims[] = [];
  let anyone: AccessPrincipalOf | null = null;
  for (const [index, described] of place.parsed.value.principals.entries()) {
    const principal = readPrincipal(described);
    const { token, jwt, certificate } = described;
    if (token !== undefined) addToken(tokens, await digestOf(token, index, place), { principal, index, place });
    if (jwt !== undefined) claims.push({ principal, ...jwt });
    if (certificate !== undefined) certificates.push({ principal, certificate });
    if (described.anyone === true) anyone = principal;
  }
  return { tokens, certificates, claims, anyone };
}

type AccessPrincipalOf = ReturnType<typeof readPrincipal>;
interface AccessCertificateOf {
  readonly principal: AccessPrincipalOf;
  readonly certificate: NonNullable<AccessPrincipal['certificate']>;
}

function addToken(
  tokens: Map<string, AccessPrincipalOf>,
  digest: string,
  { principal, index, place }: { principal: AccessPrincipalOf; index: number; place: Place },
): void {
  const other = tokens.get(digest);
  if (other !== undefined)
    throw new AppError({
      code: 'manifest-meaning',
      reason: 'access-repeated',
      message: `${other.name} and ${principal.name} have the same token.`,
      hint: 'Give each its own.',
      location: place.parsed.source.locate(`/principals/${index}/token`),
    });
  tokens.set(digest, principal);
}

/** A shorter one can be guessed from its digest, or by asking. */
const LEAST_CHARACTERS = 20;
/** What can stand behind `Bearer` (RFC 6750, 2.1). */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;

/** SHA-256 of the token, in hex. */
async function digestOf({ sha256: digest, file, env }: AccessToken, index: number, place: Place): Promise<string> {
  if (digest !== undefined) return digest;
  const { source } = place.parsed;
  const location = source.locate(`/principals/${index}/token/${file === undefined ? 'env' : 'file'}`);
  try {
    const text = file === undefined ? (place.environment[env ?? ''] ?? '') : await place.read(file);
    const token = text.trim();
    if (token.length >= LEAST_CHARACTERS && TOKEN.test(token)) return sha256(token);
  } catch (error) {
    throw locateError(error, location);
  }
  throw new AppError({
    code: 'manifest-meaning',
    reason: 'token-weak',
    message: `${file === undefined ? `The variable ${env ?? ''}` : 'This file'} holds no token of at least ${LEAST_CHARACTERS} letters, digits and ._~+/-.`,
    hint: 'Make one with: openssl rand -hex 32',
    location,
  });
}
