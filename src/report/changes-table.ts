import type { Certificate, GateResult } from '../contract/generated/types.ts';
import { comparedFigures } from './compared-figures.ts';
import { changeText, comparedSubject } from './comparison-wording.ts';
import { type Compared, comparisonsOf } from '../domain/certification/comparisons.ts';
import { changedMost } from '../domain/certification/largest-changes.ts';
import { costMetric } from '../domain/model/cost-metrics.ts';
import { formatCompared, formatCount, formatQuantity } from './format.ts';
import { breakable } from './gate-table.ts';
import { type Markdown, md, table, wrappable } from './markdown.ts';
import { left, paragraphs } from './section.ts';

/** Rows of the table; the folds have every comparison. */
const MOST_CHANGES = 8;
/** Of them for what became better, where more became worse than there is room for. */
const LEAST_GAINS = 3;

/** What clearly changed, worse first, or null where nothing did. Four columns, so that a phone shows them all. */
export function changesTable(certificate: Certificate): Markdown | null {
  const { subject, baseline } = certificate;
  const all = changedMost(comparisonsOf(certificate));
  const changes = bothSides(oneOfEachMode(all));
  if (changes.length === 0 || baseline === null) return null;
  const columns = ['What changed', subject.version, baseline.version, 'Change'].map(left);
  const rows = changes.map((change) => changeRow(change, certificate));
  const rest = all.length - rows.length;
  const noun = rest === 1 ? 'change is' : 'changes are';
  return paragraphs([
    table(columns, rows),
    rest > 0 ? md`${formatCount(rest)} smaller ${noun} in the folds below.` : null,
  ]);
}

/** The largest harms, then the largest gains: many of the ones leave no silence about the others. */
function bothSides(changes: readonly Compared[]): readonly Compared[] {
  const gains = changes.filter(({ word }) => word === 'better');
  const others = changes.filter(({ word }) => word !== 'better');
  const room = Math.min(gains.length, Math.max(MOST_CHANGES - others.length, LEAST_GAINS));
  return [...others.slice(0, MOST_CHANGES - room), ...gains.slice(0, room)];
}

/** Every time of a mode, and its throughput, tells of one thing: the largest change stands for them. */
function oneOfEachMode(changes: readonly Compared[]): readonly Compared[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    if (change.kind !== 'cost' || change.isCounted) return true;
    const key = `${change.mode} ${change.word}`;
    if (seen.has(key)) return false;
    return seen.add(key);
  });
}

/** The interval is that of the change: one for each number of a row is more than a phone shows. */
function changeRow(change: Compared, certificate: Certificate): readonly Markdown[] {
  const { candidate, baseline } = figures(change, certificate);
  return [
    wrappable(comparedSubject(change, certificate)),
    breakable(candidate),
    breakable(baseline),
    breakable(changeText(change)),
  ];
}

interface Figures {
  readonly candidate: string;
  readonly baseline: string;
}

/** Those that the change is the difference, or the ratio, of; empty where an older certificate does not hold them. */
function figures(change: Compared, certificate: Certificate): Figures {
  if (change.kind === 'cost' && !change.isCounted) return figuresInTurns(change.mode, change.metric, certificate);
  const unit = change.kind === 'cost' ? (costMetric(change.metric)?.unit ?? 'none') : 'none';
  const text = (own: Compared['candidate']): string => (own === null ? '' : formatQuantity({ ...own, unit }).value);
  return { candidate: text(change.candidate), baseline: text(change.baseline) };
}

function figuresInTurns(of: GateResult['mode'], metric: string, { performance }: Certificate): Figures {
  const comparison = performance.find(({ mode }) => mode === of)?.comparison ?? null;
  const found = comparison === null ? null : comparedFigures(metric, comparison);
  const values = found === null ? [] : [found.candidate, found.baseline];
  const [candidate = '', baseline = ''] = formatCompared(values, costMetric(metric)?.unit ?? 'none');
  return { candidate, baseline };
}
