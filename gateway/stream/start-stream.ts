import { availableParallelism } from 'node:os';
import { createExtraArms } from '../../src/usecases/gateway/extra-arms.ts';
import type { ServeOptions } from '../../src/usecases/gateway/serve-request.ts';
import { HeldEvidence } from '../../src/usecases/streaming/held-evidence.ts';
import { runStream } from '../../src/usecases/streaming/run-stream.ts';
import type { Gateway } from '../../src/wiring/gateway.ts';
import { wireStream } from '../../src/wiring/stream.ts';
import { DATA_LIMITS } from '../data-options.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { type RunningGateway, startGateway } from '../start-gateway.ts';
import { type AnswerOptions, answerRecord } from './answer-record.ts';
import { addStreamMetrics } from './stream-metrics.ts';

export interface StreamOptions extends GatewayOptions, Pick<AnswerOptions, 'output' | 'deadLetters' | 'unit'> {
  readonly model: string;
  /** `host:port`. */
  readonly brokers: readonly string[];
  readonly group: string;
  readonly input: string;
  readonly sessionMs: number;
  readonly kafka: Omit<Parameters<typeof wireStream>[0], 'environment'>;
}

/** A gateway that also works off records. Disposal takes it out of the group and keeps what is counted. */
export interface RunningStream extends RunningGateway {
  /** Resolves once the signal has ended it, and what was begun is committed. Rejects with an AppError. */
  readonly ended: Promise<void>;
}

/** Reads records when it returns. Throws AppError where it cannot. */
export async function startStream(options: StreamOptions): Promise<RunningStream> {
  const openLog = await wireStream({ ...options.kafka, environment: options.environment });
  let ended = Promise.resolve();
  const gateway = await startGateway({
    ...options,
    beside: async (served) => {
      await using resources = new AsyncDisposableStack();
      const outputs = [options.output, options.deadLetters];
      const log = resources.use(await openLog({ ...options, worker: options.reporter, outputs }));
      const { registry } = served.evidence.metrics;
      const evidence = new HeldEvidence(served.evidence.evidence);
      const model = () => served.following.models().get(options.model);
      const answering = { ...options, model, serve: serveOptions(served, evidence) };
      ended = runStream({
        log,
        evidence,
        answer: (record) => answerRecord(answering, record),
        atOnce: options.workers ?? availableParallelism(),
        totals: addStreamMetrics(registry, log),
        nowMs: served.clock.nowMs,
        signal: options.signal,
      });
      return resources.move();
    },
  });
  return { ...gateway, ended };
}

function serveOptions({ clock }: Gateway, evidence: HeldEvidence): ServeOptions {
  const deadlineMs = DATA_LIMITS.answerMs;
  const later = (work: () => void): void => void setImmediate(work);
  // Nobody waits for a record as a caller does: there is always time for what is scored unseen.
  const extraArms = createExtraArms({ evidence, isBusy: () => false, later, deadlineMs });
  const drawUnit = (): string => '';
  return { evidence, extraArms, clock, drawUnit, deadlineMs, isCrowded: () => false, candidates: { places: 0 } };
}
