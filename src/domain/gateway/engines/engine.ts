import type { ServedOutcome, ServedRequest } from '../served-request.ts';
import type { ArmName } from '../traffic-plan.ts';
import type { SlotPart } from '../../livetest/slots.ts';

/** What a plan or a model may ask of an engine that stands before servers. */
export const ENGINE_CAPABILITIES = ['unit-header', 'unit-field', 'shadow', 'paired', 'sentinel', 'ensembles'] as const;

export type EngineCapability = (typeof ENGINE_CAPABILITIES)[number];

/** What this program counts and tells, and an engine that reads no bodies does not. */
export const LEFT_OUT = ['invalid', 'decisions', 'rows', 'model-version'] as const;

/** A proxy of others that carries a plan out: all that this program knows of it but how its process is run. */
export interface Engine {
  /** As `--engine` names it. */
  readonly name: string;
  readonly title: string;
  readonly capabilities: readonly EngineCapability[];
  /** The files of its configuration by their names. Throws AppError where a name cannot stand in them. */
  readonly render: (plan: EnginePlan, place: EnginePlace) => ReadonlyMap<string, string>;
  /** What a line of its access log says; null where it is none that this program asked for. */
  readonly readLine: (line: string) => EngineRequest | null;
}

/** Where the requests of all models go, as one configuration says. */
export interface EnginePlan {
  /** Grows with each: lines of the log say which one they belong to. */
  readonly generation: number;
  readonly models: readonly EngineModel[];
  /** Of the plan before, which some requests still meet. */
  readonly former: readonly EngineModel[];
}

export interface EngineModel {
  readonly name: string;
  /** The header that arms are drawn by, in small letters; null: each request for itself. */
  readonly unitHeader: string | null;
  readonly salt: string;
  /** The slots in order, each with its arm. */
  readonly parts: readonly SlotPart[];
  /** Of production first, then of each candidate. */
  readonly routes: readonly EngineRoute[];
  /** Where copies go of requests that production answers. */
  readonly copies: readonly EngineCopy[];
  /** Whether asking twice is as asking once. */
  readonly isRepeatable: boolean;
}

/** Who answers what is drawn for an arm. */
export interface EngineRoute {
  readonly arm: ArmName;
  readonly standIn: NonNullable<ServedRequest['standIn']> | null;
  readonly version: string;
  readonly upstream: EngineUpstream;
}

/** Drawn by a salt of its own. */
export interface EngineCopy {
  readonly salt: string;
  readonly share: number;
  readonly upstream: EngineUpstream;
}

export interface EngineUpstream {
  readonly host: string;
  readonly port: number;
  /** Of `infer`. */
  readonly path: string;
}

/** Where an engine runs. */
export interface EnginePlace {
  /** Absolute, of this engine alone. */
  readonly folder: string;
  /** Where it writes a line for each request of a model; null: it writes none. */
  readonly log: string | null;
  readonly listen: EngineAddress;
  /** The data port of this program, which answers all else; null: nobody does. */
  readonly own: EngineAddress | null;
  readonly workers: number | null;
  readonly bodyBytes: number;
  readonly answerMs: number;
}

export interface EngineAddress {
  readonly host: string;
  readonly port: number;
}

/** One request as the log of an engine tells it. */
export interface EngineRequest {
  readonly generation: number;
  /** Place in the list of the plan. */
  readonly model: number;
  /** Place in the list of routes; null: the request had no unit. */
  readonly route: number | null;
  /** null: what its caller did counts against nobody. */
  readonly outcome: ServedOutcome | null;
  readonly latencyMs: number;
  /** Where arms are drawn by a header. */
  readonly unit: string | null;
}

/** The longest unit; what is longer is none. */
export const LONGEST_UNIT = 256;

/** How many parts of the traffic a share is, of 10,000. */
export function slotsOf(share: number): number {
  return Math.min(10_000, Math.max(0, Math.round(share * 10_000)));
}

/**
 * A status as what it is to windows and breaker: an engine reads no body, so that what it calls the caller's fault is believed. 0 is
 * a caller that went away. Whatever else is no answer, such as a redirect, is an error: a version could fail by it and be none.
 */
export function outcomeOf(status: number): ServedOutcome | null {
  if (status >= 200 && status < 300) return 'answered';
  if (status === 429) return 'shed';
  if (status === 504) return 'timeout';
  return status === 0 || (status >= 400 && status < 500) ? null : 'error';
}
