import { type Command, VERB_RECORDS } from './command.ts';
import { resolveProblem, type ResolveProblem, type ThreadVersion } from './resolve-problem.ts';
import { byDistance, isTypo } from './unreadable.ts';

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
  const other = otherModel(command, names);
  if (other !== null) return askWhich(words, other, names);
  if (command.model !== null && models.includes(command.model)) return chosen(command.model, command);
  return resolveOwn(words, names, command.model);
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

/** The model that the first word may mean and that is none of the thread's, or a second one behind the first. */
function otherModel({ model, reason }: Command, { models, own }: Names): string | null {
  const words = (reason ?? '').split(' ').filter((word) => word !== '');
  const first = bare(model ?? words[0] ?? '');
  if (model !== null && models.includes(model) && (own.length === 0 || own.includes(model))) {
    const listed = words.map(bare);
    return listed.length > 0 && listed.every((word) => models.includes(word)) ? (listed[0] ?? null) : null;
  }
  if (own.length === 0 || own.includes(first)) return null;
  return (
    models.find((name) => name === first) ?? models.find((name) => !own.includes(name) && isTypo(first, name)) ?? null
  );
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
}

function askWhich(words: Command, other: string, { own, models }: Names): ResolveProblem {
  const said = (words.reason ?? '').split(' ');
  const onlyNames = said.every((word) => models.includes(bare(word)));
  const reasonBehind = said.slice(1).join(' ');
  const [only] = own;
  const readings = [
    ...(only === undefined || own.length > 1
      ? []
      : [{ ...words, model: only, reason: onlyNames ? null : words.reason }]),
    { ...words, model: other, surely: true, reason: onlyNames || reasonBehind === '' ? null : reasonBehind },
  ];
  return { ...resolveProblem('other-model', words, { word: other, choices: [] }), readings };
}

/** `/rollback because it is slow`: because is no model. */
function asReason(command: Command): Command {
  const reason = [command.model, command.reason].filter((part) => part !== null).join(' ');
  return { ...command, model: null, reason: reason.slice(0, 500) };
}

function chosen(model: string, command: Command): ModelChoice {
  return { kind: 'model', model, command };
}
