import { styleText } from 'node:util';
import { wantsColours } from '../report/terminal/style.ts';
import { terminalFacts } from './terminal-options.ts';

export type Format = Parameters<typeof styleText>[0];
export type Style = (format: Format, text: string) => string;

/** Colours where a stream shows them, by the rule that reports keep too. */
export function createStyle(stream: Pick<NodeJS.WriteStream, 'isTTY'>): Style {
  if (!wantsColours(terminalFacts(stream))) return (_format, text) => text;
  return (format, text) => styleText(format, text, { validateStream: false });
}
