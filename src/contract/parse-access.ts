import type { AppErrorDetails } from '../domain/error.ts';
import { AppError, problemsOf } from '../domain/error.ts';
import { parseDuration, parseRate } from '../domain/model/quantity.ts';
import { quoteText } from '../domain/quote-text.ts';
import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import type { AccessPrincipal, GatewayAccess, TokenIssuer } from './generated/types.ts';
import { validateGatewayAccess } from './generated/validators.js';
import { collectProblems, parseYamlDocument } from './parse-document.ts';
import type { SourceMap } from './source-map.ts';

/** How a principal is known. */
const WAYS = ['token', 'jwt', 'certificate', 'anyone'] as const satisfies readonly (keyof AccessPrincipal)[];
const MOST_TOLERANCE_MS = 5 * 60_000;

/** Who may ask a gateway for what. Throws AppError yaml-syntax, schema-violation or manifest-meaning with every problem, and no secret. */
export function parseAccess(file: SourceFile): Parsed<GatewayAccess> {
  const parsed = parseQuietly(file);
  const problems = [...principalProblems(parsed), ...issuerProblems(parsed)];
  if (problems.length > 0) throw collectProblems(problems);
  return parsed;
}

/** Who writes a token where its digest belongs must not read it again in a log. */
function parseQuietly(file: SourceFile): Parsed<GatewayAccess> {
  try {
    return checkSchema(parseYamlDocument(file), validateGatewayAccess);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw collectProblems(problemsOf(error).map(withoutSecret));
  }
}

function withoutSecret(problem: AppErrorDetails): AppErrorDetails {
  if (!/^\/principals\/\d+\/token(?:\/|$)/.test(problem.location?.pointer ?? '')) return problem;
  const { code, reason, location } = problem;
  return {
    code,
    reason,
    location,
    message: 'This is not how a token is described.',
    hint: 'Write token: {sha256: …} with 64 hexadecimal digits, {file: …} or {env: …}; never the token itself.',
  };
}

function principalProblems({ value, source }: Parsed<GatewayAccess>): readonly AppErrorDetails[] {
  const { principals, issuers = [] } = value;
  const known = issuers.map(({ issuer }) => issuer);
  const seen = { names: new Set<string>(), proofs: new Set<string>() };
  return principals.flatMap((principal, index) => {
    const at = `/principals/${index}`;
    return [
      ...repeated(source, seen.names, { pointer: `${at}/name`, key: principal.name, what: 'This name' }),
      ...wayProblems(principal, { at, source }),
      ...proofProblems(principal, { at, source, proofs: seen.proofs }),
      ...issuerOf(principal, { at, source, known }),
      ...grantProblems(principal, { at, source }),
    ];
  });
}

interface Place {
  /** JSON pointer of the principal. */
  readonly at: string;
  readonly source: SourceMap;
}

function wayProblems(principal: AccessPrincipal, { at, source }: Place): readonly AppErrorDetails[] {
  const ways = WAYS.filter((way) => principal[way] !== undefined);
  const isOne = ways.length === 1;
  const isOpen = principal.anyone === true && principal.admin !== undefined;
  return [
    ...(isOne ? [] : [faultAt(source.locate(at), 'principal-way', oneWay(principal.name, ways))]),
    ...(isOpen ? [faultAt(source.locate(`${at}/admin`), 'admin-anyone', ADMIN_FOR_ANYONE)] : []),
  ];
}

function oneWay(name: string, ways: readonly string[]): readonly [string, string] {
  const given = ways.length === 0 ? 'Nothing says' : `${ways.join(' and ')} say`;
  return [`${given} how ${quoteText(name)} is known.`, `Keep exactly one of ${WAYS.join(', ')}.`];
}

const ADMIN_FOR_ANYONE = [
  'Whoever shows nothing may not be let in to the admin port.',
  'Delete admin here, and give it to a principal with a token, a certificate or claims.',
] as const;

/** Of two principals with the same token or certificate, one would never be met. */
function proofProblems(
  { token, certificate, anyone }: AccessPrincipal,
  { at, source, proofs }: Place & { readonly proofs: Set<string> },
): readonly AppErrorDetails[] {
  const proof = token ?? certificate;
  const key = anyone === true ? 'anyone' : proof && JSON.stringify([token === undefined, proof]);
  if (key === undefined) return [];
  const way = anyone === true ? 'anyone' : token === undefined ? 'certificate' : 'token';
  return repeated(source, proofs, { pointer: `${at}/${way}`, key, what: 'This way to be known' });
}

function repeated(
  source: SourceMap,
  seen: Set<string>,
  { pointer, key, what }: { readonly pointer: string; readonly key: string; readonly what: string },
): readonly AppErrorDetails[] {
  if (!seen.has(key)) {
    seen.add(key);
    return [];
  }
  return [faultAt(source.locate(pointer), 'access-repeated', [`${what} stands twice.`, 'Keep one of them.'])];
}

function issuerOf(
  { jwt }: AccessPrincipal,
  { at, source, known }: Place & { readonly known: readonly string[] },
): readonly AppErrorDetails[] {
  if (jwt === undefined || known.includes(jwt.issuer)) return [];
  const message = `No issuer is ${quoteText(jwt.issuer)}.`;
  const hint = `Name one of issuers, letter by letter: ${known.map(quoteText).join(', ') || 'none is there'}.`;
  return [faultAt(source.locate(`${at}/jwt/issuer`), 'issuer-unknown', [message, hint])];
}

function grantProblems({ allow = [] }: AccessPrincipal, { at, source }: Place): readonly AppErrorDetails[] {
  return allow.flatMap(({ rate, burst }, index) => {
    const place = `${at}/allow/${index}`;
    const isZero = rate !== undefined && !(parseRate(rate) > 0);
    const isLone = rate === undefined && burst !== undefined;
    return [
      ...(isZero ? [faultAt(source.locate(`${place}/rate`), 'rate-zero', NO_RATE)] : []),
      ...(isLone ? [faultAt(source.locate(`${place}/burst`), 'burst-alone', NO_BURST)] : []),
    ];
  });
}

const NO_RATE = ['A rate of zero lets nobody ask.', 'Write a rate above zero, or delete the entry.'] as const;
const NO_BURST = ['Without a rate, burst limits nothing.', 'Add rate, for instance 50/s, or delete burst.'] as const;

function issuerProblems({ value: { issuers = [] }, source }: Parsed<GatewayAccess>): readonly AppErrorDetails[] {
  const seen = new Set<string>();
  return issuers.flatMap((described, index) => {
    const { issuer } = described;
    const at = `/issuers/${index}`;
    const place = source.locate(`${at}/clockTolerance`);
    return [
      ...repeated(source, seen, { pointer: `${at}/issuer`, key: issuer, what: 'This issuer' }),
      ...(toleranceMs(described) <= MOST_TOLERANCE_MS ? [] : [faultAt(place, 'tolerance', TOLERANCE)]),
    ];
  });
}

const TOLERANCE = ['Clocks that differ by more than 5m tell no time.', 'Write 5m or less.'] as const;

/** By how much clocks may differ. */
export function toleranceMs({ clockTolerance = '30s' }: Pick<TokenIssuer, 'clockTolerance'>): number {
  return parseDuration(clockTolerance);
}

function faultAt(
  location: AppErrorDetails['location'],
  reason: string,
  [message, hint]: readonly [string, string],
): AppErrorDetails {
  return { code: 'manifest-meaning', reason, message, hint, location };
}
