import type { AppErrorDetails } from '../domain/error.ts';
import type { Misfit } from '../domain/evaluation/misfit.ts';
import type { ManifestProblem } from '../domain/model/manifest-problem.ts';
import { quoteText } from '../domain/quote-text.ts';
import { MISFIT_SENTENCES } from './misfit-sentences.ts';
import { PROBLEM_SENTENCES } from './problem-sentences.ts';
import type { SourceMap } from './source-map.ts';
import { suggest } from '../domain/suggest.ts';

const SENTENCES = { ...PROBLEM_SENTENCES, ...MISFIT_SENTENCES };

/** A problem of meaning → sentence and place. */
export function explainProblem(problem: ManifestProblem, source: SourceMap): AppErrorDetails {
  const { reason, pointer, facts } = problem;
  const { message, hint } = SENTENCES[reason];
  const nearest = nearestKnown(facts);
  return {
    code: 'manifest-meaning',
    reason,
    message: fill(message, facts),
    hint: nearest === null ? fill(hint, facts) : `Did you mean ${quoteText(nearest)}? ${fill(hint, facts)}`,
    location: source.locate(pointer),
  };
}

/** A misfit in words without its place. */
export function misfitMessage({ reason, facts }: Pick<Misfit, 'reason' | 'facts'>): string {
  return fill(MISFIT_SENTENCES[reason].message, facts);
}

function nearestKnown({ name, known }: ManifestProblem['facts']): string | null {
  return typeof name === 'string' && Array.isArray(known) ? suggest(name, known) : null;
}

function fill(sentence: string, facts: ManifestProblem['facts']): string {
  return sentence.replaceAll(/\{\{|\}\}|\{(\w+)\}/gu, (match, key: string | undefined) => {
    if (key === undefined) return match.slice(1);
    return factText(Object.hasOwn(facts, key) ? facts[key] : undefined);
  });
}

const MOST_NAMES = 40;

function factText(fact: string | number | readonly string[] | undefined): string {
  if (fact === undefined) return '';
  if (typeof fact === 'number') return fact === Infinity ? '∞' : String(fact).replace('-Infinity', '−∞');
  if (typeof fact === 'string') return word(fact);
  if (fact.length === 0) return 'none';
  return `${fact.slice(0, MOST_NAMES).map(word).join(', ')}${fact.length > MOST_NAMES ? ', …' : ''}`;
}

/** Plain words stand as they are; anything else, a space that nobody would see too, is quoted and made harmless. */
function word(text: string): string {
  const isPlain = /^[\w.@+/-]+(?: [\w.@+/-]+)*$/u.test(text) && text.length <= 80;
  return isPlain ? text : quoteText(text);
}
