import { randomBytes } from 'node:crypto';
import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { AccessCertificate, TokenIssuer } from '../../contract/generated/types.ts';
import { sha256 } from '../../contract/sha256.ts';
import { hasClaims, type Identity, type Principal } from '../../domain/gateway/access.ts';
import type { AccessControl, Identified, Shown, ShownCertificate } from '../../usecases/gateway/access-control.ts';
import type { IssuerKeys } from './issuer-keys.ts';

export interface TrustedIssuer {
  readonly audience: string;
  /** None with a shared secret, which whoever has the public key could make tokens by. */
  readonly algorithms: TokenIssuer['algorithms'];
  readonly keys: IssuerKeys;
  readonly toleranceMs: number;
}

export interface KnownByClaims {
  readonly principal: Principal;
  readonly issuer: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface AccessParts {
  /** By SHA-256 of the token in hex. */
  readonly tokens: ReadonlyMap<string, Principal>;
  readonly claims: readonly KnownByClaims[];
  readonly certificates: readonly { readonly principal: Principal; readonly certificate: AccessCertificate }[];
  /** Whoever shows nothing; null: is nobody. */
  readonly anyone: Principal | null;
  /** By `iss`. */
  readonly issuers: ReadonlyMap<string, TrustedIssuer>;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** Longer ones are not looked at. */
const LONGEST_TOKEN = 8192;

/** A token that is shown and not believed is refused, whatever certificate is beside it. */
export function createAccessControl(parts: AccessParts): AccessControl {
  // Where a token is looked up depends on what nobody outside knows, so that the time it takes tells nothing of the digests.
  const salt = randomBytes(16).toString('hex');
  const blind = (digest: string): string => sha256(salt + digest);
  const tokens = new Map([...parts.tokens].map(([digest, principal]) => [blind(digest), only(principal)]));
  const certificates = parts.certificates.map((one) => ({ ...one, known: only(one.principal) }));
  const { anyone } = parts;
  const nobody = { name: null, isAnyone: true, principals: anyone === null ? [] : [anyone] };
  return {
    identify: ({ bearer, certificate, address }: Shown) => {
      if (bearer !== null) {
        if (bearer.length > LONGEST_TOKEN) return NOT_BELIEVED;
        const known = tokens.get(blind(sha256(bearer)));
        if (known !== undefined) return known;
        return JWT.test(bearer) ? identifyJwt(parts, bearer) : NOT_BELIEVED;
      }
      if (certificate !== null) {
        const found = certificates.find((one) => isThis(certificate, one.certificate));
        if (found !== undefined) return found.known;
      }
      if (anyone !== null) return { kind: 'known', identity: { ...nobody, key: `@${address}` } };
      return certificate === null ? NOTHING_SHOWN : NOT_BELIEVED;
    },
  };
}

const NOTHING_SHOWN = { kind: 'nothing-shown' } as const;
const NOT_BELIEVED = { kind: 'not-believed' } as const;
const NO_KEYS = { kind: 'no-keys' } as const;
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

function only(principal: Principal): Identified & { kind: 'known' } {
  const { name } = principal;
  return { kind: 'known', identity: { key: name, name, isAnyone: false, principals: [principal] } };
}

function isThis(shown: ShownCertificate, { uri, dns, sha256: digest }: AccessCertificate): boolean {
  if (uri !== undefined) return shown.uris.includes(uri);
  return dns === undefined ? shown.sha256 === digest : shown.dns.includes(dns);
}

async function identifyJwt(parts: AccessParts, token: string): Promise<Identified> {
  const iss = issuerOf(token);
  const issuer = iss === null ? undefined : parts.issuers.get(iss);
  if (iss === null || issuer === undefined) return NOT_BELIEVED;
  const keys = await issuer.keys.keys();
  if (keys === null) return NO_KEYS;
  const verifying = { iss, issuer, nowMs: parts.nowMs() };
  let claims = await verify(token, { ...verifying, keys });
  if (claims === 'no-such-key') {
    const newer = await issuer.keys.newer();
    claims = newer && (await verify(token, { ...verifying, keys: newer }));
  }
  return claims === null || claims === 'no-such-key' ? NOT_BELIEVED : identityOf(parts, iss, claims);
}

/** As the token says it, which nobody believes yet. */
function issuerOf(token: string): string | null {
  try {
    const { iss } = decodeJwt(token);
    return typeof iss === 'string' ? iss : null;
  } catch {
    // It only looked like a token.
    return null;
  }
}

interface Verifying {
  readonly iss: string;
  readonly issuer: TrustedIssuer;
  readonly keys: JWTVerifyGetKey;
  readonly nowMs: number;
}

/** null where it is not believed: its signature, issuer, audience, end or beginning are not as they must be. */
async function verify(
  token: string,
  { iss, issuer, keys, nowMs }: Verifying,
): Promise<JWTPayload | 'no-such-key' | null> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: iss,
      audience: issuer.audience,
      algorithms: [...issuer.algorithms],
      clockTolerance: issuer.toleranceMs / 1000,
      requiredClaims: ['exp'],
      currentDate: new Date(nowMs),
    });
    return payload;
  } catch (error) {
    // Whatever is wrong with it, its caller is told no more than that.
    return error instanceof errors.JWKSNoMatchingKey ? 'no-such-key' : null;
  }
}

function identityOf({ claims: known }: AccessParts, iss: string, claims: JWTPayload): Identified {
  const principals = known
    .filter(({ issuer, claims: asked }) => issuer === iss && hasClaims(claims, asked))
    .map(({ principal }) => principal);
  const [first] = principals;
  const subject = typeof claims.sub === 'string' ? sha256(claims.sub).slice(0, SUBJECT_CHARACTERS) : '';
  const name = first?.name ?? null;
  const identity: Identity = { key: `${name ?? ''}/${subject}`, name, isAnyone: false, principals };
  return { kind: 'known', identity };
}

/** Enough to tell callers apart, and nothing of who they are. */
const SUBJECT_CHARACTERS = 24;
