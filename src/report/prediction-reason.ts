import type { AnswerChanges, Certificate, GateResult } from '../contract/generated/types.ts';
import { isFound, wordOfChanges } from '../domain/certification/change-word.ts';
import { type ComparedMetric, comparisonsOf } from '../domain/certification/comparisons.ts';
import { changeOf } from '../domain/certification/largest-changes.ts';
import { worstClass } from '../domain/certification/worse-class.ts';
import { changesOf, partRows, partWords, pValueText } from './evidence-wording.ts';
import { formatCount, formatDifferenceValue, formatQuantity } from './format.ts';
import type { RichText } from './rich-text.ts';
import { sliceWords } from './shared-wording.ts';
import { weakestSlice } from './sections/slices.ts';

/** Slices that a reason names. */
const MOST_NAMED = 3;

/**
 * Why a gate on answers fails, as far as that is clear after a correction for all that was looked at: the slices in which its metric is
 * worse, where answers became worse, the class that fell most, and the weakest part. Where nothing of it is known, the weakest slice.
 */
export function predictionReason(gate: GateResult, certificate: Certificate): RichText {
  const ofSlice = [changesClause(gate, certificate)];
  const ofAll = [
    slicesClause(gate, certificate),
    changesClause(gate, certificate),
    classClause(gate, certificate),
    partClause(gate, certificate),
  ];
  const clauses = (gate.slice === undefined ? ofAll : ofSlice).filter(({ length }) => length > 0);
  if (clauses.length > 0) return clauses.flatMap((clause, index) => [...(index === 0 ? [] : ['; ']), ...clause]);
  return gate.slice === undefined ? weakestReason(gate, certificate) : [];
}

/** log_loss is worse in region = south (−0.02), …; roc_auc is worse in all 6 slices alike (−0.137 to −0.16) */
function slicesClause(gate: GateResult, certificate: Certificate): RichText {
  const compared = comparedSlices(gate, certificate);
  const worse = compared.filter(({ word }) => word === 'worse').toSorted((a, b) => changeOf(b) - changeOf(a));
  if (worse.length === 0) return [];
  if (areAlike(compared)) return alikeClause(gate, worse);
  const named = worse
    .slice(0, MOST_NAMED)
    .flatMap(({ result, difference }, index) => [
      index === 0 ? '' : ', ',
      { code: sliceWords(result.slice ?? { name: '', group: null }) },
      ` (${formatDifferenceValue(difference, 'none')})`,
    ]);
  return [`${gate.metric} is worse in `, ...named];
}

/** Who names one of them says that the others are no worse. */
function alikeClause({ metric }: GateResult, worse: readonly ComparedMetric[]): RichText {
  const values = worse.toSorted((a, b) => Math.abs(a.difference.value ?? 0) - Math.abs(b.difference.value ?? 0));
  const [least, most] = [values[0], values.at(-1)].map((one) =>
    one === undefined ? '' : formatDifferenceValue(one.difference, 'none'),
  );
  const range = least === most ? least : `${least ?? ''} to ${most ?? ''}`;
  return [`${metric} is worse in all ${formatCount(worse.length)} slices alike (${range ?? ''})`];
}

/** All of them are worse, and one number lies in the intervals of all their differences. Two at least: one is like nothing. */
function areAlike(slices: readonly ComparedMetric[]): boolean {
  if (slices.some(({ word }) => word !== 'worse')) return false;
  const lower = Math.max(...slices.map(({ difference }) => difference.interval?.lower ?? -Infinity));
  const upper = Math.min(...slices.map(({ difference }) => difference.interval?.upper ?? Infinity));
  return slices.length > 1 && lower <= upper;
}

function comparedSlices(gate: GateResult, certificate: Certificate): readonly ComparedMetric[] {
  return comparisonsOf(certificate).metrics.filter(
    ({ result: { slice, metric, data } }) => slice !== null && metric === gate.metric && data === (gate.data ?? data),
  );
}

