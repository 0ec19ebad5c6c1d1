import type { LedgerEvent } from '../../contract/generated/types.ts';
import type { Slot } from './slots.ts';
import { type Stage, stageOf } from './stage.ts';
import { deploymentIn, type ModelState } from './state.ts';

/** Where somebody's own workflow wants to bring a version. */
export interface AdmissionPlace {
  readonly environment: string;
  readonly slot: Slot;
}

/** A version as a job names it: at least one of the two. */
export interface WantedVersion {
  readonly version: string | null;
  readonly sha256: string | null;
}

/** Version in lower case → digests that the record has under its number. */
export type KnownDigests = ReadonlyMap<string, readonly string[]>;

export type AdmissionCode =
  | 'in-production'
  | 'has-traffic'
  | 'not-on-record'
  | 'not-certified'
  | 'not-promoted'
  | 'only-live'
  | 'not-whole'
  | 'digest-differs'
  | 'quarantined'
  | 'retired'
  | 'rolled-back'
  | 'superseded'
  | 'rejected';

interface Answer {
  /** Wait: what is missing may still come. Refuse: another job must be started for it. */
  readonly kind: 'admit' | 'wait' | 'refuse';
  readonly reasonCode: AdmissionCode;
}

/** Whether a version may be deployed, as the ledger has it. */
export interface Admission extends Answer, WantedVersion {
  readonly model: string;
  readonly place: AdmissionPlace;
  /** The version that is in production there. */
  readonly production: string | null;
  readonly revision: number;
}

const IN_PRODUCTION: Answer = { kind: 'admit', reasonCode: 'in-production' };

const GONE = {
  quarantined: { kind: 'refuse', reasonCode: 'quarantined' },
  retired: { kind: 'refuse', reasonCode: 'retired' },
  'rolled-back': { kind: 'refuse', reasonCode: 'rolled-back' },
  superseded: { kind: 'refuse', reasonCode: 'superseded' },
  rejected: { kind: 'refuse', reasonCode: 'rejected' },
} as const satisfies Partial<Record<Stage, Answer>>;

const YET_TO_COME = {
  certified: { kind: 'wait', reasonCode: 'not-promoted' },
  candidate: { kind: 'wait', reasonCode: 'not-certified' },
} as const satisfies Partial<Record<Stage, Answer>>;

const ANSWERS: Readonly<Record<Slot, Readonly<Record<Stage, Answer>>>> = {
  production: {
    ...GONE,
    ...YET_TO_COME,
    production: IN_PRODUCTION,
    live: { kind: 'wait', reasonCode: 'only-live' },
  },
  live: { ...GONE, ...YET_TO_COME, production: IN_PRODUCTION, live: { kind: 'admit', reasonCode: 'has-traffic' } },
};

/** A digest is let through, never a number alone: the record says which digest the number has. */
export function admit(
  state: ModelState,
  known: KnownDigests,
  { place, wanted }: { readonly place: AdmissionPlace; readonly wanted: WantedVersion },
): Admission {
  const { production, revision } = deploymentIn(state, place.environment);
  const found = { model: state.model, place, production: production?.version ?? null, revision };
  const digest = digestOf(state, known, wanted);
  if (typeof digest !== 'string') return { ...found, ...wanted, ...digest };
  const version = wanted.version ?? numberOf(known, digest);
  const answer = ANSWERS[place.slot][stageOf(state, place.environment, digest)];
  const isUnsafe = answer.kind === 'admit' && !state.whole;
  const said: Answer = isUnsafe ? { kind: 'wait', reasonCode: 'not-whole' } : answer;
  return { ...found, version, sha256: digest, ...said };
}

const NOT_ON_RECORD: Answer = { kind: 'wait', reasonCode: 'not-on-record' };

function digestOf(state: ModelState, known: KnownDigests, { version, sha256 }: WantedVersion): string | Answer {
  // A ban is of the digest, whatever it is called and wherever it was spoken.
  if (sha256 !== null && state.quarantined.includes(sha256)) return sha256;
  const digests = version === null ? [...known.values()].flat() : (known.get(version.toLowerCase()) ?? []);
  if (sha256 !== null && digests.includes(sha256)) return sha256;
  if (digests.length === 0 || version === null) return NOT_ON_RECORD;
  const [only, ...others] = digests;
  if (sha256 !== null || only === undefined || others.length > 0)
    return { kind: 'refuse', reasonCode: 'digest-differs' };
  return only;
}

function numberOf(known: KnownDigests, digest: string): string | null {
  return [...known].find(([, digests]) => digests.includes(digest))?.[0] ?? null;
}

/** What decided that it is so, for whoever wants to read on; null where nothing did yet. */
export function decisionBehind({ reasonCode, place, sha256 }: Admission, events: readonly LedgerEvent[]) {
  const about = events.filter(({ data }) => data.environment === null || data.environment === place.environment);
  switch (reasonCode) {
    case 'rolled-back':
      return about.findLast(({ type }) => type === 'deployment.rolledback') ?? null;
    case 'superseded':
      return about.findLast(({ type }) => type === 'deployment.promoted') ?? null;
    case 'in-production':
    case 'has-traffic':
    case 'only-live':
      return about.findLast(({ data }) => data.sha256 === sha256 && data.deployment !== null) ?? null;
    case 'not-promoted':
    case 'quarantined':
    case 'retired':
    case 'rejected':
      return about.findLast(({ data }) => data.sha256 === sha256) ?? null;
    case 'not-on-record':
    case 'not-certified':
    case 'not-whole':
    case 'digest-differs':
      return null;
  }
}
