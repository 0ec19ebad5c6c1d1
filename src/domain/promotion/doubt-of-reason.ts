import { suggest } from '../suggest.ts';
import type { Command } from './command.ts';
import { placeIn } from './place-words.ts';
import { exactly, type ResolveContext, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import { steeringIn, type Steering } from './steering-words.ts';
import { type Key, KEYS, type StateVerb, type Subject } from './verbs/verb.ts';

/** A command that was read but for its reason. */
export interface Talk {
  readonly command: Command;
  readonly record: StateVerb;
  readonly context: ResolveContext;
  readonly subject: Subject;
}

/** Lines to be sent again. */
export interface Offers {
  /** What would be done, with the words behind `reason=`. */
  readonly plain: Command;
  /** What may be meant instead. */
  readonly others: readonly Command[];
}

/**
 * A reason is what is said about the command. Where a part of it may be meant for the command (another version, place or
 * time, or that nothing is to be done) nothing is done, and the lines that may be meant are offered.
 */
export function doubtOfReason(talk: Talk): ResolveProblem | null {
  const { command, record, context, subject } = talk;
  if (command.reason === null || record.understands?.(command, subject) === true) return null;
  const found = steeringIn(command.reason, { dryRun: command.dryRun, record });
  const own = found?.kind === 'key' ? null : (record.doubt?.(talk) ?? null);
  const meant = found ?? placeIn(command.reason, context);
  const doubt = own ?? (meant === null ? null : ask(talk, meant));
  return doubt === null ? null : { ...doubt, readings: doubt.readings.filter((one) => isSayable(one, record)) };
}

/** A line with a key that its verb does not have would be asked about in turn. */
function isSayable(command: Command, record: StateVerb): boolean {
  return command.verb !== record.verb || keysOf(command).every((key) => record.keys.includes(key));
}

function keysOf({ to, toVersion, target, production, ...command }: Command): readonly Key[] {
  const leads = to !== null || production || (toVersion !== null && target === null);
  const said: Readonly<Record<Exclude<Key, 'model'>, boolean>> = {
    to: leads,
    share: command.share !== null,
    environment: command.environment !== null,
    for: command.forMs !== null,
    reason: command.exactReason !== null,
    '@sha': command.sha !== null,
  };
  return KEYS.filter((key) => key !== 'model' && said[key]);
}

/** The command for each environment, where the words may be meant for one of them. */
function ask(talk: Talk, { kind, word }: Steering): ResolveProblem {
  const { command, record, context } = talk;
  const { plain, others } = offersOf(talk);
  if (kind === 'key') {
    const name = word.slice(0, -1);
    const key = suggest(name, record.keys) ?? record.keys.find((one) => one.startsWith(name)) ?? null;
    const choices = key === null ? [] : [`${key}=`];
    return { ...resolveProblem('unknown-key', command, { word, choices }), readings: [plain] };
  }
  const found = resolveProblem('unclear-word', command, { word, choices: [] });
  if (kind === 'rehearsal') return { ...found, readings: [{ ...plain, dryRun: true }, plain] };
  if (kind === 'refusal') return { ...found, readings: [plain] };
  if (kind !== 'place') return { ...found, readings: [...others, plain] };
  const isOpen = command.environment === null && record.keys.includes('environment') && context.environments.length > 1;
  const places = isOpen ? context.environments.map(({ name }) => ({ ...plain, environment: name })) : [];
  return { ...found, readings: [...places, plain] };
}

export function offersOf(talk: Talk): Offers {
  return talk.record.offers?.(talk) ?? { plain: exactly(talk.command), others: [] };
}