/** more answers became wrong than right in region = south: 61 against 17 of 5,902 (p 0.0007) */
function changesClause(gate: GateResult, certificate: Certificate): RichText {
  const [most] = changesAsked(gate, certificate)
    .filter((changes) => wordOfChanges(changes) === 'worse')
    .toSorted((a, b) => b.worse - a.worse);
  const found = most?.adjustedPValue ?? most?.pValue ?? null;
  if (most === undefined || found === null) return [];
  const { slice, rows, better, worse, by } = most;
  const what = by === 'right' ? 'more answers became wrong than right' : 'more errors grew than shrank';
  const counts = `: ${formatCount(worse)} against ${formatCount(better)} of ${formatCount(rows)} (p ${pValueText(found)})`;
  return slice === null ? [`${what}${counts}`] : [`${what} in `, { code: sliceWords(slice) }, counts];
}

/** Those of the gate's slice; of a gate on all rows its slices, or all rows where nothing is clear of a slice, or the slices are alike. */
function changesAsked(gate: GateResult, certificate: Certificate): readonly AnswerChanges[] {
  const { overall, slices } = changesOf(certificate);
  const isAsked = ({ data }: AnswerChanges): boolean => data === (gate.data ?? data);
  const { slice: asked } = gate;
  if (asked !== undefined) {
    return slices.filter((changes) => isAsked(changes) && changes.slice !== null && isSame(changes.slice, asked));
  }
  if (areAlike(comparedSlices(gate, certificate))) return overall.filter(isAsked);
  const clear = slices.filter((changes) => isAsked(changes) && wordOfChanges(changes) === 'worse');
  return clear.length > 0 ? clear : overall.filter(isAsked);
}

type Slice = NonNullable<GateResult['slice']>;

function isSame(one: Slice, other: Slice): boolean {
  return one.name === other.name && one.group === other.group;
}

/** the class returns fell most, f1 from 0.81 to 0.61 of 3,000 rows */
function classClause({ data }: GateResult, certificate: Certificate): RichText {
  const worst = worstClass(certificate, data);
  if (worst === null) return [];
  const { label, rows, figures } = worst.result;
  const [now, before] = [figures.f1_score.candidate, figures.f1_score.baseline].map((estimate) =>
    estimate === null ? '' : formatQuantity({ ...estimate, unit: 'none' }).value,
  );
  return [
    'the class ',
    { code: String(label) },
    ` fell most, f1 from ${before ?? ''} to ${now ?? ''} of ${formatCount(rows)} rows`,
  ];
}

/** region = south and age ≤ 30 is the weakest part: accuracy 0.71, 0.85 overall, of 210 rows (p 0.01) */
function partClause({ data }: GateResult, certificate: Certificate): RichText {
  const { weakest = [] } = certificate;
  const part = weakest.find((one) => one.data === (data ?? one.data) && isFound(one));
  if (part === undefined) return [];
  const { value } = formatQuantity({ ...part.estimate, unit: 'none' });
  const all = formatQuantity({ ...part.estimate, value: part.overall, unit: 'none' }).value;
  return [
    ...partWords(part.where),
    ` is the weakest part: ${part.metric} ${value}, ${all} overall, of ${partRows(part, certificate)} (p ${pValueText(part.pValue)})`,
  ];
}

/** A search that found no weaker part looked at the slices, too: then none is named. */
function weakestReason({ metric, data }: GateResult, certificate: Certificate): RichText {
  if ((certificate.weakest ?? []).some((one) => one.data === (data ?? one.data))) return [];
  const weakest = weakestSlice(certificate, metric);
  if (weakest === null || weakest.slice === null) return [];
  const { value } = formatQuantity({ ...weakest.estimate, unit: 'none' });
  return [
    `${metric} is weakest in `,
    { code: sliceWords(weakest.slice) },
    `: ${value} of ${formatCount(weakest.rows)} rows`,
  ];
}
