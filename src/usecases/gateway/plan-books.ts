import type { GatewayPlan, GatewayTrip, Model } from '../../contract/generated/types.ts';
import { ArmBreaker, type Beside, type BreakerAlarm, breakerRates } from '../../domain/gateway/arm-breaker.ts';
import { ArmCounter } from '../../domain/gateway/arm-counter.ts';
import { latencyLimits, type LatencyLimits, NO_LIMITS } from '../../domain/gateway/latency-limits.ts';
import { recordPlan } from '../../domain/gateway/plan-record.ts';
import {
  type AnswerRole,
  beginTotals,
  placeOfTotals,
  type RequestTotals,
} from '../../domain/gateway/request-totals.ts';
import { SeenUnits } from '../../domain/gateway/seen-units.ts';
import { SENTINEL } from '../../domain/gateway/served-request.ts';
import type { ArmName, TrafficPlan } from '../../domain/gateway/traffic-plan.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import { scoredOutputs } from './scored-outputs.ts';

/** One arm of one revision while it serves. */
export interface ArmBook {
  readonly name: ArmName;
  /** Place in the list of the plan's arms. */
  readonly place: number;
  readonly counter: ArmCounter;
  readonly breaker: ArmBreaker;
  readonly totals: RequestTotals;
  /** The breaker has found it out; it is told of once. */
  isAlarmed: boolean;
  /** It is turned away. */
  isTripped: boolean;
}

/** What is counted of one revision of one model. */
export interface PlanBook {
  readonly plan: TrafficPlan;
  readonly record: GatewayPlan;
  readonly manifest: Model;
  readonly arms: ReadonlyMap<ArmName, ArmBook>;
  /** Outputs that a label is compared with. */
  readonly outputs: ReadonlySet<string>;
  /** Whether anything was counted in the open minute. */
  isTouched: boolean;
  /** Nothing is written of it any more: a request that still comes begins another one. */
  isForgotten: boolean;
}

export interface BooksContext {
  readonly facts: EvidenceFacts;
  /** The first minute that is counted whole. */
  readonly began: number;
  /** Plans that the journal knows, by their numbers. */
  readonly plans: ReadonlyMap<number, GatewayPlan>;
  readonly trips: readonly GatewayTrip[];
  /** Tells of a plan that is new, before anything is counted by it. */
  readonly onPlan: (record: GatewayPlan) => void;
}

/** Finds what is counted of a plan, and begins it where it is new. */
export class PlanBooks {
  readonly #context: BooksContext;
  readonly #byPlan = new WeakMap<TrafficPlan, PlanBook>();
  readonly #byKey = new Map<string, PlanBook>();
  readonly #units = new Map<string, SeenUnits>();
  readonly #totals = new Map<string, RequestTotals>();
  readonly #tripped: Set<string>;

  constructor(context: BooksContext) {
    this.#context = context;
    this.#tripped = new Set(context.trips.map(tripName));
  }

  /** null where nothing serves, or nobody knows the model any more. */
  of(plan: TrafficPlan): PlanBook | null {
    const book = this.#byPlan.get(plan);
    return book?.isForgotten === false ? book : this.#begin(plan);
  }

  get all(): Iterable<PlanBook> {
    return this.#byKey.values();
  }

  get totals(): Iterable<RequestTotals> {
    return this.#totals.values();
  }

  /** What is counted of requests outside of any test, or of whoever answered in an arm's place. */
  totalsOf(plan: TrafficPlan, arm: ArmName, role: AnswerRole): RequestTotals {
    return this.#totalsAt(plan, arm, { role, limits: NO_LIMITS });
  }

  /** What serves now, each begun. */
  current(): readonly PlanBook[] {
    return [...this.#context.facts.served()].flatMap(({ plan }) => this.of(plan) ?? []);
  }

  /** Drops what neither serves nor was counted. */
  forgetOthers(current: readonly PlanBook[]): void {
    const kept = new Set(current);
    for (const [key, book] of this.#byKey) {
      if (kept.has(book) || book.isTouched) continue;
      book.isForgotten = true;
      this.#byKey.delete(key);
    }
  }

  trip(book: PlanBook, arm: ArmBook): void {
    // Without anything to fall back to, production answers on: nothing would be better.
    const isAnswering = arm.name === null && book.plan.fallback === null;
    arm.isAlarmed = true;
    arm.isTripped = !isAnswering;
    this.#tripped.add(tripName({ ...book.record, arm: arm.name }));
  }

  #begin(plan: TrafficPlan): PlanBook | null {
    const manifest = this.#manifestOf(plan);
    const record = manifest === null ? null : recordPlan(plan, manifest, 0);
    if (manifest === null || record === null) return null;
    const key = JSON.stringify([record, manifest.modes, manifest.liveTest ?? null]);
    const book = this.#byKey.get(key) ?? this.#create(plan, manifest, this.#numbered(record));
    this.#byKey.set(key, book);
    this.#byPlan.set(plan, book);
    return book;
  }

