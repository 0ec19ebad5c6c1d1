import type { Command, Option } from 'commander';

/** Where on a command line the next word stands. */
export interface Place {
  readonly command: Command;
  /** Arguments so far. */
  readonly given: readonly string[];
  /** Long names of options so far, with their values. */
  readonly options: ReadonlyMap<string, string>;
  /** The option whose value the next word is. */
  readonly waiting: Option | null;
  /** After `--`. */
  readonly onlyArguments: boolean;
}

/** Walks the words before the one that is completed down the tree of commands. */
export function placeAfter(program: Command, words: readonly string[]): Place {
  return words.reduce(step, startOf(program));
}

function startOf(command: Command): Place {
  return { command, given: [], options: new Map(), waiting: null, onlyArguments: false };
}

function step(place: Place, word: string): Place {
  const { command, given, options, waiting, onlyArguments } = place;
  if (waiting !== null) return { ...place, waiting: null, options: new Map(options).set(nameOf(waiting), word) };
  if (word === '--') return { ...place, onlyArguments: true };
  if (word.startsWith('-') && !onlyArguments) return afterOption(place, word);
  const child = given.length === 0 ? command.commands.find((one) => one.name() === word) : undefined;
  return child === undefined ? { ...place, given: [...given, word] } : startOf(child);
}

function afterOption(place: Place, word: string): Place {
  const { flag, value } = splitOption(word);
  const option = optionOf(place.command, flag);
  if (option === undefined) return place;
  const waiting = takesValue(option) && value === null ? option : null;
  return { ...place, waiting, options: new Map(place.options).set(nameOf(option), value ?? '') };
}

/** --modes=edge: the flag and what follows the sign; null where there is none. */
export function splitOption(word: string): { readonly flag: string; readonly value: string | null } {
  const sign = word.indexOf('=');
  return sign < 0 ? { flag: word, value: null } : { flag: word.slice(0, sign), value: word.slice(sign + 1) };
}

export function optionOf(command: Command, flag: string): Option | undefined {
  return command.options.find(({ long, short }) => long === flag || short === flag);
}

export function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

export function nameOf({ long, short }: Option): string {
  return long ?? short ?? '';
}
