import { getInput } from '@actions/core';
import { AppError } from '../../domain/error.ts';

/** An input's text, or undefined where the workflow leaves it empty. */
export function readInput(name: string): string | undefined {
  const text = getInput(name);
  return text === '' ? undefined : text;
}

/** An input with one item a line, or separated by commas. */
export function readListInput(name: string): readonly string[] {
  return (readInput(name) ?? '')
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** `true` or `false`, as YAML 1.2 writes them; anything else is an error, not false. */
export function readFlagInput(name: string): boolean {
  const text = readInput(name) ?? 'false';
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  throw usage(name, text, 'Write true or false.');
}

/** A whole number that is not negative. */
export function readIntegerInput(name: string): number | undefined {
  const text = readInput(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw usage(name, text, 'Write a whole number that is not negative.');
}

/** One of a closed list. */
export function readChoiceInput<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
  const text = readInput(name);
  if (text === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  throw usage(name, text, `Write one of ${choices.join(', ')}.`);
}

/** A JSON array of windows, or `null` where the event has none → NDJSON; empty where there are none. */
export function readWindowsInput(name: string): string {
  const text = readInput(name);
  if (text === undefined || text.trim() === 'null') return '';
  const value = parseJson(name, text);
  if (Array.isArray(value)) return value.map((window) => JSON.stringify(window)).join('\n');
  throw new AppError({ code: 'usage', message: `Input ${name} is no JSON array.`, hint: 'Send an array of windows.' });
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError({ code: 'usage', message: `Input ${name} is no JSON.`, hint: 'Use toJSON().', cause });
  }
}

function usage(name: string, text: string, hint: string): AppError {
  return new AppError({ code: 'usage', message: `Input ${name} is ${JSON.stringify(text)}.`, hint });
}
