import canonicalize from 'canonicalize';
import type { LiveWindow } from '../../contract/generated/types.ts';
import { dayOf } from '../statistics/recorded-windows.ts';

interface Reported {
  readonly window: LiveWindow;
}

export interface CountedOnce<T> {
  readonly kept: readonly T[];
  /** A key names one window: these two say something else. */
  readonly clashes: readonly (readonly [before: T, own: T])[];
}

/** Windows each once, however often they were reported. */
export function countOnce<T extends Reported>(reported: readonly T[]): CountedOnce<T> {
  const known = new Map<string, T>();
  const clashes: (readonly [T, T])[] = [];
  for (const own of reported) {
    const name = nameOf(own.window);
    const before = known.get(name);
    if (before === undefined) known.set(name, own);
    else if (canonicalize(before.window) !== canonicalize(own.window)) clashes.push([before, own]);
  }
  return { kept: [...known.values()], clashes };
}

/** A key names a window among those of its model, environment and day. */
function nameOf(window: LiveWindow): string {
  return JSON.stringify([window.model, window.environment, dayOf(window), window.key]);
}
