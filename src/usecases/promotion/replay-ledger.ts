import { parseLog } from '../../contract/event-log.ts';
import type { CommandFacts, LedgerEvent } from '../../contract/generated/types.ts';
import { logFilesOf, modelsOf, REGISTRY_LOG } from '../../contract/ledger.ts';
import type { RecordFault } from '../../contract/recorded-certificates.ts';
import { type CommandVerdict, decideCommand } from '../../domain/promotion/decide.ts';
import type { Rule } from '../../domain/promotion/rules.ts';
import { type Change, changeOf, foldEvents, type LedgerState, type ModelState } from '../../domain/promotion/state.ts';
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
  const groups = groupByCommand(log.events);
  const divergences = groups.flatMap((group) => replayGroup(statesBefore(log, group), group, rules) ?? []);
  return { decisions: groups.length, divergences: divergences.map((one) => ({ model: log.model, ...one })) };
}

/** The events of one command, the first of which carries the facts that it was decided on. */
interface CommandGroup {
  readonly facts: CommandFacts;
  readonly first: LedgerEvent;
  readonly events: LedgerEvent[];
  /** How many events of the log are older. */
  readonly earlier: number;
}

/** What no command asked for, as a window of a live test, is in no group. */
function groupByCommand(events: readonly LedgerEvent[]): readonly CommandGroup[] {
  const groups: CommandGroup[] = [];
  for (const [earlier, event] of events.entries()) {
    const { facts, intentKey } = event.data;
    const current = groups.at(-1);
    if (facts !== null) groups.push({ facts, first: event, events: [event], earlier });
    else if (current?.first.data.intentKey === intentKey) current.events.push(event);
  }
  return groups;
}

interface StatesBefore {
  /** Of the model whose log is replayed. */
  readonly own: ModelState;
  /** By the quarantine of the whole registry. */
  readonly named: ModelState;
}

function statesBefore(
  { model, events, quarantine }: ModelLog,
  { first, facts, earlier: count }: CommandGroup,
): StatesBefore {
  const before = events.slice(0, count);
  const keys = new Set(before.map(({ data }) => data.intentKey));
  // Of what its own commands banned or took back the place in its log is known; of the others only the time.
  const earlier = quarantine.filter(({ time, data }) =>
    data.model === model ? keys.has(data.intentKey) : time <= first.time && data.intentKey !== first.data.intentKey,
  );
  const whole = first.data.conditions.every(({ code, met }) => code !== 'ledger-whole' || met);
  return {
    own: { ...foldEvents(model, before, earlier), whole },
    named: { ...foldEvents(facts.model.name, [], earlier), whole },
  };
}

type Differing = Omit<Divergence, 'model'>;

function replayGroup({ own, named }: StatesBefore, group: CommandGroup, rules: readonly Rule[]): Differing | null {
  const { facts, first, events } = group;
  const ledger: LedgerState = { [named.model]: named, [own.model]: own };
  const decided = describeVerdict(decideCommand(ledger, facts, rules), own.model, first.data.reasonCode);
  const recorded = events.map((event) => describeChange(changeOf(event)));
  return recorded.join('\n') === decided.join('\n') ? null : { id: first.id, recorded, decided };
}

function describeVerdict(verdict: CommandVerdict, model: string, recordedCode: string): readonly string[] {
  const own = verdict.changes.filter((change) => change.model === model).map(({ change }) => change);
  const sibling = recordedCode === 'sibling-refused' && verdict.kind !== 'refuse';
  if (verdict.kind === 'allow' && !sibling) return own.map(describeChange);
  const { version, remembered } = verdict.facts;
  const answered: Change = {
    type: verdict.kind === 'refuse' || sibling ? 'intent.refused' : 'intent.settled',
    version: version?.version ?? null,
    sha256: version?.sha256 ?? null,
    environment: null,
    deployment: null,
    reasonCode: sibling ? recordedCode : verdict.reasonCode,
    reason: null,
    ...(remembered === undefined ? {} : { remembered: remembered.promotion }),
  };
  return [describeChange(answered)];
}

function describeChange(change: Change): string {
  const { type, version, sha256, environment, deployment, reasonCode, remembered } = change;
  const ended = remembered === undefined ? [] : [remembered];
  return JSON.stringify([type, version, sha256, environment, reasonCode, deployment, ...ended]);
}
