/** What starts servers and asks them, in the process that measures or certifies: `openEngine` is loaded by name. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { request } from 'undici';
import { parseDuration, renderDuration } from '../../../domain/model/quantity.ts';
import type { Engine, OpenOptions, Session, SessionSignature, SessionTensor } from '../../../usecases/ports/engine.ts';
import { trusted } from '../../system/trusted.ts';
import { openEmptyServer } from './empty-server.ts';
import { openHttpSession } from './http-session.ts';
import { PROTOCOLS } from './protocols.ts';
import { isTimeout } from './readiness.ts';
import { FILES_FOLDER, READY_TIMEOUT, type ServedModel, type ServerDescription } from './server-description.ts';
import type { ServerProtocol } from './server-protocol.ts';
import { peakOf } from './server-memory.ts';
import { type RunningServer, startServer } from './start-server.ts';

/** `library` is of no use: what is started stands in the description. */
export async function openEngine(_library: string): Promise<Engine> {
  return { open: openServer, openEmpty: openEmptyServer };
}

/** `modelPath` is the description that `layServer` wrote. Each session is a server of its own. */
async function openServer(modelPath: string, { threads }: OpenOptions): Promise<Session> {
  const served = trusted<ServerDescription>(JSON.parse(readFileSync(modelPath, 'utf8')));
  const protocol = PROTOCOLS[served.serve.protocol];
  const { command, variables = {}, ready = {} } = served.serve;
  const server = await startServer({
    command,
    place: dirname(modelPath),
    cwd: join(dirname(modelPath), FILES_FOLDER),
    variables,
    variablesOf: (port) => protocol.variables(port, served),
    threads,
    ready: {
      path: ready.path ?? protocol.readyPath?.(served) ?? null,
      timeoutMs: readyMsOf(served),
    },
  });
  try {
    const signature = await signatureOf(server, protocol, served);
    return openHttpSession({ server, protocol, served, signature, peakBytes: () => peakOf(server) });
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
}

/** What the server tells of its tensors, in the order of the manifest; what the manifest says where it tells nothing. */
async function signatureOf(
  server: RunningServer,
  { metadata }: ServerProtocol,
  served: ServedModel,
): Promise<SessionSignature> {
  const { signature } = served;
  if (metadata === null) return signature;
  const told = metadata.read(await askTensors(`${server.origin}${metadata.path(served)}`, readyMsOf(served)));
  if (told === null || (told.inputs.length === 0 && told.outputs.length === 0)) return signature;
  return {
    inputs: [
      ...inOrder(told.inputs, signature.inputs),
      ...told.inputs.filter(({ name }) => !has(signature.inputs, name)),
    ],
    // Where nothing is declared, it is asked what it has.
    outputs: signature.outputs.length === 0 ? told.outputs : inOrder(told.outputs, signature.outputs),
  };
}

const ASK_MS = 10_000;
/** Of a thousand tensors with long names, a tenth. */
const MOST_TOLD_BYTES = 4 * 2 ** 20;

/** Empty where the server has no such answer. Throws an Error where it does not come to an end. */
async function askTensors(url: string, readyMs: number): Promise<string> {
  const limitMs = Math.min(ASK_MS, readyMs);
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(limitMs) });
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of body) {
      const bytes = Buffer.from(part);
      size += bytes.length;
      if (size > MOST_TOLD_BYTES)
        throw new Error(`The server tells its tensors in more than ${MOST_TOLD_BYTES / 2 ** 20} MiB.`);
      parts.push(bytes);
    }
    return statusCode === 200 ? Buffer.concat(parts).toString('utf8') : '';
  } catch (error) {
    if (!isTimeout(error)) throw error;
    throw new Error(`The server did not tell its tensors within ${renderDuration(limitMs)}.`, { cause: error });
  }
}

function readyMsOf({ serve }: ServedModel): number {
  return parseDuration(serve.ready?.timeout ?? READY_TIMEOUT);
}

function inOrder(
  told: readonly SessionTensor[],
  declared: readonly { readonly name: string }[],
): readonly SessionTensor[] {
  return declared.flatMap(({ name }) => told.find((one) => one.name === name) ?? []);
}

function has(tensors: readonly { readonly name: string }[], name: string): boolean {
  return tensors.some((one) => one.name === name);
}
