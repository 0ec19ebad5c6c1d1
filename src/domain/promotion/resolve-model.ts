import { type Command, MAX_REASON } from './command.ts';
import { doubtedName, enumeratedNames, leadingName, namesAnywhere } from './mentions.ts';
import { exactly, resolveProblem, type ResolveProblem, type ThreadVersion } from './resolve-problem.ts';
import { isBareCommit, nearAim, versionIn, wholeVersion } from './parse-words.ts';
import { byDistance } from './unreadable.ts';
import { suggest } from '../suggest.ts';
import { VERB_RECORDS, VERBS } from './verbs/registry.ts';
import { bareWord, FILLERS, wordsOf } from './words.ts';

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
 * reason, and its reason, or the line right below, may name another model: what could be either is asked.
 */
export function resolveModel(
  command: Command,
  models: readonly string[],
  thread: readonly ThreadVersion[],
): ModelChoice | ResolveProblem {
  const names = { models, own: [...new Set(thread.map(({ model }) => model))] };
  const choice = modelOf(command, names);
  if (choice.kind === 'problem' || VERB_RECORDS[command.verb].kind === 'read') return choice;
  const below = (command.below ?? '').split('\n').flatMap((part) => namesAtBegin(part, models));
  return below.every((name) => name === choice.model)
    ? choice
    : askWhich(choice.command, [choice.model, ...below], names);
}

/** `search, churn` below a command, and `model: search`. */
function namesAtBegin(part: string, models: readonly string[]): readonly string[] {
  const names = enumeratedNames(part, models, VERBS);
  const marked = /^\W*models?\b/iu.test(part) ? leadingName(part, models, MODEL_WORDS) : null;
  return marked === null ? names : [marked, ...names];
}

const MODEL_WORDS: ReadonlySet<string> = new Set(['model', 'models']);

function modelOf(command: Command, names: Names): ModelChoice | ResolveProblem {
  if (VERB_RECORDS[command.verb].kind !== 'stop') return resolveNamed(command, names);
  const words = command.model === null || command.surely ? command : asReason(command);
  const choice = stopChoice(command, words, names);
  if (choice.kind === 'problem') return choice;
  const { model } = choice;
  const isDoubted = doubtedName(words.reason ?? '', [model]) !== null;
  const isAlone = namedModels(words, names).every((name) => name === model);
  return isAlone && !isDoubted ? choice : askWhich(words, [model], names);
}

/** On a thread that has no model of its own every name counts; elsewhere those that are added to the first. */
function namedModels({ model, surely, reason }: Command, { models, own }: Names): readonly string[] {
  const text = surely ? `${model ?? ''}, ${reason ?? ''}` : (reason ?? '');
  return own.length === 0 ? namesAnywhere(text, models) : enumeratedNames(text, models, VERBS);
}

function stopChoice(command: Command, words: Command, names: Names): ModelChoice | ResolveProblem {
  const { models, own } = names;
  if (command.surely) return resolveNamed(command, names);
  const text = words.reason ?? '';
  if (command.model !== null && models.includes(command.model)) {
    const foreign = own.length > 0 && !own.includes(command.model);
    const named = foreign ? [] : namesAnywhere(command.reason ?? '', models);
    return foreign || onlyNames(command.reason, models)
      ? askWhich(words, [command.model, ...named], names)
      : chosen(command.model, command);
  }
  const other = leadingName(text, models);
  if (other === null || own.includes(other)) return resolveOwn(words, names, command.model);
  const [first] = wordsOf(text);
  const isPlain = own.length === 0 && first?.bare === other && first.plain;
  return isPlain
    ? chosen(other, { ...words, model: other, reason: behindFirst(words) })
    : withPinned(askWhich(words, [other], names), words);
}

