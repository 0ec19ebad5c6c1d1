import type { Certificate, RobustnessResult } from '../../contract/generated/types.ts';
import { wordOf } from '../../domain/certification/difference.ts';
import { formatEstimate, formatLimit } from '../format.ts';
import { type Markdown, code, joinMarkdown, md, strong } from '../markdown.ts';
import { type Section, type SectionContext, boundedTable, foldSection, left } from '../section.ts';

/** What a fact is called in the report, by the check that found it. */
const CHECK_WORDS = {
  determinism: 'same answer twice',
  'batch-invariance': 'a row alone answers as it was scored',
  'order-invariance': 'rows in another order answer as they were scored',
  'batch-size-invariance': 'rows in other batches answer as they were scored',
  'served-invariance': 'rows asked for as the modes ask answer as they were scored',
  nan: 'NaN input',
  infinity: 'infinite input',
  missing: 'missing values',
  'out-of-range': 'values out of range',
  gaussian: 'Gaussian noise',
  dropout: 'dropped features',
  'slight-noise': 'noise too small to matter',
  'next-value': 'the next whole number or step, or a space behind a text',
} as const satisfies Record<RobustnessResult['check'], string>;

const RESULT_SYMBOLS = {
  pass: '✅',
  fail: '❌',
  inconclusive: '⚠️',
  shown: 'ℹ️',
  'not-applicable': '➖',
} as const satisfies Record<RobustnessResult['result'], string>;

const RESULT_WORDS = {
  pass: 'pass',
  fail: 'fail',
  inconclusive: 'open',
  shown: 'shown, no limit',
  'not-applicable': 'not applicable',
} as const satisfies Record<RobustnessResult['result'], string>;

/** What a fact is called where its name is no word; what was tried and what came of it are words already. */
const FACT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    batchSize: 'rows a call',
    changed: 'answers that change',
    maxAbsoluteDifference: 'largest difference',
    largestDifference: 'largest difference',
    share: 'typical difference in spreads',
    differing: 'answers that differ',
  }),
);

export function robustnessSection(context: SectionContext): Section | null {
  const results = resultsOf(context.certificate);
  if (results.length === 0) return null;
  const columns = [
    { header: md``, align: 'center' as const },
    left('Check'),
    left('Result'),
    left('Drop from undisturbed rows'),
    left('What was seen'),
  ];
  const rows = results.map((result) => [
    md`${RESULT_SYMBOLS[result.result]}`,
    md`${checkWords(result)}`,
    isOpen(result) ? strong(RESULT_WORDS[result.result]) : md`${RESULT_WORDS[result.result]}`,
    md`${dropWords(result)}`,
    factsCell(result),
  ]);
  return foldSection(context, {
    name: 'robustness',
    summary: `Robustness: ${robustnessCounts(context.certificate)}`,
    body: [boundedTable(columns, rows, context.maxRows)],
  });
}

/** 8 of 8 checks pass, 2 more have no limit */
export function robustnessCounts(certificate: Certificate): string {
  const results = resultsOf(certificate);
  const limited = results.filter(({ result }) => result !== 'not-applicable' && result !== 'shown');
  const passing = limited.filter(({ result }) => result === 'pass').length;
  const shown = results.filter(({ result }) => result === 'shown').length;
  const rest = shown === 0 ? '' : `, ${String(shown)} more ${shown === 1 ? 'has' : 'have'} no limit`;
  return `${String(passing)} of ${String(limited.length)} checks pass${rest}`;
}

/** Older certificates call a drop passed that no gate limits. */
function resultsOf({ robustness, gates }: Certificate): readonly RobustnessResult[] {
  const limited = new Set(
    gates.flatMap(({ kind, perturbation, metric }) => (kind === 'robustness' ? [`${perturbation} ${metric}`] : [])),
  );
  return robustness.map((one) => {
    const isPerturbation = one.check === 'gaussian' || one.check === 'dropout';
    const isLimited = limited.has(`${one.check} ${one.strength} ${one.metric}`);
    return isPerturbation && one.result === 'pass' && !isLimited ? { ...one, result: 'shown' } : one;
  });
}

export function isOpen({ result }: RobustnessResult): boolean {
  return result === 'fail' || result === 'inconclusive';
}

export function checkWords(result: RobustnessResult): string {
  const strength = result.strength === undefined ? '' : `, strength ${formatLimit(result.strength, 'none')}`;
  return `${CHECK_WORDS[result.check]}${strength}`;
}

/** How much less the metric is than of the same rows undisturbed: worse, roc_auc 0.0040 [0.0020, 0.0060] */
function dropWords({ drop, metric = 'metric' }: RobustnessResult): string {
  if (drop === undefined) return '';
  const word = wordOf({ estimate: drop, none: 0, direction: 'down' });
  return `${word === null ? '' : `${word}, `}${metric} ${formatEstimate(drop, 'none')}`;
}

function factsCell(result: RobustnessResult): Markdown {
  return joinMarkdown(
    Object.entries(result.facts)
      .slice(0, 8)
      .map(([name, value]) => md`${factName(name)} ${code(factText(value), 80)}`),
    ', ',
  );
}

/** The name of a number that nobody gave words to is at least split into its own. */
function factName(name: string): string {
  const words = FACT_WORDS.get(name);
  if (words !== undefined || !/^[a-z]+(?:[A-Z][a-z0-9]+)+$/.test(name)) return words ?? name;
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function factText(value: RobustnessResult['facts'][string]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null) return 'without a bound';
  if (typeof value !== 'number') return FACT_VALUES.get(value) ?? value;
  return Number.isInteger(value) && Math.abs(value) < 1e9 ? String(value) : formatLimit(value, 'none');
}

/** What came of a hostile input. */
const FACT_VALUES: ReadonlyMap<string, string> = new Map(
  Object.entries({ error: 'refused', timeout: 'took too long', memory: 'took too much memory' }),
);
