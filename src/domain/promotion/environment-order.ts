import type { LedgerEvent } from '../../contract/generated/types.ts';
import { historyIn, type ModelState } from './state.ts';

/** Each environment that comes after another, as the last decision about it saw the settings. */
export type EnvironmentOrder = ReadonlyMap<string, string>;

export function orderOf(events: readonly LedgerEvent[]): EnvironmentOrder {
  const seen = events.flatMap(({ data }) => data.facts?.environments ?? []);
  const last = new Map(seen.map(({ name, after }) => [name, after]));
  return new Map([...last].flatMap(([name, after]) => (after === undefined ? [] : [[name, after] as const])));
}

/** Whether a digest is production there, or was and has not been rolled back there since. */
export function hasPassed(state: ModelState, environment: string, sha256: string): boolean {
  const { served, rolledBack } = historyIn(state, environment);
  return served.some((version) => version.sha256 === sha256) && !rolledBack.includes(sha256);
}
