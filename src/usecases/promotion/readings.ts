import type { Command, ParsedComment } from '../../domain/promotion/command.ts';
import { decideCommand } from '../../domain/promotion/decide.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import { resolveEnvironments } from '../../domain/promotion/policy.ts';
import { isAskedAhead } from '../../domain/promotion/remembered.ts';
import { type Resolution, resolveCommand } from '../../domain/promotion/resolve.ts';
import { resolveModel } from '../../domain/promotion/resolve-model.ts';
import {
  exactly,
  type ResolveContext,
  resolveProblem,
  type ResolveProblem,
  type ThreadVersion,
} from '../../domain/promotion/resolve-problem.ts';
import { isQuestion, VERB_RECORDS } from '../../domain/promotion/verbs/registry.ts';
import { withNumber, withWholeIds } from '../../domain/promotion/whole-ids.ts';
import { commandFacts } from './command-facts.ts';
import type { ChatPorts } from './ports.ts';
import { type Named, type ReadParts, statesOf, type World } from './read-named.ts';

/** What a line may have meant, by what would come of it. */
type Judged = Required<Pick<ResolveProblem, 'readings' | 'refused' | 'unclear'>>;

/** What a line that was not read may have meant. */
export interface Guess extends Judged {
  /** What is wrong with it besides; null: nothing. */
  readonly problem: ResolveProblem | null;
}

export interface Resolved extends Named {
  readonly resolution: Resolution | ResolveProblem;
}

export function resolveOne(read: ReadParts, world: World, { model, command }: Named): Resolved {
  const context = contextOf(read, world, model);
  if (context === null) {
    return {
      model,
      command,
      resolution: resolveProblem('unknown-model', command, { word: model, choices: [] }),
    };
  }
  const whole = withWholeIds(command, context, world.thread?.facts ?? null);
  if ('kind' in whole) return { model, command, resolution: whole };
  return { model, command: whole, resolution: resolveCommand(whole, context) };
}

/** null where nobody knows the model. */
function contextOf(read: ReadParts, world: World, model: string): ResolveContext | null {
  const ledger = read.ledger.ledgers[model];
  const registered = read.registered[model];
  if (ledger === undefined || registered === undefined) return null;
  return {
    model,
    state: ledger.state,
    environments: resolveEnvironments(world.overview.settings, world.now),
    merged: registered.versions,
    thread: world.thread?.versions ?? [],
    now: world.now,
    writtenAt: world.writtenAt,
  };
}

export interface Asking {
  readonly intent: Intent;
  readonly world: World;
  readonly read: ReadParts;
}

/** Of what may have been meant only what would be carried out if somebody who may sent it. */
export async function withSoundReadings(
  ports: ChatPorts,
  asking: Asking,
  problem: ResolveProblem,
): Promise<ResolveProblem> {
  return { ...problem, ...(await judgeReadings(ports, asking, problem.readings)) };
}

async function judgeReadings(ports: ChatPorts, asking: Asking, found: readonly Command[]): Promise<Judged> {
  const all = found.flatMap((reading) => settledReadings(asking, reading, MOST_QUESTIONS));
  const fates = await Promise.all(all.map(async (reading) => fateOf(ports, asking, reading)));
  const of = (fate: Fate): readonly Command[] => all.filter((_, index) => fates[index] === fate);
  const refused = of('refused').map((reading) => ({ ...reading, dryRun: true }));
  return { readings: of('sound'), refused, unclear: of('unclear').length };
}

type Fate = 'sound' | 'refused' | 'unclear';

/** So often a reading may be asked about in turn: its model, its environment, its words. */
const MOST_QUESTIONS = 3;

/**
 * What a reading may mean where it is asked about itself, so that every line that is offered is carried out as it stands.
 * A word that was taken for an environment, and is like none, is no reading.
 */
