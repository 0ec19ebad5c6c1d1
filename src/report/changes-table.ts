import type { Certificate, GateResult } from '../contract/generated/types.ts';
import { comparedFigures } from './compared-figures.ts';
import { changeText, comparedSubject } from './comparison-wording.ts';
import type { DifferenceWord } from '../domain/certification/difference.ts';
import { type Compared, comparisonsOf } from '../domain/certification/comparisons.ts';
import { changedMost } from '../domain/certification/largest-changes.ts';
import { costMetric } from '../domain/model/cost-metrics.ts';
import { formatCompared, formatCount, formatParts, formatSizes } from './format.ts';
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
  const { rows, rest } = changedRows(certificate);
  if (rows.length === 0 || baseline === null) return null;
  const columns = ['What changed', subject.version, baseline.version, 'Change'].map(left);
  const noun = rest === 1 ? 'change stands' : 'changes stand';
  return paragraphs([
    table(
      columns,
      rows.map((row) => [wrappable(row.subject), ...[row.candidate, row.baseline, row.change].map(breakable)]),
    ),
    rest > 0 ? md`${formatCount(rest)} smaller ${noun} below.` : null,
  ]);
}

/** A change as text, before it is escaped for an output. The interval is that of the change: more numbers a row does not hold. */
export interface ChangedRow extends Figures {
  readonly word: DifferenceWord;
  readonly subject: string;
  readonly change: string;
}

export interface ChangedRows {
  readonly rows: readonly ChangedRow[];
  /** Changes that are smaller, or that one of the rows stands for. */
  readonly rest: number;
}

export function changedRows(certificate: Certificate): ChangedRows {
  const all = namedOnce(changedMost(comparisonsOf(certificate)));
  const rows = bothSides(oneOfEachMode(all)).map((change) => ({
    word: change.word,
    subject: comparedSubject(change, certificate),
    ...figures(change, certificate),
    change: changeText(change),
  }));
  return { rows, rest: all.length - rows.length };
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

/** Of two classes recall is the rate of true positives: the same numbers have a row under their first name. */
function namedOnce(changes: readonly Compared[]): readonly Compared[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    if (change.kind !== 'metric') return true;
    const { result, candidate, baseline, difference } = change;
    const key = JSON.stringify([result.data, candidate?.value, baseline?.value, difference.value]);
    if (seen.has(key)) return false;
    return seen.add(key);
  });
}

interface Figures {
  readonly candidate: string;
  readonly baseline: string;
}

/** Those that the change is the difference, or the ratio, of; empty where an older certificate does not hold them. */
function figures(change: Compared, certificate: Certificate): Figures {
  if (change.kind === 'cost' && !change.isCounted) return figuresInTurns(change.mode, change.metric, certificate);
  const [own, theirs] = [change.candidate?.value ?? null, change.baseline?.value ?? null];
  if (own === null || theirs === null) return { candidate: '', baseline: '' };
  const [candidate = '', baseline = ''] =
    change.kind === 'cost' ? formatSizes([own, theirs]) : formatParts([own, theirs], change.difference);
  return { candidate, baseline };
}

function figuresInTurns(of: GateResult['mode'], metric: string, { performance }: Certificate): Figures {
  const comparison = performance.find(({ mode }) => mode === of)?.comparison ?? null;
  const found = comparison === null ? null : comparedFigures(metric, comparison);
  const values = found === null ? [] : [found.candidate, found.baseline];
  const [candidate = '', baseline = ''] = formatCompared(values, costMetric(metric)?.unit ?? 'none');
  return { candidate, baseline };
}
