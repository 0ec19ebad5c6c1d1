import * as http from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import * as https from 'node:https';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { isNamed, lookupPublic, type NamedHosts, parseAddress } from './network.ts';

const MOST_REDIRECTS = 5;

export interface ResponseRequest {
  readonly url: string;
  /** For the origin of `url` alone: a redirect to another one goes without them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** For whoever answers in the end. */
  readonly range?: Readonly<Record<string, string>> | undefined;
  /** What people know the address by. */
  readonly label: string;
  readonly hosts: NamedHosts;
  readonly signal?: AbortSignal | undefined;
}

export interface ResponseLimits {
  readonly connectMs: number;
  readonly idleMs: number;
}

/** The first answer that is not a redirect. Redirects are followed to https only. HTTPS_PROXY and NO_PROXY are respected. */
export async function openResponse(request: ResponseRequest, limits: ResponseLimits): Promise<IncomingMessage> {
  const first = parseAddress(request.url, request.hosts);
  let url = first;
  let isOwn = true;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    // Nor where another origin sends back to this one: it would choose what they are shown for.
    isOwn &&= url.origin === first.origin;
    const own = isOwn ? request.headers : {};
    const response = await send({ ...request, url, headers: { ...own, ...request.range } }, limits);
    const location = redirectOf(response);
    if (location === null) return response;
    response.destroy();
    url = parseAddress(location, request.hosts, url);
  }
  throw new AppError({
    code: 'download-failed',
    message: `${quoteText(request.label)} was redirected more than ${MOST_REDIRECTS} times.`,
    hint: 'Name the final address.',
  });
}

/** The answer of this address itself: a redirect is an answer like any other. */
export function openOnce(request: ResponseRequest, limits: ResponseLimits): Promise<IncomingMessage> {
  return send({ ...request, url: parseAddress(request.url, request.hosts) }, limits);
}

function redirectOf(response: IncomingMessage): string | null {
  const status = response.statusCode ?? 0;
  const isRedirect = status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
  return isRedirect ? (response.headers.location ?? null) : null;
}

interface Hop extends Pick<ResponseRequest, 'headers' | 'hosts' | 'signal'> {
  readonly url: URL;
}

function send({ url, headers, hosts, signal }: Hop, limits: ResponseLimits): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const isHttps = url.protocol === 'https:';
  const options: RequestOptions = {
    headers: { 'user-agent': 'seatrial', accept: '*/*', 'accept-encoding': 'identity', ...headers },
    ...(isNamed(url, hosts) || hasProxy(process.env) ? {} : { lookup: lookupPublic }),
    ...(signal === undefined ? {} : { signal }),
  };
  const outgoing = isHttps
    ? https.get(url, { ...options, agent: new https.Agent({ proxyEnv: process.env }) })
    : http.get(url, { ...options, agent: new http.Agent() });
  const connecting = setTimeout(() => outgoing.destroy(new Error('no connection in time')), limits.connectMs);
  outgoing.once('socket', (socket) => {
    socket.once(isHttps ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
  });
  outgoing.setTimeout(limits.idleMs, () => outgoing.destroy(new Error('the server was silent for too long')));
  outgoing.once('response', (response) => {
    clearTimeout(connecting);
    resolve(response);
  });
  outgoing.once('error', (error) => {
    clearTimeout(connecting);
    reject(error.cause instanceof AppError ? error.cause : error);
  });
  return promise;
}

/** Names are then looked up by the proxy, and what goes past it was named by whoever set NO_PROXY, in which a star names nobody. */
export function hasProxy(environment: NodeJS.ProcessEnv): boolean {
  const { https_proxy: proxy, HTTPS_PROXY, no_proxy: past, NO_PROXY } = environment;
  return Boolean(proxy || HTTPS_PROXY) && !(past || NO_PROXY || '').split(/[\s,]+/u).includes('*');
}
