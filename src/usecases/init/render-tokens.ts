import { type Label, labelNumber } from '../../domain/evaluation/labels.ts';
import { schemeOf, splitLabels, type TokenLabels, USUAL_IGNORED } from '../../domain/evaluation/token-labels.ts';
import type { TaskGuess } from './task-guess.ts';
import { fillIn, scalar } from './yaml-scalar.ts';

export interface TokenFacts {
  readonly guess: Pick<TaskGuess, 'kind' | 'width'>;
  readonly tokens: TokenLabels | null;
  readonly columnLabels: readonly Label[] | null;
}

const NO_LABELS: TokenLabels = { labels: [], isIob2: false };

/** Which class of a token stands where. Numbers stand for their columns; words are in an order that only a person knows. */
export function tokenClasses({ guess, tokens, columnLabels }: TokenFacts): readonly string[] {
  const { classes } = splitLabels(tokens ?? NO_LABELS);
  const numbers = classes.map(labelNumber);
  const isCounted = numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0);
  if (isCounted || (columnLabels !== null && columnLabels.length === guess.width)) return [];
  const count = guess.width > 1 && guess.kind !== 'labels' ? `the ${guess.width}` : 'all';
  const order = guess.kind === 'labels' ? 'the numbers that the model answers' : 'the columns of the output';
  const held = classes.length === 0 ? '' : `; the data hold ${listed(classes)}`;
  return [`classes: ${fillIn(`a list of ${count} labels in the order of ${order}${held}`)}`];
}

/** Which tokens are not scored, and how classes mark entities. */
export function tokenReading({ tokens }: TokenFacts): readonly string[] {
  if (tokens === null) return [];
  const { classes, ignored } = splitLabels(tokens);
  const scheme = schemeOf(classes, tokens.isIob2);
  return [...ignored.map(renderIgnored), ...(scheme === null ? [] : [`scheme: ${renderScheme(scheme)}`])];
}

function renderIgnored(label: Label): string {
  if (label === USUAL_IGNORED) return `ignore: ${USUAL_IGNORED}`;
  const word = String(label).slice(0, 40);
  return `ignore: ${fillIn(`${word} if it marks tokens that are not scored; if it is a class, delete this and list it`)}`;
}

function renderScheme(scheme: NonNullable<ReturnType<typeof schemeOf>>): string {
  const open =
    'IOB2, IOE2, IOBES or BILOU, as the labels mark entities (where an entity may begin with I they are IOB1: rewrite them as IOB2), or delete this';
  return scheme === 'open' ? fillIn(open) : scalar(scheme);
}

export function listed(labels: readonly Label[]): string {
  const shown = labels.slice(0, 12).map((label) => String(label).slice(0, 40));
  return labels.length > 12 ? `${shown.join(', ')} …` : shown.join(', ');
}
