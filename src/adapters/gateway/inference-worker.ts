/** Entry of the worker thread that holds one session of one version. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CallGroup, groupCalls, type GroupedCall } from '../../domain/calling/group-calls.ts';
import { joinCalls, splitAnswers } from '../../domain/calling/joint-call.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { Session } from '../../usecases/ports/engine.ts';
import { openEngine } from '../system/open-engine.ts';
import { trusted } from '../system/trusted.ts';
import { movedOf, packTensors, unpackTensors } from './pack-tensors.ts';
import { threadMs } from './thread-time.ts';
import { type CallMessage, type FromWorker, PROGRESS, type ToWorker, type WorkerStart } from './worker-messages.ts';

await serve(trusted<WorkerStart>(workerData));

async function serve(start: WorkerStart): Promise<void> {
  let session: Session;
  try {
    const engine = await openEngine(start.engine);
    session = await engine.open(start.modelPath, start);
  } catch (error) {
    return tell({ kind: 'unopened', message: messageOf(error) });
  }
  tell({ kind: 'opened', signature: session.signature });
  const answering = createAnswering(session, start);
  // A message that comes while an answer is awaited waits for it: the progress speaks of one message at a time.
  let last = Promise.resolve();
  parentPort?.on('message', (message: ToWorker) => {
    last = last.then(() => (message.kind === 'calls' ? answering(message) : close(session)));
  });
}

async function close(session: Session): Promise<void> {
  await session.close();
  tell({ kind: 'closed' });
  parentPort?.close();
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message, message.kind === 'answers' ? movedOf(message.answers) : []);
}

function createAnswering(session: Session, start: WorkerStart): (message: CallMessage) => Promise<void> {
  const progress = new Int32Array(start.progress);
  const inputNames = session.signature.inputs.map(({ name }) => name);
  const outputNames = session.signature.outputs.map(({ name }) => name);
  return async ({ sequence, calls, alone }) => {
    const lists = unpackTensors(calls, inputNames);
    const answers: (readonly Tensor[])[] = lists.map(() => []);
    const failures: (readonly [number, string])[] = [];
    const tookMs = lists.map(() => 0);
    const run = async ({ index, inputs }: GroupedCall): Promise<void> => {
      note(progress, sequence, [index, index + 1]);
      try {
        answers[index] = await session.call(inputs);
      } catch (error) {
        failures.push([index, messageOf(error)]);
      }
    };
    for (const group of groupCalls(lists, { form: start.joint, rows: start.jointRows }, new Set(alone))) {
      if (Atomics.load(progress, PROGRESS.isAbandoned) === 1) return;
      const sinceMs = threadMs();
      const own = group.rows === null ? null : await callJointly(group, group.rows);
      for (const [place, call] of group.calls.entries()) {
        const answer = own?.[place];
        if (answer === undefined) await run(call);
        else answers[call.index] = answer;
      }
      const groupMs = threadMs() - sinceMs;
      for (const { index } of group.calls) tookMs[index] = groupMs;
    }
    note(progress, sequence, [lists.length, lists.length]);
    tell({ kind: 'answers', sequence, answers: packTensors(answers, outputNames), tookMs, failures });

    /** null where it fails, or has not a row for each: then each call is made by itself. */
    async function callJointly({ calls: joined }: CallGroup, rows: readonly number[]) {
      const first = joined[0]?.index ?? 0;
      note(progress, sequence, [first, (joined.at(-1)?.index ?? first) + 1]);
      const { joint } = start;
      if (joint === null) return null;
      try {
        const whole = joinCalls(
          joint,
          joined.map(({ inputs }) => inputs),
        );
        return splitAnswers(joint, await session.call(whole), rows);
      } catch {
        return null;
      }
    }
  };
}

function note(progress: Int32Array, sequence: number, [from, to]: readonly [number, number]): void {
  Atomics.store(progress, PROGRESS.sequence, sequence);
  Atomics.store(progress, PROGRESS.from, from);
  Atomics.store(progress, PROGRESS.to, to);
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2000);
}
