import { type Command, VERB_RECORDS } from './command.ts';
import { bareWord, enumeratedNames, leadingName } from './mentions.ts';
import { resolveProblem, type ResolveProblem, type ThreadVersion } from './resolve-problem.ts';
import { byDistance } from './unreadable.ts';

export interface ModelChoice {
  readonly kind: 'model';
  readonly model: string;
  readonly command: Command;
}

interface Names {
  readonly models: readonly string[];
  /** Models of which the pull request of the thread adds versions. */
  readonly own: readonly string[];
}

/**
 * Which model a command means: the one that it names, or the only one of the thread. A stop verb's first word may be its
 * reason; on a thread that has a model of its own, the name of another one might be either, so that is asked.
 */
export function resolveModel(
  command: Command,
  models: readonly string[],
  thread: readonly ThreadVersion[],
): ModelChoice | ResolveProblem {
  const names = { models, own: [...new Set(thread.map(({ model }) => model))] };
  if (command.surely || VERB_RECORDS[command.verb].kind !== 'stop') return resolveNamed(command, names);
  const words = command.model === null ? command : asReason(command);
  const several = enumeratedNames(words.reason ?? '', models);
  if (new Set(several).size > 1) return askWhich(words, several, names);
  if (command.model !== null && models.includes(command.model)) {
    const foreign = names.own.length > 0 && !names.own.includes(command.model);
    return foreign || onlyNames(command.reason, models)
      ? askWhich(words, [command.model, ...(foreign ? [] : (command.reason ?? '').split(' ').map(bareWord))], names)
      : chosen(command.model, command);
  }
  const other = leadingName(words.reason ?? '', models);
  if (other === null || names.own.includes(other)) return resolveOwn(words, names, command.model);
  const isPlain = names.own.length === 0 && bareWord((words.reason ?? '').split(' ')[0] ?? '') === other;
  return isPlain
    ? chosen(other, { ...words, model: other, reason: behindFirst(words) })
    : askWhich(words, [other], names);
}

function resolveNamed(command: Command, names: Names): ModelChoice | ResolveProblem {
  const { model } = command;
  if (model === null) return resolveOwn(command, names, null);
  if (names.models.includes(model)) return chosen(model, command);
  return resolveProblem('unknown-model', command, { word: model, choices: byDistance(model, names.models) });
}

function resolveOwn(command: Command, { models, own }: Names, word: string | null): ModelChoice | ResolveProblem {
  const [only] = own;
  if (only !== undefined && own.length === 1) return chosen(only, command);
  const choices = own.length > 1 ? own : byDistance(word ?? '', models);
  return resolveProblem('model-required', command, { word, choices });
}

/** `/rollback churn search`: whether one model or two are meant cannot be told. */
function onlyNames(reason: string | null, models: readonly string[]): boolean {
  return reason !== null && reason.split(' ').every((word) => models.includes(bareWord(word)));
}

/** The command for each model that it may mean; all words are the reason where the model is the thread's own. */
function askWhich(words: Command, named: readonly string[], { own, models }: Names): ResolveProblem {
  const talk = onlyNames(words.reason, models) ? null : words.reason;
  const isFirst = models.includes(bareWord((words.reason ?? '').split(' ')[0] ?? ''));
  const rest = talk === null || !isFirst ? talk : behindFirst(words);
  const readings = [...new Set([...own, ...named])].map((model) =>
    own.includes(model) ? { ...words, model, reason: talk } : { ...words, model, surely: true, reason: rest },
  );
  const word = named.find((model) => !own.includes(model)) ?? named[0] ?? null;
  return { ...resolveProblem('other-model', words, { word, choices: [] }), readings };
}

function behindFirst({ reason }: Command): string | null {
  const rest = (reason ?? '').split(' ').slice(1).join(' ');
  return rest === '' ? null : rest;
}

/** `/rollback because it is slow`: because is no model. */
function asReason(command: Command): Command {
  const reason = [command.model, command.reason].filter((part) => part !== null).join(' ');
  return { ...command, model: null, reason: reason.slice(0, 500) };
}

function chosen(model: string, command: Command): ModelChoice {
  return { kind: 'model', model, command };
}
