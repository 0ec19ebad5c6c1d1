import type { GatewayMinute, GatewayPlan, GatewayTrip, Model } from '../../contract/generated/types.ts';
import { bookOf, CountedNumbers, unpackNumbers } from '../../domain/gateway/counted-numbers.ts';
import { encodeDecision } from '../../domain/gateway/decision-record.ts';
import { LabelLedger } from '../../domain/gateway/label-ledger.ts';
import { OpenLabels } from '../../domain/gateway/open-labels.ts';
import { SENTINEL_ARM } from '../../domain/livetest/arm-name.ts';
import { countRequest, outsideRole, type RequestTotals } from '../../domain/gateway/request-totals.ts';
import { type ArmAnswer, SENTINEL, type ServedRequest } from '../../domain/gateway/served-request.ts';
import { encodeAnswer, fitsToken, isNumeric } from '../../domain/gateway/stored-answer.ts';
import { bucketOf, hashUnit } from '../../domain/gateway/unit-hash.ts';
import type { ArmName, TrafficPlan } from '../../domain/gateway/traffic-plan.ts';
import { MINUTE_MS } from '../../domain/gateway/window-lengths.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { EvidenceJournal } from '../ports/evidence-journal.ts';
import type { KeptPrediction, PredictionStore } from '../ports/prediction-store.ts';
import type { TokenSeal } from '../ports/token-seal.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import { type ArmBook, closeSecond, type PlanBook, PlanBooks } from './plan-books.ts';

export interface EvidenceParts {
  readonly facts: EvidenceFacts;
  readonly seal: TokenSeal;
  readonly journal: EvidenceJournal;
  readonly predictions: PredictionStore;
  /** Milliseconds since 1970, which never run backwards. */
  readonly nowMs: () => number;
  /** Lets requests that wait go first, while many outcomes are counted. */
  readonly letOthers: () => Promise<void>;
  /** Told of every trip, at once. */
  readonly onTrip?: (trip: GatewayTrip) => void;
}

/** How long after its time a label is still told to be late, rather than unknown. */
export const LATE_MINUTES = 1440;
/** How long windows can be asked for: two weeks. */
const TOLD_MINUTES = 14 * 1440;

/** What windows, breaker and labels of one gateway are made of. */
export class LiveEvidence implements Evidence {
  readonly parts: EvidenceParts;
  readonly books: PlanBooks;
  readonly open = new OpenLabels();
  /** Since the process began. */
  readonly labels = { counted: 0, late: 0 };
  readonly counted: CountedNumbers;
  readonly ledger: LabelLedger;
  readonly plans: Map<number, GatewayPlan>;
  readonly trips: GatewayTrip[];
  /** Processes whose decisions this journal knows. */
  readonly boots: ReadonlySet<string>;
  /** Process and minute of all lines that are kept; of this process also those that are not known to be lost. */
  readonly #keptMinutes: ReadonlySet<string>;
  readonly #lostMinutes = new Set<number>();
  /** The last minute that is kept; null where none is yet. */
  keptThrough: number | null;
  /** The first of which windows tell. */
  keptFrom: number;
  #minute: number;
  #second: number;
  #number = 0;
  /** Labels that are answered for and wait for the end of their minute. */
  #closing: Promise<unknown> = Promise.resolve();

  constructor(parts: EvidenceParts, past: EvidencePast) {
    this.parts = parts;
    this.counted = past.counted;
    this.ledger = past.ledger;
    this.plans = past.plans;
    this.trips = past.trips;
    this.boots = new Set([...past.boots, parts.seal.boot]);
    this.#keptMinutes = past.keptMinutes;
    this.keptThrough = past.keptThrough;
    const now = parts.nowMs();
    // A minute that is closed is not opened again, whatever the clock says after a restart.
    this.#minute = Math.max(minuteOf(now), (past.keptThrough ?? -1) + 1);
    this.keptFrom = past.keptFrom ?? this.#minute;
    this.#second = Math.floor(now / 1000);
    void parts.journal.append({ kind: 'start', format: 1, boot: parts.seal.boot, at: formatInstant(now) });
    this.books = new PlanBooks({
      facts: parts.facts,
      began: this.#minute + 1,
      plans: this.plans,
      trips: past.trips,
      onPlan: (record) => {
        this.plans.set(record.id, record);
        void parts.journal.append(record);
      },
    });
  }

