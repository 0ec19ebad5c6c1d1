import { getHeapStatistics } from 'node:v8';

/** A whole collection takes milliseconds, so one is only made where this much was left since the last. */
const MOST_LEFT_BYTES = 32 * 2 ** 20;

let keptBytes = 0;

/** Collects what was left so far, so that no collection falls into the measurement that follows. */
export function collectGarbage(): void {
  const { gc } = globalThis;
  if (gc === undefined) return;
  gc({ type: 'minor' });
  if (heldBytes() <= keptBytes + MOST_LEFT_BYTES) return;
  gc();
  keptBytes = heldBytes();
}

/** By the engine, which needs no /proc for it. */
function heldBytes(): number {
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
}
