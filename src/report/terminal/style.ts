import { styleText } from 'node:util';

/** How the terminal shows what matters. Words say it too, so the plain style loses nothing. */
export interface TerminalStyle {
  readonly strong: (text: string) => string;
  readonly muted: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly open: (text: string) => string;
  readonly command: (text: string) => string;
}

export interface TerminalFacts {
  readonly isTty: boolean;
  /** NO_COLOR of the environment; any text but the empty one means no colours (no-color.org). */
  readonly noColor: string | undefined;
  /** FORCE_COLOR of the environment; 0 and false mean no colours, any other text means colours. */
  readonly forceColor: string | undefined;
  /** TERM of the environment; a dumb terminal shows the codes themselves. */
  readonly term: string | undefined;
}

export const PLAIN_STYLE: TerminalStyle = {
  strong: same,
  muted: same,
  good: same,
  bad: same,
  open: same,
  command: same,
};

export const COLOUR_STYLE: TerminalStyle = {
  strong: (text) => paint('bold', text),
  muted: (text) => paint('gray', text),
  good: (text) => paint('green', text),
  bad: (text) => paint('red', text),
  open: (text) => paint('yellow', text),
  command: (text) => paint('cyan', text),
};

export function chooseStyle(facts: TerminalFacts): TerminalStyle {
  return wantsColours(facts) ? COLOUR_STYLE : PLAIN_STYLE;
}

/** The one answer to it, for reports, messages and the line that turns. */
export function wantsColours({ isTty, noColor, forceColor, term }: TerminalFacts): boolean {
  if (noColor !== undefined && noColor !== '') return false;
  if (forceColor !== undefined && forceColor !== '') return forceColor !== '0' && forceColor !== 'false';
  return isTty && term !== 'dumb';
}

function same(text: string): string {
  return text;
}

function paint(format: 'bold' | 'gray' | 'green' | 'red' | 'yellow' | 'cyan', text: string): string {
  return text === '' ? '' : styleText(format, text, { validateStream: false });
}
