import type { RobustnessResult } from '../../contract/generated/types.ts';
import { formatEstimate, formatLimit } from '../format.ts';
import { type Markdown, code, joinMarkdown, md, strong } from '../markdown.ts';
import { type Section, type SectionContext, boundedTable, foldSection, left, right } from '../section.ts';

/** What a fact is called in the report, by the check that found it. */
const CHECK_WORDS = {
  determinism: 'same answer twice',
  'batch-invariance': 'a row alone answers as it was scored',
  'order-invariance': 'rows in another order answer as they were scored',
  'batch-size-invariance': 'rows in other batches answer as they were scored',
  nan: 'NaN input',
  infinity: 'infinite input',
  missing: 'missing values',
  'out-of-range': 'values out of range',
  gaussian: 'Gaussian noise',
  dropout: 'dropped features',
} as const satisfies Record<RobustnessResult['check'], string>;

const RESULT_SYMBOLS = {
  pass: '✅',
  fail: '❌',
  inconclusive: '⚠️',
  'not-applicable': '➖',
} as const satisfies Record<RobustnessResult['result'], string>;

export function robustnessSection(context: SectionContext): Section | null {
  const { robustness } = context.certificate;
  if (robustness.length === 0) return null;
  const columns = [
    { header: md``, align: 'center' as const },
    left('Check'),
    left('Result'),
    right('Drop'),
    left('Facts'),
  ];
  const rows = robustness.map((result) => [
    md`${RESULT_SYMBOLS[result.result]}`,
    md`${checkWords(result)}`,
    result.result === 'pass' ? md`pass` : strong(result.result.replace('-', ' ')),
    md`${dropWords(result)}`,
    factsCell(result),
  ]);
  return foldSection(context, {
    name: 'robustness',
    summary: `Robustness: ${robustnessCounts(robustness)}`,
    body: [boundedTable(columns, rows, context.maxRows)],
  });
}

export function robustnessCounts(results: readonly RobustnessResult[]): string {
  const applicable = results.filter(({ result }) => result !== 'not-applicable');
  const passing = applicable.filter(({ result }) => result === 'pass').length;
  return `${String(passing)} of ${String(applicable.length)} checks pass`;
}

export function checkWords(result: RobustnessResult): string {
  const strength = result.strength === undefined ? '' : `, strength ${formatLimit(result.strength, 'none')}`;
  return `${CHECK_WORDS[result.check]}${strength}`;
}

function dropWords(result: RobustnessResult): string {
  if (result.drop === undefined) return '';
  return `${result.metric ?? 'metric'} ${formatEstimate(result.drop, 'none')}`;
}

function factsCell(result: RobustnessResult): Markdown {
  return joinMarkdown(
    Object.entries(result.facts)
      .slice(0, 8)
      .map(([name, value]) => md`${name} ${code(factText(value), 80)}`),
    ', ',
  );
}

function factText(value: RobustnessResult['facts'][string]): string {
  if (typeof value !== 'number') return String(value);
  return Number.isInteger(value) && Math.abs(value) < 1e9 ? String(value) : formatLimit(value, 'none');
}
