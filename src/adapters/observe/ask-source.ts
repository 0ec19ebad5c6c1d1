import type { IncomingMessage } from 'node:http';
import { AppError } from '../../domain/error.ts';
import type { SourceProblem } from '../../domain/observe/source-problem.ts';
import { privateHosts } from '../system/network.ts';
import { openOnce } from '../system/open-response.ts';
import type { SourceAccess } from './window-source.ts';

export interface AskedAddress {
  /** As the settings have it. */
  readonly url: string;
  /** Behind it, with a query. */
  readonly path: string;
  /** Name of the variable with the credential. */
  readonly authorization?: string | undefined;
}

export type SourceAnswer =
  | { readonly kind: 'answered'; readonly text: string; readonly headers: IncomingMessage['headers'] }
  | { readonly kind: 'problem'; readonly problem: SourceProblem };

/**
 * Asks a source, once. It is another source where it redirects to, so that no redirect is followed; the credential goes to the
 * origin alone for which whoever set the variable meant it, whatever the settings name.
 */
export async function askSource(asked: AskedAddress, access: SourceAccess): Promise<SourceAnswer> {
  const url = `${asked.url.replace(/\/+$/u, '')}${asked.path}`;
  const credential = credentialFor(url, asked.authorization, access);
  if (credential.kind === 'problem') return credential;
  const { environment, limits } = access;
  const signal = AbortSignal.timeout(limits.answerMs);
  try {
    const hosts = privateHosts(environment);
    const request = { url, label: asked.url, hosts, signal, headers: credential.headers };
    const response = await openOnce(request, limits);
    // What comes later than that is cut off, however slowly and steadily it comes.
    const late = (): void => void response.destroy(new Error('it did not answer in time'));
    signal.addEventListener('abort', late);
    try {
      if (response.statusCode !== 200) return unreachable(refusalOf(response));
      return { kind: 'answered', text: await readText(response, limits.answerBytes), headers: response.headers };
    } finally {
      signal.removeEventListener('abort', late);
      response.destroy();
    }
  } catch (error) {
    return unreachable(signal.aborted ? 'it did not answer in time' : wordsOf(error));
  }
}

type Credential =
  | { readonly kind: 'headers'; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'problem'; readonly problem: SourceProblem };

/** A variable holds `<origin> <value of the header>`. */
function credentialFor(url: string, variable: string | undefined, { environment }: SourceAccess): Credential {
  if (variable === undefined) return { kind: 'headers', headers: {} };
  const [, origin = '', value = ''] = /^(\S+) +(\S[^\r\n]*)$/u.exec((environment[variable] ?? '').trim()) ?? [];
  if (value === '') return { kind: 'problem', problem: { code: 'credential-missing', facts: { variable } } };
  const asked = URL.canParse(url) ? new URL(url).origin : '';
  const meant = URL.canParse(origin) ? new URL(origin).origin : null;
  if (meant !== asked)
    return { kind: 'problem', problem: { code: 'credential-elsewhere', facts: { variable, asked } } };
  return { kind: 'headers', headers: { authorization: value } };
}

function refusalOf({ statusCode = 0, headers }: IncomingMessage): string {
  const isRedirect = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
  return isRedirect ? `it answers ${statusCode}, a redirect, which is not followed` : `it answers ${statusCode}`;
}

async function readText(response: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error(`it sends more than ${Math.ceil(mostBytes / 2 ** 20)} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function wordsOf(error: unknown): string {
  if (error instanceof AppError) return error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return (error.message === '' ? 'no connection' : error.message) + code;
}

function unreachable(why: string): SourceAnswer {
  return { kind: 'problem', problem: { code: 'unreachable', facts: { why } } };
}

const SKEW_MS = 5 * 60_000;

/** How far the clock of whoever answered is from ours. */
export function clockProblem(headers: IncomingMessage['headers'], nowMs: number): readonly SourceProblem[] {
  const theirs = Date.parse(headers.date ?? '');
  const seconds = Math.round((theirs - nowMs) / 1000);
  if (!Number.isFinite(theirs) || Math.abs(theirs - nowMs) <= SKEW_MS) return [];
  return [{ code: 'clock-differs', facts: { seconds } }];
}
