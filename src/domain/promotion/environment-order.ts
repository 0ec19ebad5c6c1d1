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

/** The environment in which a version has to become production next, on its way to one: itself where nothing is before it. */
export function nextPlace(state: ModelState, order: EnvironmentOrder, to: { environment: string; sha256: string }) {
  const passed = new Set<string>();
  let place = to.environment;
  // What runs in a circle is refused by the validator, and ends here all the same.
  while (!passed.has(place)) {
    passed.add(place);
    const before = order.get(place);
    if (before === undefined || hasPassed(state, before, to.sha256)) return place;
    place = before;
  }
  return place;
}