function settledReadings({ world, read }: Omit<Asking, 'intent'>, reading: Command, left: number): readonly Command[] {
  const [named] = namedIn([reading], world.overview.models, world.thread?.versions);
  if (named === undefined || isQuestion(reading.verb)) return [reading];
  const { resolution, model, command } = resolveOne(read, world, named);
  if (resolution.kind !== 'problem') {
    const whole = exactly(command.version === null ? command : { ...command, model });
    return [boundToHead(whole, resolution, world)];
  }
  if (resolution.readings.length === 0 || left === 0) return resolution.code === 'unknown-environment' ? [] : [reading];
  return resolution.readings.flatMap((one) => settledReadings({ world, read }, one, left - 1));
}

/** Before the merge a command says which commit it means. */
function boundToHead(command: Command, { version }: Resolution, { thread }: World): Command {
  const { facts } = thread ?? {};
  const isOpen = VERB_RECORDS[command.verb].keys.includes('@sha') && command.sha === null && !command.dryRun;
  if (!isOpen || facts === undefined || !isAskedAhead(facts, version)) return command;
  return { ...command, sha: facts.headSha };
}

/** The commands that lines which were not read may have meant. */
export function guessedIn({ problems }: ParsedComment): readonly Command[] {
  return problems.flatMap(({ meant = [] }) => meant).filter(({ verb }) => VERB_RECORDS[verb].target !== 'none');
}

/** What each line that was not read may have meant. */
export async function judgeGuesses(
  ports: ChatPorts,
  asking: Asking,
  guessed: readonly GuessedChoice[],
): Promise<readonly Guess[]> {
  return Promise.all(
    guessed.map(async (choice) => {
      const { problem, readings } = guessOf(choice, asking);
      return { ...(await judgeReadings(ports, asking, readings)), problem };
    }),
  );
}

export type GuessedChoice = ReturnType<typeof resolveModel>;

interface Guessed {
  readonly problem: ResolveProblem | null;
  readonly readings: readonly Command[];
}

/** What is asked about in the words of a guess has readings of its own. */
function guessOf(choice: GuessedChoice, known: Omit<Asking, 'intent'>): Guessed {
  if (choice.kind === 'problem') {
    const readings = choice.readings.flatMap((one) => withNumberIn(known, one.model ?? '', one) ?? []);
    return { problem: choice, readings };
  }
  const command = withNumberIn(known, choice.model, choice.command);
  if (command === null) return { problem: null, readings: [] };
  if (isQuestion(command.verb)) return { problem: null, readings: [command] };
  const { resolution } = resolveOne(known.read, known.world, { ...choice, command });
  if (resolution.kind === 'problem') return { problem: resolution, readings: resolution.readings };
  return { problem: null, readings: [exactly(command)] };
}

function withNumberIn({ read, world }: Omit<Asking, 'intent'>, model: string, command: Command): Command | null {
  if (command.digest === null) return command;
  const context = contextOf(read, world, model);
  return context === null ? null : withNumber(command, context);
}

async function fateOf(ports: ChatPorts, { intent, world, read }: Asking, reading: Command): Promise<Fate> {
  if (isQuestion(reading.verb)) return 'sound';
  const [named] = namedIn([reading], world.overview.models, world.thread?.versions);
  if (named === undefined) return 'unclear';
  const { model, command, resolution } = resolveOne(read, world, named);
  if (resolution.kind === 'problem') return 'unclear';
  if (isTrial(command)) return 'sound';
  const facts = await commandFacts(ports, { intent, world, read, model, command, resolution });
  const owner = { ...facts, actor: { ...facts.actor, role: 'admin' } } as const;
  return decideCommand(statesOf(read.ledger), owner, ports.rules).kind === 'refuse' ? 'refused' : 'sound';
}

export function namedIn(
  commands: readonly Command[],
  models: readonly string[],
  own: readonly ThreadVersion[] = [],
): readonly Named[] {
  return commands.map((command) => resolveModel(command, models, own)).filter((choice) => choice.kind === 'model');
}

export function isTrial({ verb, dryRun }: Command): boolean {
  return dryRun || VERB_RECORDS[verb].kind === 'read';
}
