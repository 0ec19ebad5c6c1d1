import type { Command, ParsedComment } from './command.ts';
import { emptyCommand } from './parse-words.ts';

/** What a request asks for: in the words of a comment or a review, or in fields, so that a machine need write no words. */
export type Asked =
  | { readonly kind: 'written'; readonly body: string }
  | { readonly kind: 'typed'; readonly command: Command };

/** A typed command; what is left out is left to the defaults of the verb. */
export function askFor(verb: Command['verb'], fields: Partial<Omit<Command, 'verb'>> = {}): Asked {
  return { kind: 'typed', command: { ...emptyCommand(verb), ...fields } };
}

/** The commands that are asked for. Fields were checked by their type, and are not read again as words. */
export function commandsOf(asked: Asked, parseComment: (body: string) => ParsedComment): ParsedComment {
  return asked.kind === 'written' ? parseComment(asked.body) : { commands: [asked.command], problems: [] };
}

/**
 * What the key of a request is over: its words, or its verb with every field that is set. A label sets none, so that its
 * text is `/promote`, as when a label was still a written command: its keys on record are the same.
 */
export function textOfAsked(asked: Asked): string {
  if (asked.kind === 'written') return asked.body;
  const { verb } = asked.command;
  const unset = new Map<string, unknown>(Object.entries(emptyCommand(verb)));
  const fields = Object.entries(asked.command).filter(([name, value]) => unset.get(name) !== value);
  const set = fields.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return `/${verb}${set.toSorted().join('')}`;
}
