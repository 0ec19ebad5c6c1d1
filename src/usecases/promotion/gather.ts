import type { CommandFacts, EnvironmentFacts, ActorFacts } from '../../contract/generated/types.ts';
import type { Command, CommandProblem, ParsedComment } from '../../domain/promotion/command.ts';
import { instantMs } from '../../domain/instant.ts';
import { type Intent, labelOf } from '../../domain/promotion/intent.ts';
import { resolveEnvironments } from '../../domain/promotion/policy.ts';
import { resolveModel } from '../../domain/promotion/resolve-model.ts';
import type { ResolveProblem } from '../../domain/promotion/resolve-problem.ts';
import { asksForSomething } from '../../domain/promotion/urgency.ts';
import { isQuestion, type Question, VERB_RECORDS } from '../../domain/promotion/verbs/registry.ts';
import { commandFacts } from './command-facts.ts';
import type { ChatPorts } from './ports.ts';
import { type Named, type ReadLedgers, readNamed, type ReadParts, type World } from './read-named.ts';
import {
  type Asking,
  type Guess,
  guessedIn,
  isTrial,
  judgeGuesses,
  namedIn,
  type Resolved,
  resolveOne,
  withSoundReadings,
} from './readings.ts';

/** What of a request could not be read. */
export interface UnreadParts {
  readonly commands: readonly CommandProblem[];
  readonly targets: readonly ResolveProblem[];
  readonly guesses: readonly Guess[];
}

/** A command that asks how things are. */
export interface AskedQuestion {
  readonly verb: Question;
  readonly model: string | null;
}

/** Everything that a decision looks at, read once. */
export interface Gathered extends ReadLedgers {
  readonly registered: ReadParts['registered'];
  readonly actor: ActorFacts;
  readonly now: string;
  readonly environments: readonly EnvironmentFacts[];
  readonly facts: readonly CommandFacts[];
  /** `plan` and `dry-run`: decided like the others, never applied. */
  readonly trials: readonly CommandFacts[];
  readonly questions: readonly AskedQuestion[];
  readonly problems: readonly ResolveProblem[];
  readonly guesses: readonly Guess[];
  /** The models that the thread is about: it adds a version of them, or something was decided about them there. */
  readonly subjects: readonly string[];
}

/** What asked is there as it was written, with other words by now, or not at all. */
type Standing = 'as-written' | 'edited' | 'gone';

export type GatherOutcome =
  | { readonly kind: 'gathered'; readonly gathered: Gathered; readonly isEdited: boolean }
  | { readonly kind: 'altered' };

/** Reads the request again, then the registry, the ledger, the person and the evidence, in three rounds of calls. */
export async function gather(ports: ChatPorts, intent: Intent, parsed: ParsedComment): Promise<GatherOutcome> {
  const [standing, overview, thread] = await Promise.all([
    standingOf(ports, intent),
    ports.registry.overview(),
    intent.source.thread === null ? null : ports.registry.thread(intent.source.thread),
  ]);
  if (standing === 'gone') return { kind: 'altered' };
  const world = { overview, thread, now: ports.clock.now(), writtenAt: intent.writtenAt };
  const choices = parsed.commands
    .filter(({ verb }) => VERB_RECORDS[verb].target !== 'none')
    .map((command) => resolveModel(command, overview.models, thread?.versions ?? []));
  const named = choices.filter((choice) => choice.kind === 'model');
  const meant = choices.flatMap((choice) =>
    choice.kind === 'problem' ? namedIn(choice.readings, overview.models, thread?.versions) : [],
  );
  const guessed = guessedIn(parsed).map((command) => resolveModel(command, overview.models, thread?.versions ?? []));
  const guessedModels = guessed.flatMap((choice) =>
    choice.kind === 'model' ? [choice] : namedIn(choice.readings, overview.models, thread?.versions),
  );
  const read = await readNamed(ports, intent, { world, commands: [...named, ...meant, ...guessedModels] });
  const resolved = named
    .filter(({ command }) => !isQuestion(command.verb))
    .map(({ model, command }) => resolveOne(read, world, { model, command }));
  const questions = parsed.commands.flatMap((command) => questionOf(command, named));
  const unresolved = [...choices, ...resolved.map(({ resolution }) => resolution)].filter(
    (one) => one.kind === 'problem',
  );
  const problems = await Promise.all(unresolved.map((one) => withSoundReadings(ports, { intent, world, read }, one)));
  const guesses = await judgeGuesses(ports, { intent, world, read }, guessed);
  const flat = await factsOf(ports, { intent, world, read }, resolved);
  const gathered = {
    ...read.ledger,
    registered: read.registered,
    actor: read.actor,
    now: world.now,
    environments: resolveEnvironments(overview.settings, world.now),
    facts: flat.filter(({ trial }) => !trial).map((one) => one.facts),
    trials: flat.filter(({ trial }) => trial).map((one) => one.facts),
    questions,
    problems,
    guesses,
    subjects: subjectsOf(intent, { world, read, commands: flat.map((one) => one.facts) }),
  };
  return { kind: 'gathered', gathered, isEdited: standing === 'edited' };
}