/** `churn:1.0.0` and `churn=1.0.0` name a version of the model. */
const JOINED = /^([a-z0-9][a-z0-9._-]*)[:/=#](v?\d+\.\d+\.\d+)$/iu;

function withPinned(problem: ResolveProblem, words: Command): ResolveProblem {
  const [first = '', ...rest] = (words.reason ?? '').split(' ');
  const [, model = '', typed = ''] = JOINED.exec(first) ?? [];
  const version = versionIn(typed);
  if (version === null || model !== problem.word) return problem;
  const pinned = { ...exactly({ ...words, reason: rest.join(' ') || null }), model, surely: true };
  const isReturn = VERB_RECORDS[words.verb].read?.to !== undefined;
  const reading = isReturn ? { ...pinned, toVersion: version } : { ...pinned, version };
  return { ...problem, readings: [reading, ...problem.readings] };
}

function resolveNamed(command: Command, names: Names): ModelChoice | ResolveProblem {
  const { model } = command;
  if (model === null) return resolveOwn(command, names, null);
  if (names.models.includes(model) || names.own.includes(model)) return chosen(model, command);
  const problem = resolveProblem('unknown-model', command, { word: model, choices: byDistance(model, names.models) });
  return { ...problem, readings: nearReadings(command, model, names) };
}

/** `/promote production`, `staging` and `v1.1` on a pull request name no model; `/promote chrun@1.1.0` nearly does. */
function nearReadings(command: Command, word: string, { models, own }: Names): readonly Command[] {
  const { kind, keys } = VERB_RECORDS[command.verb];
  const isOwn = kind !== 'stop' && own.length > 0 && !command.surely;
  if (isOwn && FILLERS.has(word)) return [{ ...command, model: null }];
  if (isOwn && keys.includes('@sha') && command.sha === null && isBareCommit(word))
    return [{ ...command, model: null, sha: word }];
  const version = isOwn && VERB_RECORDS[command.verb].target === 'version' ? wholeVersion(word) : null;
  if (version !== null) return command.version === null ? [{ ...command, model: null, version }] : [];
  const aim = isOwn && command.to === null && keys.includes('to') ? nearAim(word) : null;
  const aimed = { ...command, model: null };
  if (aim === 'production' && command.share !== null)
    return [
      { ...aimed, to: 'live' },
      { ...aimed, to: aim, share: null },
    ];
  if (aim !== null) return [{ ...aimed, to: aim }];
  const model = suggest(word, models);
  if (model !== null) return [{ ...exactly(command), model }];
  const isOpen = isOwn && command.environment === null && keys.includes('environment');
  return isOpen ? [{ ...command, model: null, environment: word }] : [];
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

/** The command for each model that it may mean, with all other words as the reason. */
function askWhich(words: Command, meant: readonly string[], names: Names): ResolveProblem {
  const { own, models } = names;
  const named = [...meant, ...namedModels(words, names)];
  const reason = onlyNames(words.reason, models) ? null : words.reason;
  const plain = exactly({ ...words, reason, below: null });
  const readings = [...new Set([...own, ...named])].map((model) => ({
    ...(plain.surely && model !== plain.model ? withoutVersion(plain) : plain),
    model,
    surely: true,
  }));
  const word = named.find((model) => !own.includes(model)) ?? named[0] ?? null;
  return { ...resolveProblem('other-model', words, { word, choices: [] }), readings };
}

/** The version in the target is one of the model that stood there. */
function withoutVersion(command: Command): Command {
  const toVersion = command.target === null ? command.toVersion : null;
  return { ...command, version: null, digest: null, target: null, toVersion };
}

function behindFirst({ reason }: Command): string | null {
  const rest = (reason ?? '').split(' ').slice(1).join(' ');
  return rest === '' ? null : rest;
}

/** `/rollback because it is slow`: because is no model. */
function asReason(command: Command): Command {
  const reason = [command.model, command.reason].filter((part) => part !== null).join(' ');
  return { ...command, model: null, reason: reason.slice(0, MAX_REASON) };
}

function chosen(model: string, command: Command): ModelChoice {
  return { kind: 'model', model, command };
}
