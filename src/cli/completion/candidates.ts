import type { Command } from 'commander';
import type { RegistryNames } from '../../usecases/list-names.ts';
import type { Candidate, Candidates } from './candidate.ts';
import { nameOf, optionOf, placeAfter, type Place, splitOption } from './place.ts';
import { argumentValues, optionValues } from './values.ts';

/** Asks the registry only where a name of it may stand. */
export type AskNames = (options: Place['options']) => Promise<RegistryNames>;

/** What the last of the words may become. Commands and options are those of the program itself, so that none is forgotten. */
export async function completeWords(
  program: Command,
  words: readonly string[],
  askNames: AskNames,
): Promise<Candidates> {
  const current = words.at(-1) ?? '';
  const place = placeAfter(program, words.slice(0, -1));
  const { values, files } = await offered(place, current, () => askNames(place.options));
  return { files, values: values.filter(({ value }) => value.startsWith(current)) };
}

async function offered(place: Place, current: string, names: () => Promise<RegistryNames>): Promise<Candidates> {
  const { command, given, waiting, onlyArguments } = place;
  if (waiting !== null) return optionValues(waiting, { current, given, names });
  if (current.startsWith('-') && !onlyArguments) {
    const { flag, value } = splitOption(current);
    const option = value === null ? undefined : optionOf(command, flag);
    if (option === undefined) return only(flagsOf(place));
    return withPrefix(`${flag}=`, await optionValues(option, { current: value ?? '', given, names }));
  }
  if (command.commands.length > 0) return only(commandsOf(command));
  const { registeredArguments } = command;
  const last = registeredArguments.at(-1);
  const argument = registeredArguments[given.length] ?? (last?.variadic === true ? last : undefined);
  return argument === undefined ? only([]) : argumentValues(argument, { current, given, names });
}

function only(values: readonly Candidate[]): Candidates {
  return { values, files: false };
}

function flagsOf({ command, options }: Place): readonly Candidate[] {
  const visible = command.createHelp().visibleOptions(command);
  const left = visible.filter((option) => option.variadic || !options.has(nameOf(option)));
  return left.map((option) => ({ value: nameOf(option), description: option.description }));
}

function commandsOf(command: Command): readonly Candidate[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.map((child) => ({ value: child.name(), description: child.description() }));
}

function withPrefix(prefix: string, { values, files }: Candidates): Candidates {
  return { files, values: values.map((one) => ({ ...one, value: prefix + one.value })) };
}