/** What the decision of each command looks at, and whether it only tells. */
async function factsOf(ports: ChatPorts, asking: Asking, resolved: readonly Resolved[]) {
  const facts = await Promise.all(
    resolved.map(async ({ model, command, resolution }) => {
      if (resolution.kind === 'problem') return [];
      const one = await commandFacts(ports, { ...asking, model, command, resolution });
      return [{ trial: isTrial(command), facts: one }];
    }),
  );
  return facts.flat();
}

interface Subjects {
  readonly world: World;
  readonly read: ReadParts;
  readonly commands: readonly CommandFacts[];
}

function subjectsOf({ source: { thread } }: Intent, { world, read, commands }: Subjects): readonly string[] {
  const ledgers = Object.values(read.ledger.ledgers);
  const spoken = ledgers.filter(({ events }) => events.some(({ event }) => event.data.via.thread === thread));
  const decided = commands.map(({ model }) => model.name);
  return [...(world.thread?.versions ?? []), ...spoken].map(({ model }) => model).concat(decided);
}

/** Any writer can edit anybody's comment: what is carried out is what its author wrote, once, and still stands there. */
async function standingOf(ports: ChatPorts, intent: Intent): Promise<Standing> {
  const { asked } = intent;
  const { kind, id, thread } = intent.source;
  if (thread === null) return 'as-written';
  if (kind === 'label') return (await isStillSet(ports, intent, thread)) ? 'as-written' : 'gone';
  if (asked.kind === 'typed' || (kind !== 'comment' && kind !== 'review')) return 'as-written';
  const now = await ports.conversation.find({ thread, kind, id });
  if (now === null || now.author.bot || now.author.id !== intent.actor.id) return 'gone';
  if (!now.edited) return now.body === asked.body ? 'as-written' : 'gone';
  // Of a review GitHub does not tell it; and who has taken the command out of it does not wait for an answer.
  return kind === 'comment' && asksForSomething(ports.parseComment(now.body)) ? 'edited' : 'gone';
}

/** A label of just now is not asked for again: its event is its own. Of an older one somebody may have thought better. */
const LABEL_OF_NOW_MS = 60_000;

async function isStillSet({ conversation, clock }: ChatPorts, intent: Intent, thread: number): Promise<boolean> {
  const { source, writtenAt } = intent;
  if (writtenAt === null || instantMs(clock.now()) - instantMs(writtenAt) < LABEL_OF_NOW_MS) return true;
  return (await conversation.labels(thread)).includes(labelOf(source));
}

function questionOf(command: Command, named: readonly Named[]): readonly AskedQuestion[] {
  const { verb } = command;
  return isQuestion(verb) ? [{ verb, model: named.find((one) => one.command === command)?.model ?? null }] : [];
}
