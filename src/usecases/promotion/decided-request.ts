import type { ModelLedger } from '../../contract/ledger.ts';
import { eachApart } from './each-apart.ts';
import type { ChatPorts } from './ports.ts';
import { projectModels } from './project-models.ts';

/** How GitHub comes to show what was decided: later, by other ports, and as often as needed. */
export type Show = (ports: ChatPorts) => Promise<void>;

interface Decided {
  readonly key: string;
  readonly ledgers: Readonly<Record<string, ModelLedger>>;
  /** Whether it was decided just now. */
  readonly isNew: boolean;
}

/** What stands in the log is shown, with the answers to what was asked beside it; releases come last, since nobody waits for them. */
export function showDecided({ key, ledgers, isNew }: Decided, answer?: Show): Show {
  const models = Object.keys(ledgers);
  return async (ports) =>
    eachApart([
      async () => projectModels(ports, models, { keys: [key], threads: [], isNew }),
      async () => answer?.(ports),
      async () => void (await ports.answerJobs()),
      async () => ports.refreshReleases(models),
    ]);
}
