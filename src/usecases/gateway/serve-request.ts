import { drawUnseen } from '../../domain/gateway/draw-arm.ts';
import { SENTINEL, type ServedOutcome, type ServedRequest } from '../../domain/gateway/served-request.ts';
import { isAnswerable, isUsable } from '../../domain/gateway/usable-tensors.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { InferFailure } from '../ports/serving.ts';
import type { Evidence } from './evidence.ts';
import type { ExtraArms } from './extra-arms.ts';
import { askSession, type RelayedBody } from './relay-request.ts';
import { type CallerText, loaded, type Route, routePinned, routeRequest } from './route-request.ts';
import type { ServedModel } from './served-models.ts';

/** A request that was read, and fits the model's signature. */
export interface InferenceRequest {
  /** Of every input one, in the order of the signature. */
  readonly inputs: readonly Tensor[];
  readonly rows: number;
  /** The body from which inputs and rows were not read: it is passed on as it came. */
  readonly relayed?: RelayedBody | undefined;
  /** The version that is asked for by name; null: whoever serves it. */
  readonly pinned: string | null;
  readonly caller: CallerText;
  /** Who asks, where the gateway is told how it knows; null else. */
  readonly consumer: string | null;
  /** When its last byte came, by the ticks of the clock. */
  readonly arrivedMs: number;
}

export interface ServeOptions {
  readonly evidence: Evidence;
  readonly extraArms: Pick<ExtraArms, 'offer'>;
  readonly clock: ServingClock;
  readonly drawUnit: () => string;
  readonly deadlineMs: number;
  /** Whether candidates with this share of the traffic, which have so many requests here, have too many of the places. */
  readonly isCrowded: (places: number, share: number) => boolean;
  /** Requests of candidates that are here. */
  readonly candidates: { places: number };
}

export interface ServingClock {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Milliseconds that never run backwards. */
  readonly tickMs: () => number;
}

export type ServeAnswer =
  | {
      readonly kind: 'answered';
      readonly version: string;
      readonly outputs: readonly Tensor[];
      /** By which a label finds the answer later; null where none is needed. */
      readonly decision: string | null;
      /** As the server that was asked echoed it, where a body was passed on. */
      readonly id?: string | null;
    }
  | ServeFailure;

/** `unloaded`: no version is there to answer; `unknown-version`: not the one that was asked for. */
export interface ServeFailure {
  readonly kind: 'failed';
  readonly reason: InferFailure['reason'] | 'invalid' | 'unloaded' | 'unknown-version';
  /** What the runtime said; not for strangers. */
  readonly message: string;
}

/** Answers a request by the arm that it is drawn for, and tells of it. Never rejects. */
export function serveRequest(
  options: ServeOptions,
  model: ServedModel,
  request: InferenceRequest,
): Promise<ServeAnswer> {
  const route = routeOf(options, model, request);
  if (route === null) return Promise.resolve(failed(request.pinned === null ? 'unloaded' : 'unknown-version'));
  const routed = { model, request, route };
  return isCandidates(route) ? answerInPlace(options, routed) : answer(options, routed);
}

async function answerInPlace(options: ServeOptions, routed: Routed): Promise<ServeAnswer> {
  const { candidates } = options;
  if (options.isCrowded(candidates.places + 1, shareOf(routed.model))) {
    note(options, routed, 'shed');
    return failed('shed');
  }
  candidates.places += 1;
  const answered = await answer(options, routed);
  candidates.places -= 1;
  return answered;
}

/** Of all candidates together. */
function shareOf({ plan: { test } }: ServedModel): number {
  let share = 0;
  for (const candidate of test?.candidates ?? []) share += candidate.share;
  return share;
}

