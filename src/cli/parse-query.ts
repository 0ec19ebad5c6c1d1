import { MODE_NAMES } from '../contract/generated/constants.ts';
import { parseDurationComparison, parseMetricComparison, parseSizeComparison } from '../contract/parse-comparison.ts';
import { suggest } from '../domain/suggest.ts';
import { AppError } from '../domain/error.ts';
import { TASKS } from '../domain/evaluation/problems/registry.ts';
import { STAGES } from '../domain/promotion/stage.ts';
import { quoteText } from '../domain/quote-text.ts';
import type { CatalogQuery } from '../domain/statistics/catalog-query.ts';

/** What a person asks the catalogue, as it was typed. */
export interface QueryOptions {
  readonly task?: string;
  readonly tag?: readonly string[];
  readonly owner?: string;
  readonly data?: string;
  readonly metric?: readonly string[];
  readonly p99?: string;
  readonly size?: string;
  readonly mode?: string;
  readonly stage?: string;
  readonly license?: string;
  readonly proven?: true;
  readonly failed?: true;
}

/** Throws AppError usage. */
export function parseQuery(words: readonly string[], options: QueryOptions): CatalogQuery {
  const { tag, owner, data, license, metric, p99, size, proven, failed } = options;
  return {
    task: parseChoice('task', TASKS, options.task),
    tags: tag,
    owner,
    data,
    license,
    mode: parseChoice('mode', MODE_NAMES, options.mode),
    proven,
    // Who asks for a stage means it, also one that only failures have.
    failed: failed ?? (options.stage === undefined ? undefined : true),
    text: words.join(' '),
    metrics: metric?.map(parseMetricComparison),
    p99Ms: p99 === undefined ? undefined : parseDurationComparison(p99),
    sizeBytes: size === undefined ? undefined : parseSizeComparison(size),
    stage: parseChoice('stage', STAGES, options.stage),
  };
}

/** A word that is none of the list would silently find nothing. */
function parseChoice<T extends string>(kind: string, known: readonly T[], text: string | undefined): T | undefined {
  const choice = known.find((one) => one === text);
  if (text === undefined || choice !== undefined) return choice;
  const near = suggest(text, known);
  throw new AppError({
    code: 'usage',
    message: `${quoteText(text)} is no ${kind}.`,
    hint: near === null ? `Known: ${known.join(', ')}.` : `Did you mean ${near}?`,
  });
}
