import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { STATE_BRANCH } from '../../../test/support/bot-story.ts';
import type { LocalGitHub } from '../../../test/support/local-github/client.ts';
import { readStyle, SCRIPT } from './assets.ts';
import { MERGE, mergeOpen } from '../merge-open.ts';
import { PEOPLE } from './people.ts';
import { listThreads, readDeployments, readState, readThread } from './read-thread.ts';
import { escapeHtml } from '../../../src/report/escape-html.ts';
import { renderLive, renderThreadPage, type CommentForm, type ThreadView } from './render-page.ts';

export interface ServedPage extends AsyncDisposable {
  readonly url: string;
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
  readonly location?: string;
}

/** No comment is longer on GitHub; percent signs make it three times as long. */
const MOST_BYTES = 4 * 65_536;

/** The threads of an emulated GitHub on loopback: to read, and to comment as anybody. */
export async function servePage(github: LocalGitHub): Promise<ServedPage> {
  const server = createServer((request, response) => {
    void answer(github, request)
      .catch((error: unknown) => failed(error))
      .then((page) => reply(response, page));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(github: LocalGitHub, request: IncomingMessage): Promise<Answer> {
  if (!isOwnHost(request)) return { status: 421, body: 'This page is for this machine.' };
  const { method, url = '/' } = request;
  const [, number, rest = ''] = /^\/threads\/(\d{1,6})(\/live|\/comments)?$/.exec(url) ?? [];
  if (method === 'POST' && number !== undefined && rest === '/comments')
    return takeComment(github, request, Number(number));
  if (method !== 'GET') return { status: 405 };
  if (url === '/style.css') return { status: 200, type: 'text/css', body: readStyle() };
  if (url === '/live.js') return { status: 200, type: 'text/javascript', body: SCRIPT };
  if (url === '/') return { status: 302, location: `/threads/${(await listThreads(github))[0]?.number ?? 1}` };
  if (number === undefined || rest === '/comments') return { status: 404, body: 'There is no such page.' };
  const view = await look(github, Number(number));
  if (rest === '/live') return { status: 200, body: renderLive(view) };
  return { status: 200, body: renderThreadPage(view, { as: 'maintainer', body: '', problem: null }) };
}

async function look(github: LocalGitHub, number: number): Promise<ThreadView> {
  const [thread, threads, state, deployments] = await Promise.all([
    readThread(github, number),
    listThreads(github),
    readState(github, STATE_BRANCH),
    readDeployments(github),
  ]);
  return { thread, threads, state, deployments };
}

/** Only from our own page: any other that is open in the browser could else speak in somebody's name. */
async function takeComment(github: LocalGitHub, request: IncomingMessage, number: number): Promise<Answer> {
  if (request.headers.origin !== `http://${request.headers.host}`)
    return { status: 403, body: 'Comment on the page itself.' };
  const text = await readBody(request);
  if (text === null) return { status: 413, body: 'That is too long for a comment.' };
  const fields = new URLSearchParams(text);
  const as = PEOPLE.find((name) => name === fields.get('as')) ?? 'reader';
  const body = (fields.get('body') ?? '').replaceAll('\r\n', '\n');
  try {
    if (body.trim() === MERGE) await mergeOpen(github, number);
    else await github.comment(number, body, as);
    return { status: 303, location: `/threads/${number}` };
  } catch (error) {
    const form: CommentForm = { as, body, problem: messageOf(error) };
    return { status: 422, body: renderThreadPage(await look(github, number), form) };
  }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A name of somebody else's that leads here is not ours. */
function isOwnHost({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost):\d+$/.test(headers.host ?? '');
}

function failed(error: unknown): Answer {
  const message = messageOf(error);
  return { status: message.includes(': 404') ? 404 : 500, body: escapeHtml(message) };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}

function reply(response: ServerResponse, { status, type = 'text/html', body = '', location }: Answer): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(location === undefined ? {} : { location }),
  });
  response.end(body);
}
