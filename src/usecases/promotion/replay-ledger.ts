import { parseLog } from '../../contract/event-log.ts';
import type { LedgerEvent } from '../../contract/generated/types.ts';
import { logFilesOf, modelsOf, REGISTRY_LOG } from '../../contract/ledger.ts';
import type { RecordFault } from '../../contract/recorded-certificates.ts';
import { type CommandVerdict, decideCommand } from '../../domain/promotion/decide.ts';
import type { Rule } from '../../domain/promotion/rules.ts';
import {
  type Change,
  changeOf,
  emptyState,
  foldEvents,
  type LedgerState,
  type ModelState,
} from '../../domain/promotion/state.ts';
import type { LedgerPorts } from './read-state.ts';
import { readSoundLedgers } from '../ledger/read.ts';

/** A decision that today's code would make otherwise. */
export interface Divergence {
  readonly model: string;
  /** Id of the recorded event. */
  readonly id: string;
  readonly recorded: readonly string[];
  readonly decided: readonly string[];
}

interface Replay {
  readonly decisions: number;
  readonly divergences: readonly Divergence[];
}

export interface LedgerReplay extends Replay {
  /** Logs that could not be replayed, or that somebody changed. */
  readonly faults: readonly RecordFault[];
}

/** Puts the recorded facts of every decision through the rules, on the state that the log had then. */
export async function replayLedger(ports: LedgerPorts, rules: readonly Rule[]): Promise<LedgerReplay> {
  const { files } = await ports.store.read('all');
  const { ledgers, faults } = readSoundLedgers(files, modelsOf(files));
  // With a quarantine log that cannot be read no ledger is sound.
  const quarantine = ledgers.length === 0 ? [] : parseLog(logFilesOf(files, REGISTRY_LOG)).map(({ event }) => event);
  const replays = ledgers.map(({ model, events }) =>
    replayModel({ model, events: events.map(({ event }) => event), quarantine }, rules),
  );
  return {
    decisions: replays.reduce((sum, { decisions }) => sum + decisions, 0),
    divergences: replays.flatMap(({ divergences }) => divergences),
    faults,
  };
}

interface ModelLog {
  readonly model: string;
  readonly events: readonly LedgerEvent[];
  readonly quarantine: readonly LedgerEvent[];
}

function replayModel(log: ModelLog, rules: readonly Rule[]): Replay {
  const divergences: Divergence[] = [];
  const groups = groupByCommand(log.events);
  let done = 0;
  for (const group of groups) {
    const [first] = group;
    if (first !== undefined && first.data.facts !== null) {
      const divergence = replayGroup(stateBefore(log, done, first), group, rules);
      if (divergence !== null) divergences.push({ model: log.model, ...divergence });
    }
    done += group.length;
  }
  return { decisions: groups.filter(([first]) => first?.data.facts !== null).length, divergences };
}

/** A new command begins with every event that carries facts. */
function groupByCommand(events: readonly LedgerEvent[]): readonly (readonly LedgerEvent[])[] {
  const groups: LedgerEvent[][] = [];
  for (const event of events) {
    const current = groups.at(-1);
    const continues = event.data.facts === null && current?.[0]?.data.intentKey === event.data.intentKey;
    if (continues) current?.push(event);
    if (!continues) groups.push([event]);
  }
  return groups;
}

function stateBefore({ model, events, quarantine }: ModelLog, count: number, first: LedgerEvent): ModelState {
  // Its own bans stand in its own log, in their place; of those of the others only the time is known.
  const earlier = quarantine.filter(
    ({ time, data }) => data.model !== model && time <= first.time && data.intentKey !== first.data.intentKey,
  );
  const state = foldEvents(model, events.slice(0, count), earlier);
  const whole = first.data.conditions.every(({ code, met }) => code !== 'ledger-whole' || met);
  return { ...state, whole };
}

type Differing = Omit<Divergence, 'model'>;

function replayGroup(state: ModelState, group: readonly LedgerEvent[], rules: readonly Rule[]): Differing | null {
  const [first] = group;
  const facts = first?.data.facts ?? null;
  if (first === undefined || facts === null) return null;
  const ledger: LedgerState = { [facts.model.name]: emptyState(facts.model.name), [state.model]: state };
  const decided = describeVerdict(decideCommand(ledger, facts, rules), state.model, first.data.reasonCode);
  const recorded = group.map((event) => describeChange(changeOf(event)));
  return recorded.join('\n') === decided.join('\n') ? null : { id: first.id, recorded, decided };
}

function describeVerdict(verdict: CommandVerdict, model: string, recordedCode: string): readonly string[] {
  const own = verdict.changes.filter((change) => change.model === model).map(({ change }) => change);
  const sibling = recordedCode === 'sibling-refused' && verdict.kind !== 'refuse';
  if (verdict.kind === 'allow' && !sibling) return own.map(describeChange);
  const { version } = verdict.facts;
  const answered: Change = {
    type: verdict.kind === 'refuse' || sibling ? 'intent.refused' : 'intent.settled',
    version: version?.version ?? null,
    sha256: version?.sha256 ?? null,
    environment: null,
    deployment: null,
    reasonCode: sibling ? recordedCode : verdict.reasonCode,
    reason: null,
  };
  return [describeChange(answered)];
}

function describeChange({ type, version, sha256, environment, deployment, reasonCode }: Change): string {
  return JSON.stringify([type, version, sha256, environment, reasonCode, deployment]);
}
