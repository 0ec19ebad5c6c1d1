import type { Certificate } from '../../contract/generated/types.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { changesOf, changesSentence, weakestSentence } from '../evidence-wording.ts';
import { formatQuantity } from '../format.ts';
import { layoutText, type TerminalOptions } from './layout.ts';

/** Evaluation sets and classes that a terminal tells of. */
const MAX_SETS = 8;
const MAX_CLASSES = 5;

/** What changed, where it is weakest, and the classes with the lowest F1. */
export function evidenceLines(certificate: Certificate, options: TerminalOptions): string {
  const { classes = [], weakest = [] } = certificate;
  const changed = changesOf(certificate)
    .overall.slice(0, MAX_SETS)
    .map((changes) => layoutText([`${changes.data}: ${changesSentence(changes)}`], options));
  const parts = weakest
    .slice(0, MAX_SETS)
    .map((part) => layoutText([`weakest part of ${part.data}: `, ...weakestSentence(part, certificate)], options));
  return [...changed, ...parts, ...lowestClasses(classes, options)].join('\n');
}

/** Of two classes there is nothing to list. */
function lowestClasses(classes: NonNullable<Certificate['classes']>, options: TerminalOptions): readonly string[] {
  if (classes.length < 3) return [];
  const valueOf = ({ figures }: (typeof classes)[number]): number => figures.f1_score.candidate.value ?? 1;
  const lowest = classes.toSorted((a, b) => valueOf(a) - valueOf(b)).slice(0, MAX_CLASSES);
  const listed = lowest.flatMap(({ label, figures }, index) => [
    index === 0 ? '' : ', ',
    { code: quoteText(String(label)) },
    ` ${formatQuantity({ ...figures.f1_score.candidate, unit: 'none' }).value}`,
  ]);
  return [layoutText(['classes with the lowest F1: ', ...listed], options)];
}
