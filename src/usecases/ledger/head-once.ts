import type { WindowStore } from '../ports/window-store.ts';

/** Asks once where the branch of windows is, and only where somebody reads of it. */
export function headOnce(store: Pick<WindowStore, 'head' | 'read'>): Pick<WindowStore, 'head' | 'read'> {
  let known: Promise<string | null> | null = null;
  return { head: () => (known ??= store.head()), read: (head, paths) => store.read(head, paths) };
}
