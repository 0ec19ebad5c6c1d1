import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { EvidenceClock } from '../adapters/gateway/evidence-clock.ts';
import { openJournal } from '../adapters/gateway/journal-file.ts';
import { openPredictionFiles } from '../adapters/gateway/prediction-file.ts';
import { createEvidenceMetrics, type EvidenceMetrics } from '../adapters/gateway/evidence-metrics.ts';
import { createTokenSeal, parseTokenKeys } from '../adapters/gateway/token-seal.ts';
import type { GatewayTrip } from '../contract/generated/types.ts';
import type { EvidenceFacts } from '../usecases/gateway/evidence-facts.ts';
import { describeEvidence, type EvidenceState } from '../usecases/gateway/evidence-state.ts';
import { type LiveEvidence, openEvidence } from '../usecases/gateway/live-evidence.ts';
import { createWindowReader, type WindowReader } from '../usecases/gateway/read-windows.ts';

export interface GatewayEvidenceOptions {
  readonly facts: EvidenceFacts;
  /** Where journal and predictions are kept: one gateway writes there. */
  readonly folder: string;
  /** Which gateway this is, among those of its environment: an identifier of at most 50 characters. */
  readonly reporter: string;
  /** Of decision tokens, as `parseTokenKeys` reads them. */
  readonly keys: string;
  readonly clock: EvidenceClock;
  readonly onRemark?: (sentence: string) => void;
  readonly onTrip?: (trip: GatewayTrip) => void;
}

/** All that is kept and told of one gateway's requests. */
export interface GatewayEvidence extends AsyncDisposable {
  readonly evidence: LiveEvidence;
  readonly windows: WindowReader;
  readonly metrics: EvidenceMetrics;
  state(): EvidenceState;
}

/** Closes seconds soon after they are over, also where nobody asks. */
const TICK_MS = 200;

/** Begins where the folder ends. Throws AppError where it cannot be read or written, or a key is none. */
export async function openGatewayEvidence(options: GatewayEvidenceOptions): Promise<GatewayEvidence> {
  const { facts, folder, reporter, keys, clock, onRemark = () => {}, onTrip } = options;
  const seal = createTokenSeal(parseTokenKeys(keys));
  const { nowMs } = clock;
  await using opened = new AsyncDisposableStack();
  const journal = opened.use(await openJournal({ folder: join(folder, 'journal'), onRemark }));
  const files = { folder: join(folder, 'predictions'), boot: seal.boot, nowMs };
  const predictions = opened.use(await openPredictionFiles(files));
  const letOthers = () => setImmediate();
  const evidence = await openEvidence({
    facts,
    seal,
    journal,
    predictions,
    nowMs,
    letOthers,
    ...(onTrip && { onTrip }),
  });
  opened.defer(() => evidence.close());
  const timer = setInterval(() => evidence.tick(), TICK_MS).unref();
  opened.defer(() => clearInterval(timer));
  const state = () =>
    describeEvidence(evidence, { clock: clock.remark(), droppedPredictions: predictions.dropped, nowMs: nowMs() });
  const stack = opened.move();
  return {
    evidence,
    windows: createWindowReader(evidence, reporter),
    metrics: createEvidenceMetrics({ evidence, state }),
    state,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
