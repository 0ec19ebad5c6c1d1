import type { CommitRequest } from '../ports/deployment-store.ts';
import type { WindowStore } from '../ports/window-store.ts';
import { type AppendPorts, appendToLedger, type Attempt } from './append.ts';

export interface KeepPorts extends Pick<AppendPorts, 'clock'> {
  readonly windows: WindowStore;
}

/** Files of the branch seatrial/windows. What is there already is what it would be: its name says so. */
export async function keepFiles(
  { windows, clock }: KeepPorts,
  files: CommitRequest['files'],
  message: string,
): Promise<void> {
  return appendToLedger({ store: windows, clock }, 'report', async (): Promise<Attempt<void>> => {
    const head = await windows.head();
    const there = head === null ? new Map<string, string>() : await windows.read(head, [...files.keys()]);
    const missing = new Map([...files].filter(([path, text]) => there.get(path) !== text));
    if (missing.size === 0) return { kind: 'nothing', result: undefined };
    return { kind: 'commit', request: { expectedHead: head, files: missing, message }, committed: () => {} };
  });
}
