import { rowShape } from '../../domain/calling/row-axis.ts';
import type { Label } from '../../domain/evaluation/labels.ts';
import { areColumns, isUsuallyIgnored } from '../../domain/evaluation/pixel-labels.ts';
import { PIXEL_LAYOUTS } from '../../domain/evaluation/pixel-layout.ts';
import type { TaskGuess } from './task-guess.ts';
import { listed } from './render-tokens.ts';
import { fillIn } from './yaml-scalar.ts';

export interface PixelFacts {
  readonly guess: Pick<TaskGuess, 'kind' | 'width' | 'output'>;
  /** The distinct labels of the masks; none where there are no data. */
  readonly labels: readonly Label[];
}

/** Which class stands where. Numbers from 0 stand for their columns. */
export function pixelClasses({ guess, labels }: PixelFacts): readonly string[] {
  const columns = columnsOf(guess);
  const classes = labels.filter((label) => !isIgnored(label, columns, labels));
  if (guess.kind === 'labels' || labels.length === 0 || areColumns(classes, columns)) return [];
  const count = guess.width === 1 ? 'two' : guess.width === -1 ? 'all' : `the ${guess.width}`;
  const order = guess.width === 1 ? 'the second of which the number means' : 'in the order of the axis of the classes';
  return [`classes: ${fillIn(`a list of ${count} labels, ${order}; the masks hold ${listed(labels)}`)}`];
}

/** Which pixels are not scored, and which axis holds the classes. */
export function pixelReading({ guess, labels }: PixelFacts): readonly string[] {
  const ignored = ignoredPixel({ guess, labels });
  return [...(ignored === undefined ? [] : [`ignore: ${renderIgnored(ignored, guess)}`]), ...renderLayout(guess)];
}

/** What marks pixels that are not scored; undefined where nothing does. */
export function ignoredPixel({ guess, labels }: PixelFacts): Label | undefined {
  const columns = columnsOf(guess);
  return labels.find((label) => isIgnored(label, columns, labels));
}

function columnsOf({ kind, width }: PixelFacts['guess']): number {
  if (kind === 'labels') return 0;
  return width === -1 ? 255 : Math.max(2, width);
}

/** Of 0 and 255 alone the greater is more likely what a number means. */
function isIgnored(label: Label, columns: number, labels: readonly Label[]): boolean {
  return labels.length > 2 && isUsuallyIgnored(label, columns);
}

/** What is the number of no column is no class; where answers are labels themselves only a person knows. */
function renderIgnored(label: Label, { kind }: PixelFacts['guess']): string {
  if (kind !== 'labels') return String(label);
  return fillIn(`${label} if it marks pixels that are not scored; if it is a class, delete this and list all of them`);
}

function renderLayout({ output }: PixelFacts['guess']): readonly string[] {
  const [first = -1, ...others] = rowShape(output);
  const isCube = first > 0 && others.length === 2 && others.every((size) => size === first);
  return isCube ? [`layout: ${fillIn(PIXEL_LAYOUTS.join(' or '))}`] : [];
}