async function answer(options: ServeOptions, { model, request: asked, route }: Routed): Promise<ServeAnswer> {
  const { deadlineMs, clock } = options;
  const outcome = await askSession(route.served.session, asked, { deadlineMs, tickMs: clock.tickMs });
  if (outcome.kind === 'failed') {
    const told = OUTCOMES[outcome.reason];
    if (told !== null) note(options, { model, request: asked, route }, told);
    return outcome;
  }
  const { outputs, rows, id } = outcome;
  if (!isUsable(outputs)) {
    // NaN in, NaN out: a caller could trip the breaker by it.
    if (!isAnswerable(inputsOf(asked))) return failed('input');
    note(options, { model, request: asked, route }, 'invalid');
    return failed('invalid');
  }
  const request = { ...asked, rows };
  const noted = note(options, { model, request, route }, 'answered');
  const decision = isScored(route) ? options.evidence.decide(noted, { arm: route.arm, outputs }) : null;
  if (decision !== null) offerExtraArms(options, { model, request, route }, decision);
  return { kind: 'answered', version: route.version.version, outputs, decision, ...(id === undefined ? {} : { id }) };
}

/** Tells of a request that is turned away before anybody read it: what it was drawn for is known where a header, or nothing, says it. */
export function noteShed(options: ServeOptions, model: ServedModel, request: InferenceRequest): void {
  const route = routeOf(options, model, request);
  if (route !== null) note(options, { model, request, route }, 'shed');
}

/** What the failures of a session are to windows and breaker; what its caller did counts against nobody. */
const OUTCOMES = {
  input: null,
  error: 'error',
  crash: 'error',
  timeout: 'timeout',
  shed: 'shed',
} as const satisfies Record<InferFailure['reason'], ServedOutcome | null>;

function routeOf(options: ServeOptions, model: ServedModel, { pinned, caller }: InferenceRequest): Route | null {
  if (pinned !== null) return routePinned(model, pinned);
  const { evidence, drawUnit, clock } = options;
  return routeRequest(model, caller, { evidence, drawUnit, nowMs: clock.nowMs() });
}

interface Routed {
  readonly model: ServedModel;
  readonly request: InferenceRequest;
  readonly route: Route;
}

function note(options: ServeOptions, { model, request, route }: Routed, outcome: ServedOutcome): ServedRequest {
  const { arm, standIn, isPinned, unit } = route;
  const { rows, consumer, arrivedMs } = request;
  const latencyMs = options.clock.tickMs() - arrivedMs;
  const noted = { plan: model.plan, arm, standIn, isPinned, unit, outcome, latencyMs, rows, consumer };
  options.evidence.note(noted);
  return noted;
}

/** Whether labels of it are asked for: who chose a version, or has no unit, is in no test, nor is what another arm answers in its place. */
function isScored({ isPinned, standIn, unit }: Route): boolean {
  return !isPinned && standIn === null && unit !== null;
}

function isCandidates({ arm, standIn, isPinned }: Route): boolean {
  return arm !== null && standIn === null && !isPinned;
}

function offerExtraArms(options: ServeOptions, { model, request, route }: Routed, decision: string): void {
  const { plan } = model;
  const { arm, unit } = route;
  const isIdle = plan.test === null && plan.sentinel === null;
  if (isIdle || unit === null) return;
  const unseen = drawUnseen(plan, { arm, unit }, options.clock.nowMs());
  if (!unseen.production && !unseen.candidates && !unseen.sentinel) return;
  const inputs = inputsOf(request);
  // A server may take what does not fit the signature; what nobody can read is scored by nobody else.
  if (inputs.length === 0) return;
  const offer = (name: string | null, version: Parameters<typeof loaded>[1]): void => {
    const found = loaded(model, version);
    if (found === null || (name !== SENTINEL && !options.evidence.isOpen(plan, name))) return;
    options.extraArms.offer({ plan, decision, arm: name, session: found.served.session, inputs });
  };
  if (unseen.production) offer(null, plan.production);
  if (unseen.candidates) for (const candidate of plan.test?.candidates ?? []) offer(candidate.name, candidate);
  if (unseen.sentinel) offer(SENTINEL, plan.sentinel);
}

function inputsOf({ inputs, relayed }: InferenceRequest): readonly Tensor[] {
  return relayed === undefined ? inputs : (relayed.read()?.inputs ?? []);
}

function failed(reason: ServeFailure['reason']): ServeFailure {
  return { kind: 'failed', reason, message: '' };
}