  /** The manifest by which decisions of a model are read; null once it serves no more. */
  manifestOf(model: string): Model | null {
    return [...this.parts.facts.served()].find(({ manifest }) => manifest.name === model)?.manifest ?? null;
  }

  /** Whether the decisions of that minute are in no sums, as it could not be kept. */
  isLost(boot: string, minute: number): boolean {
    if (boot === this.parts.seal.boot) return this.#lostMinutes.has(minute);
    return !this.#keptMinutes.has(`${boot} ${minute}`);
  }

  /** The open minute. */
  get minute(): number {
    return this.#minute;
  }

  isOpen(plan: TrafficPlan, arm: ArmName): boolean {
    return this.books.of(plan)?.arms.get(arm)?.isTripped !== true;
  }

  note(request: ServedRequest): void {
    this.#roll(this.parts.nowMs());
    const { plan, arm: name, outcome, latencyMs, unit } = request;
    const role = outsideRole(request);
    const book = this.books.of(plan);
    const arm = book?.arms.get(name);
    if (book === null || arm === undefined) return;
    book.isTouched = true;
    const isAssigned = role !== 'pinned' && role !== 'unassigned';
    if (isAssigned) arm.totals.assigned += 1;
    if (role !== null) {
      countRequest(this.books.totalsOf(plan, name, role), outcome, latencyMs);
      if (isAssigned) arm.counter.noteAbsent();
      return;
    }
    countRequest(arm.totals, outcome, latencyMs);
    arm.counter.note(request, book.record.isSticky && unit !== null ? hashUnit(unit) : null, this.#minute);
    arm.breaker.note(outcome, latencyMs);
  }

  decide(request: ServedRequest, answer: ArmAnswer): string | null {
    const now = this.parts.nowMs();
    this.#roll(now);
    const book = this.books.of(request.plan);
    const arm = book?.arms.get(answer.arm);
    const isInTest = outsideRole(request) === null && request.outcome === 'answered' && request.arm === answer.arm;
    if (book === null || arm === undefined || !isInTest || book.record.metrics.length === 0) return null;
    book.isTouched = true;
    const { unit, rows, latencyMs } = request;
    const bucket = book.record.isSticky && unit !== null ? bucketOf(hashUnit(unit)) : null;
    this.#number += 1;
    const outputs = answer.outputs.filter(({ name }) => book.outputs.has(name));
    const isShort = fitsToken(outputs);
    const bytes = isShort || isNumeric(outputs) ? encodeAnswer(outputs) : null;
    const { boot } = this.parts.seal;
    if (!isShort && bytes !== null)
      this.keepPrediction(book.record, { boot, number: this.#number, arm: arm.place, answer: bytes });
    arm.counter.noteDecision(bucket);
    const atMs = Math.max(now, this.#minute * MINUTE_MS);
    const decision = { atMs, plan: book.record.id, arm: arm.place, bucket, rows, latencyMs };
    return this.parts.seal.seal(this.#number, encodeDecision({ ...decision, answer: isShort ? bytes : null }));
  }

  alsoAnswered(plan: TrafficPlan, decision: string, answer: ArmAnswer): void {
    const book = this.books.of(plan);
    const arm = book?.arms.get(answer.arm);
    if (book === null || arm === undefined) return;
    const outputs = answer.outputs.filter(({ name }) => book.outputs.has(name));
    const { boot } = this.parts.seal;
    const number = this.parts.seal.numberOf(decision);
    if (outputs.length > 0 && isNumeric(outputs))
      this.keepPrediction(book.record, { boot, number, arm: arm.place, answer: encodeAnswer(outputs) });
  }

  /** Until no label of the plan counts any more. */
  keepPrediction({ metrics }: GatewayPlan, prediction: KeptPrediction): void {
    let longest = 0;
    for (const { delayMinutes } of metrics) longest = Math.max(longest, delayMinutes);
    this.parts.predictions.keep(prediction, this.parts.nowMs() + (longest + LATE_MINUTES) * MINUTE_MS);
  }

  /** Closes seconds and minutes that are over: called a few times a second, also where nobody asks. */
  tick(): void {
    this.#roll(this.parts.nowMs());
  }

  /** What is open is kept too, as far as it came; resolves once it is. */
  async close(): Promise<void> {
    this.#closeSecond();
    this.#closeMinute(this.#minute + 1);
    await this.#closing;
  }

  /** Resolves once every minute that is over is kept, or known not to be. */
  async settled(): Promise<void> {
    await this.#closing;
  }

  get totals(): Iterable<RequestTotals> {
    return this.books.totals;
  }

  #roll(now: number): void {
    const second = Math.floor(now / 1000);
    if (second === this.#second) return;
    this.#second = second;
    this.#closeSecond();
    const minute = minuteOf(now);
    if (minute > this.#minute) this.#closeMinute(minute);
  }

  #closeSecond(): void {
    for (const [book, arm, alarm] of closeSecond(this.books.all)) this.#trip(book, arm, alarm);
  }

  #trip(book: PlanBook, arm: ArmBook, alarm: Pick<GatewayTrip, 'event' | 'seconds' | 'requests' | 'events' | 'rate'>) {
    this.books.trip(book, arm);
    const { model, environment, revision } = book.record;
    const at = formatInstant(this.parts.nowMs());
    const name = arm.name === SENTINEL ? SENTINEL_ARM : arm.name;
    const trip: GatewayTrip = { kind: 'trip', model, environment, revision, arm: name, at, ...alarm };
    this.trips.push(trip);
    void this.parts.journal.append(trip);
    this.parts.onTrip?.(trip);
  }

  #closeMinute(next: number): void {
    const minute = this.#minute;
    this.#minute = next;
    const current = this.books.current();
    const counting = [...new Set([...current, ...[...this.books.all].filter(({ isTouched }) => isTouched)])];
    const arms = counting.flatMap(({ record, arms: own }) =>
      [...own.values()].map(({ counter, place }) => counter.take({ plan: record.id, arm: place }, minute)),
    );
    for (const book of counting) book.isTouched = false;
    this.books.forgetOthers(current);
    const { boot } = this.parts.seal;
    const line: GatewayMinute = { kind: 'minute', boot, minute, arms, ...this.open.take() };
    this.#closing = Promise.all([this.#closing, this.#append(line)]);
  }

  /** What is not kept is told of nowhere: windows are made of what is. */
  async #append(line: GatewayMinute): Promise<void> {
    const outcome = await this.parts.journal.append(line);
    if (outcome === 'kept') this.ledger.add(line);
    else this.#lostMinutes.add(line.minute);
    this.keptThrough = line.minute;
    this.#forget(line.minute);
  }

  #forget(minute: number): void {
    const delays = [...this.plans.values()].flatMap(({ metrics }) => metrics.map(({ delayMinutes }) => delayMinutes));
    const labelled = minute - Math.max(1, ...delays) - LATE_MINUTES;
    this.counted.forgetBefore(labelled);
    this.keptFrom = Math.max(this.keptFrom, minute - TOLD_MINUTES);
    this.ledger.forgetBefore(labelled - TOLD_MINUTES);
    this.parts.journal.forgetBefore(Math.min(labelled, this.keptFrom));
  }
}

/** What a journal knew when the gateway began. */
export interface EvidencePast {
  readonly counted: CountedNumbers;
  readonly ledger: LabelLedger;
  readonly plans: Map<number, GatewayPlan>;
  readonly trips: GatewayTrip[];
  readonly boots: readonly string[];
  readonly keptMinutes: ReadonlySet<string>;
  readonly keptFrom: number | null;
  readonly keptThrough: number | null;
}

/** Begins where the journal ends. Throws AppError where it cannot be read. */
export async function openEvidence(parts: EvidenceParts): Promise<LiveEvidence> {
  const [counted, ledger, plans] = [new CountedNumbers(), new LabelLedger(), new Map<number, GatewayPlan>()];
  const trips: GatewayTrip[] = [];
  const boots: string[] = [];
  const keptMinutes = new Set<string>();
  let [keptFrom, keptThrough]: [number | null, number | null] = [null, null];
  for await (const line of parts.journal.kept) {
    if (line.kind === 'start') boots.push(line.boot);
    if (line.kind === 'plan') plans.set(line.id, line);
    if (line.kind === 'trip') trips.push(line);
    if (line.kind !== 'minute') continue;
    keptFrom ??= line.minute;
    keptThrough = Math.max(line.minute, keptThrough ?? 0);
    keptMinutes.add(`${line.boot} ${line.minute}`);
    ledger.add(line);
    for (const { boot, model, metric, decided, numbers } of line.keys)
      for (const number of unpackNumbers(numbers)) counted.add(bookOf(boot, model, metric), number, decided);
  }
  return new LiveEvidence(parts, { counted, ledger, plans, trips, boots, keptMinutes, keptFrom, keptThrough });
}

export function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}
