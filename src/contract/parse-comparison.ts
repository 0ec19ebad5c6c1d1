import { parseDuration, parseSize } from '../domain/model/quantity.ts';
import { AppError } from '../domain/error.ts';
import { METRICS, parseMetricName } from '../domain/evaluation/metrics/registry.ts';
import { quoteText } from '../domain/quote-text.ts';
import { suggest } from '../domain/suggest.ts';
import { COMPARATORS, type Comparator, type Comparison } from '../domain/statistics/catalog-query.ts';

/** `roc_auc>0.85`. Throws AppError usage. */
export function parseMetricComparison(text: string): Comparison & { readonly metric: string } {
  const [, metric = '', sign = '', number = ''] =
    /^\s*([a-z][a-z0-9_@.]*)\s*(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (metric === '') throw usage(text, 'Write a metric, a sign and a number, for instance roc_auc>0.85.');
  const parsed = parseMetricName(metric);
  if (parsed.kind === 'unknown-metric') throw usage(text, unknownMetric(metric));
  if (parsed.kind === 'bad-parameter') throw usage(text, `${parsed.rule}.`);
  return { metric, comparator: comparatorOf(sign), limit: Number(number) };
}

/** Words that are a comparison were meant as one: names hold no sign. Throws AppError usage. */
export function refuseComparison(words: readonly string[]): void {
  const meant = words.find((word) => /^\s*[a-z][a-z0-9_@.]*\s*[<>=]/i.test(word));
  if (meant === undefined) return;
  throw new AppError({
    code: 'usage',
    message: `${quoteText(meant)} is no word that a name contains.`,
    hint: `Did you mean --metric ${quoteText(meant)}?`,
  });
}

function unknownMetric(metric: string): string {
  const near = suggest(
    metric,
    METRICS.map(({ name }) => name),
  );
  return near === null ? `${metric} is no metric.` : `${metric} is no metric: did you mean ${near}?`;
}

/** `<10ms`; without a sign, at most. In milliseconds. Throws AppError usage. */
export function parseDurationComparison(text: string): Comparison {
  const [, sign = '', amount = ''] = /^\s*(>=|<=|>|<|=)?\s*(\d+(?:\.\d+)?(?:us|ms|s|m|h|d))\s*$/.exec(text) ?? [];
  if (amount === '') throw usage(text, 'Write a duration with its unit, for instance <10ms.');
  return { comparator: comparatorOf(sign), limit: parseDuration(amount) };
}

/** `<40MiB`; without a sign, at most. In bytes. Throws AppError usage. */
export function parseSizeComparison(text: string): Comparison {
  const [, sign = '', amount = ''] =
    /^\s*(>=|<=|>|<|=)?\s*(\d+(?:\.\d+)?(?:B|kB|KiB|MB|MiB|GB|GiB))\s*$/.exec(text) ?? [];
  if (amount === '') throw usage(text, 'Write a size with its unit, for instance <40MiB.');
  return { comparator: comparatorOf(sign), limit: parseSize(amount) };
}

function comparatorOf(sign: string): Comparator {
  return COMPARATORS.find((one) => one === sign) ?? '<=';
}

function usage(text: string, hint: string): AppError {
  return new AppError({ code: 'usage', message: `${quoteText(text)} is no comparison.`, hint });
}
