import type { Until } from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import type { TestSetting } from './test-setting.ts';
import type { ArmState } from './arm-state.ts';
import type { TestState } from './test-state.ts';

const DAY_MS = 86_400_000;

/** The newest state, and an earlier one by which is foreseen what comes: of a day ago, for a day is what repeats itself. */
export interface Pace {
  readonly nowMs: number;
  readonly endMs: number;
  readonly elapsedMs: number;
  /** Of the same candidate; null where the test is younger than a day. */
  readonly before: ArmState | null;
}

/** States of the last day, oldest first, with the one before them. */
export type PastStates = readonly TestState[];

export function remember(past: PastStates, state: TestState): PastStates {
  const isOld = past[1] !== undefined && past[1].knownMs <= state.knownMs - DAY_MS;
  return [...(isOld ? past.slice(1) : past), state];
}

export function paceOf(past: PastStates, name: string, setting: TestSetting): Pace {
  const [first] = past;
  const nowMs = past.at(-1)?.knownMs ?? setting.beginMs;
  const isDay = first !== undefined && first.knownMs <= nowMs - DAY_MS;
  const fromMs = isDay ? first.knownMs : setting.beginMs;
  const before = isDay ? (first.arms.find(({ arm }) => arm.name === name) ?? null) : null;
  return { nowMs, endMs: setting.endMs, elapsedMs: nowMs - fromMs, before };
}

/** When something that grows evenly has grown by what it lacks; `lately` is how much it grew in the time that is looked at. */
export function untilGrown({ nowMs, endMs, elapsedMs }: Pace, lacks: number, lately: number): Until {
  if (!(lately > 0)) return { kind: 'unknown', reasonCode: 'no-traffic' };
  return untilMs(nowMs + (lacks / lately) * elapsedMs, endMs);
}

/** To the minute, as nothing is foreseen more exactly. */
export function untilMs(ms: number, endMs: number): Until {
  if (!(ms <= endMs)) return { kind: 'unknown', reasonCode: 'beyond-end' };
  return { kind: 'at', at: formatInstant(Math.ceil(ms / MINUTE_MS) * MINUTE_MS) };
}

const MINUTE_MS = 60_000;

export function latestOf(all: readonly Until[]): Until | null {
  const unknown = all.find(({ kind }) => kind === 'unknown');
  if (unknown !== undefined) return unknown;
  return all.toSorted((one, other) => msOf(one) - msOf(other)).at(-1) ?? null;
}

export function earliestOf(all: readonly Until[]): Until | null {
  return all.toSorted((one, other) => msOf(one) - msOf(other))[0] ?? null;
}

function msOf(until: Until): number {
  return until.kind === 'at' ? instantMs(until.at) : Number.MAX_VALUE;
}