  /** By the number that it had before a restart, or the next one. */
  #numbered(record: GatewayPlan): GatewayPlan {
    const { plans, onPlan } = this.#context;
    const text = JSON.stringify(record);
    const known = [...plans.values()].find((plan) => JSON.stringify({ ...plan, id: 0 }) === text);
    if (known !== undefined) return known;
    const own = { ...record, id: Math.max(-1, ...plans.keys()) + 1 };
    onPlan(own);
    return own;
  }

  #manifestOf({ model }: TrafficPlan): Model | null {
    const found = [...this.#context.facts.served()].find(({ manifest }) => manifest.name === model);
    return found?.manifest ?? null;
  }

  #create(plan: TrafficPlan, manifest: Model, record: GatewayPlan): PlanBook {
    const limits = this.#limitsOf(record, manifest);
    const arms = record.arms.map(({ name, role }, place): [ArmName, ArmBook] => {
      const arm = role === 'sentinel' ? SENTINEL : name;
      const isAlarmed = this.#tripped.has(tripName({ ...record, arm: name }));
      const isTripped = isAlarmed && (arm !== null || plan.fallback !== null);
      const units = record.isSticky ? this.#unitsOf(record, place) : null;
      const counter = new ArmCounter(limits, units);
      const breaker = new ArmBreaker(breakerRates(manifest), limits);
      const totals = this.#totalsAt(plan, name, { role, limits });
      return [arm, { name: arm, place, counter, breaker, totals, isAlarmed, isTripped }];
    });
    return { plan, record, manifest, arms: new Map(arms), outputs: scoredOutputs(manifest), ...NEW };
  }

  /** One for all arms, or those above it could not be compared: what no budget says, production was certified with. */
  #limitsOf({ model, arms: [production] }: GatewayPlan, { modes }: Model): LatencyLimits {
    const certified = production === undefined ? null : this.#context.facts.versionOf(model, production.sha256);
    return latencyLimits(modes, certified?.latency ?? NO_LIMITS);
  }

  /** The same units are known to an arm from one revision to the next. */
  #unitsOf({ model, test, arms }: GatewayPlan, place: number): SeenUnits {
    const arm = arms[place];
    const key = JSON.stringify([model, test, arm?.name, arm?.sha256]);
    const units = this.#units.get(key) ?? new SeenUnits(this.#context.began);
    this.#units.set(key, units);
    return units;
  }

  #totalsAt(
    plan: TrafficPlan,
    arm: ArmName,
    { role, limits }: { readonly role: AnswerRole; readonly limits: LatencyLimits },
  ): RequestTotals {
    const place = placeOfTotals(plan, arm, role);
    const key = JSON.stringify(Object.values(place));
    const totals = this.#totals.get(key) ?? beginTotals(place, limits);
    this.#totals.set(key, totals);
    return totals;
  }
}

const NEW = { isTouched: false, isForgotten: false } as const;

function tripName({ model, revision, arm }: Pick<GatewayTrip, 'model' | 'revision' | 'arm'>): string {
  return JSON.stringify([model, revision, arm]);
}

/** Arms of which the open second has an alarm. */
export function closeSecond(books: Iterable<PlanBook>): readonly (readonly [PlanBook, ArmBook, BreakerAlarm])[] {
  const alarms: (readonly [PlanBook, ArmBook, BreakerAlarm])[] = [];
  for (const book of books) {
    const production = book.arms.get(null);
    // Production first: its second is what candidates are judged beside.
    for (const arm of new Set([...(production === undefined ? [] : [production]), ...book.arms.values()])) {
      const beside: Beside =
        arm === production ? { kind: 'production' } : { kind: 'candidate', production: production?.breaker };
      const alarm = arm.breaker.isIdle ? null : arm.breaker.closeSecond(beside);
      if (alarm !== null && !arm.isAlarmed) alarms.push([book, arm, alarm]);
    }
  }
  return alarms;
}
