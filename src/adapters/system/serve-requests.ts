import { writeCompiled } from './compiled-code.ts';
import { messageBytes } from './message-bytes.ts';
import { isOutOfMemory } from './process-exit.ts';
import { type FailedReason, parseRequest, type Reply } from './process-messages.ts';
import { ToldFailure } from './told-failure.ts';

/** Answers one method. `notify` sends an event to the caller before the answer. A throw becomes a failed outcome. */
export type RequestHandler = (payload: unknown, notify: (event: unknown) => void) => unknown;

/** The child's side of LimitedProcess: answers requests one after another and ends with its parent. */
export function serveRequests(handlers: Readonly<Record<string, RequestHandler>>): void {
  let queue: Promise<void> = Promise.resolve();
  let beforeAnswer = writeCompiled;
  process.on('message', (message) => {
    const serving = { handlers, beforeAnswer };
    beforeAnswer = () => {};
    queue = queue.then(() => answer(message, serving));
  });
  process.on('disconnect', () => process.exit(0));
}

interface Serving {
  readonly handlers: Readonly<Record<string, RequestHandler>>;
  /** The first request has loaded what the others need, too; and a process that is killed in the end keeps nothing by itself. */
  readonly beforeAnswer: () => void;
}

async function answer(message: unknown, { handlers, beforeAnswer }: Serving): Promise<void> {
  const request = parseRequest(message);
  if (request === null) return;
  const { id, method, payload, answerBytes } = request;
  try {
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
    if (handler === undefined) throw new Error(`no handler for ${method}`);
    const value = await handler(payload, (event) => send({ id, kind: 'event', value: event }));
    beforeAnswer();
    const bytes = messageBytes(value);
    if (bytes > answerBytes) send({ id, kind: 'failed', message: tooLarge(bytes, answerBytes), reason: 'memory' });
    else send({ id, kind: 'answered', value });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    send({ id, kind: 'failed', message: text, reason: reasonOf(error, text) });
  }
}

function reasonOf(error: unknown, text: string): FailedReason {
  if (error instanceof ToldFailure) return error.reason;
  return isOutOfMemory(text) ? 'memory' : 'error';
}

function tooLarge(bytes: number, limit: number): string {
  const [has, may] = [bytes, limit].map((number) => `${Math.round(number / 2 ** 20)} MiB`);
  return `One answer has ${has} and may have ${may}.`;
}

function send(reply: Reply): void {
  process.send?.(reply);
}
