import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { parseForeignJson, tryJson } from '../../../contract/inference/foreign-json.ts';
import { isObject } from '../../../contract/inference/json-body.ts';
import { misfitOfInputs } from '../../../domain/calling/fit-inputs.ts';
import { quoteText } from '../../../domain/quote-text.ts';
import type { Tensor } from '../../../domain/tensor.ts';
import type { Session, SessionSignature } from '../../../usecases/ports/engine.ts';
import { askHttp, headerOf, type HttpReply } from '../../system/ask-http.ts';
import { isOutOfMemory } from '../../system/process-exit.ts';
import { ToldFailure } from '../../system/told-failure.ts';
import { textOf } from './json-bodies.ts';
import type { ServedModel } from './server-description.ts';
import type { ReadAnswer, ServerAnswer, ServerProtocol, ServerQuestion } from './server-protocol.ts';
import type { RunningServer } from './start-server.ts';

export interface HttpSessionParts {
  readonly server: RunningServer;
  readonly protocol: ServerProtocol;
  readonly served: ServedModel;
  /** As the server tells it, or as the manifest declares it where it tells nothing. */
  readonly signature: SessionSignature;
  /** Of all processes of the server; null where the system does not tell. */
  readonly peakBytes: () => number | null;
}

/** Before servers close what is idle, after five seconds in uvicorn: no call must meet that. */
const KEEP_ALIVE_MS = 4000;
/** What comes on top waits for one, as it would at the server. */
const CONNECTIONS = 128;
const MOST_ANSWER_BYTES = 256 * 2 ** 20;
/** How long it is seen whether a broken connection is the server's end. */
const END_MS = 300;
const MOST_ERROR_BYTES = 64 * 1024;
/** Of an error in the server's own words. */
const MOST_ERROR = 600;
/** Of a body that is shown. */
const MOST_SHOWN = 300;

/** Calls of a server over connections that are kept open: one, and as many more as calls are under way at the same time. It ends with the session. */
export function openHttpSession({ server, protocol, served, signature, peakBytes }: HttpSessionParts): Session {
  const client = new Pool(server.origin, {
    connections: CONNECTIONS,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    maxResponseSize: MOST_ANSWER_BYTES,
  });
  const encode = (inputs: readonly Tensor[]): readonly ServerQuestion[] => {
    const misfit = misfitOfInputs(served.signature.inputs, inputs);
    if (misfit !== null) throw new Error(misfit);
    return protocol.encode(inputs, served);
  };
  const ask = async (question: ServerQuestion): Promise<Answered> => {
    const asked = { dispatcher: client, ...question, deadlineMs: null };
    const first = await askHttp(asked);
    // A connection that was closed while nobody asked: the same question on a new one.
    const reply = isClosed(first) && server.endedBy() === null ? await askHttp(asked) : first;
    return refuseFailure(reply, server);
  };
  const call = async (inputs: readonly Tensor[]): Promise<readonly Tensor[]> => {
    const answers: ServerAnswer[] = [];
    for (const question of encode(inputs)) {
      const { headers, bytes } = await ask(question);
      answers.push({ contentType: headerOf(headers, 'content-type'), bytes });
    }
    const read = protocol.decode(answers, served);
    if (read.kind === 'read') return read.outputs;
    throw new Error(unreadable(read, answers[0]));
  };
  let closing: Promise<void> | null = null;
  return {
    signature,
    call,
    callNow: null,
    prepare: (inputs) => {
      const [first, ...others] = encode(inputs);
      if (first === undefined) throw new Error('a call without rows asks for nothing');
      if (others.length === 0) return () => ask(first);
      return async () => {
        await ask(first);
        for (const question of others) await ask(question);
      };
    },
    isConcurrent: true,
    peakBytes,
    close: () => (closing ??= client.destroy().then(() => server[Symbol.asyncDispose]())),
  };
}

type Answered = Extract<HttpReply, { readonly kind: 'answer' }>;

function isClosed(reply: HttpReply): boolean {
  return reply.kind === 'broken' && reply.isUnbegun;
}

/** Throws an Error that says what the server did instead of answering. */
async function refuseFailure(reply: HttpReply, server: RunningServer): Promise<Answered> {
  // Once it has ended, whoever answers at its port is somebody else.
  if (reply.kind === 'answer' && reply.status === 200 && server.endedBy() === null) return reply;
  await atEnd(server, reply);
  const ended = server.endedBy();
  if (ended !== null) throw new ToldFailure(isOutOfMemory(ended) ? 'memory' : 'crash', ended);
  throw new Error(whyFailed(reply, server));
}

/** A connection may break a moment before the system tells that the server has ended. */
async function atEnd(server: RunningServer, { kind }: HttpReply): Promise<void> {
  if (kind !== 'broken') return;
  const end = performance.now() + END_MS;
  while (server.endedBy() === null && performance.now() < end) await pause(10);
}

function whyFailed(reply: HttpReply, { told }: RunningServer): string {
  if (reply.kind === 'timeout') return 'The server did not answer in time.';
  if (reply.kind === 'broken') return brokenBy(reply.error) + told();
  const { status, headers, bytes } = reply;
  const location = headerOf(headers, 'location');
  if (status >= 300 && status < 400 && location !== '')
    return `The server redirects to ${quoteText(location.slice(0, MOST_SHOWN))}, and no redirect is followed: serve.path must be where it answers.`;
  return `The server answered ${status}${shown(bytes)}.${told()}`;
}

function brokenBy(error: Error): string {
  if ('code' in error && error.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return `The server answered with more than ${MOST_ANSWER_BYTES / 2 ** 20} MiB, and was not read to its end.`;
  return `The connection to the server failed: ${error.message}.`;
}

const NO_ANSWER: ServerAnswer = { contentType: '', bytes: new Uint8Array() };

function unreadable({ why }: Extract<ReadAnswer, { kind: 'unreadable' }>, answer: ServerAnswer = NO_ANSWER): string {
  const type = answer.contentType === '' ? 'without a content type' : `as ${answer.contentType.slice(0, 100)}`;
  // Answers of rows stay here: what is shown is no JSON, such as a page of errors.
  const isJson = tryJson(textOf(answer)) !== undefined;
  return `The server answered ${type} what cannot be read: ${why}${isJson ? '' : shown(answer.bytes)}.`;
}

/** The beginning of a body. */
function shown(bytes: Uint8Array): string {
  const own = errorIn(bytes);
  if (own !== null) return `: ${own}`;
  const text = Buffer.from(bytes.subarray(0, MOST_SHOWN)).toString('utf8').replaceAll(/\s+/gu, ' ').trim();
  return text === '' ? '' : `: ${quoteText(text)}`;
}

/** What a server of the Open Inference Protocol says in an error; null where it says it otherwise. */
function errorIn(bytes: Uint8Array): string | null {
  if (bytes.length > MOST_ERROR_BYTES) return null;
  const said = parseForeignJson(Buffer.from(bytes).toString('utf8'));
  const error = isObject(said) ? said['error'] : undefined;
  if (typeof error !== 'string' || error.trim() === '') return null;
  return error.replaceAll(/\s+/gu, ' ').trim().replace(/\.$/u, '').slice(0, MOST_ERROR);
}
