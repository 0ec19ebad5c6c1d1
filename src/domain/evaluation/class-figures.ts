import type { Certificate, ClassFigures, ClassResult, Estimate, TwoEstimates } from '../../contract/generated/types.ts';
import { type AllClassSums, type ClassSums, type PartWeights, sumClasses } from './arithmetic/class-sums.ts';
import { type Arm, namesOfClasses } from './arm.ts';
import { presentLabel } from './describe-answers.ts';
import { DEFAULT_LEVEL } from './evaluate.ts';
import { estimateOfMoments } from './intervals.ts';
import { type Label, labelIndex } from './labels.ts';
import { roundEstimate } from './round-figures.ts';

export interface ClassesRequest {
  readonly data: string;
  readonly candidate: Arm;
  readonly baseline: Arm | null;
  /** What the labels of a row with several are called, where columns have names. */
  readonly columns: readonly string[] | null;
}

/** Classes that a certificate lists. */
const MOST_CLASSES = 100;

type ClassEvidence = Required<Pick<Certificate, 'classes' | 'classesLeftOut'>>;

/** Precision, recall and F1 of each class that is true or answered somewhere, the most frequent first. */
export function evaluateClasses({ data, candidate, baseline, columns }: ClassesRequest): ClassEvidence {
  const tally = candidate.rows.classTally();
  if (tally === null) return { classes: [], classesLeftOut: [] };
  const ours = sumClasses(tally);
  const theirs = baseline === null ? null : sumsByName(baseline);
  const named = columns?.length === tally.classes ? columns : null;
  const names = namesOfClasses(candidate) ?? named;
  const met = ours.classes
    .map((sums, label) => ({ sums, label, name: names?.[label] ?? label }))
    .filter(({ sums }) => sums.of(ALL_PARTS) > 0)
    .toSorted((a, b) => b.sums.rows - a.sums.rows || a.label - b.label);
  const classes = met.slice(0, MOST_CLASSES).map(({ sums, label, name }): ClassResult => {
    const before = theirs?.(names === null || names === named ? label : name) ?? null;
    return { data, label: presentLabel(name), rows: sums.rows, figures: figuresOf({ sums, all: ours }, before) };
  });
  const count = met.length - classes.length;
  return { classes, classesLeftOut: count > 0 ? [{ data, count }] : [] };
}

interface Counted {
  readonly sums: ClassSums;
  readonly all: AllClassSums;
}

/** The baseline's counts of a class: two models may number their classes in two ways. */
function sumsByName(arm: Arm): ((name: Label) => Counted | null) | null {
  const tally = arm.rows.classTally();
  if (tally === null) return null;
  const all = sumClasses(tally);
  const names = namesOfClasses(arm);
  const index = labelIndex(names ?? [...all.classes.keys()]);
  return (name) => {
    const sums = all.classes[index(name)];
    return sums === undefined ? null : { sums, all };
  };
}

const ALL_PARTS: PartWeights = { hit: 1, extra: 1, missed: 1 };

/** Each is 'top' over 'whole', as sums of the parts. */
const FIGURES = {
  precision: { top: { hit: 1, extra: 0, missed: 0 }, whole: { hit: 1, extra: 1, missed: 0 } },
  recall: { top: { hit: 1, extra: 0, missed: 0 }, whole: { hit: 1, extra: 0, missed: 1 } },
  f1_score: { top: { hit: 2, extra: 0, missed: 0 }, whole: { hit: 2, extra: 1, missed: 1 } },
} as const satisfies Readonly<Record<keyof ClassFigures, { readonly top: PartWeights; readonly whole: PartWeights }>>;

function figuresOf(ours: Counted, theirs: Counted | null): ClassFigures {
  const two = (name: keyof ClassFigures): TwoEstimates => ({
    candidate: estimate(ours, name),
    baseline: theirs === null ? null : estimate(theirs, name),
  });
  return { precision: two('precision'), recall: two('recall'), f1_score: two('f1_score') };
}

/**
 * A ratio of two sums, 0 where the lower one is 0 (zero_division=0), with its interval as the metrics of these names have it:
 * Wilson's for shares of rows, else the delta method on the logit scale with the row as its unit.
 */
function estimate({ sums, all }: Counted, name: keyof ClassFigures): Estimate {
  const { top, whole } = FIGURES[name];
  const total = sums.of(whole);
  const value = total === 0 ? 0 : sums.of(top) / total;
  const slope = (part: keyof PartWeights): number => (top[part] - value * whole[part]) / total;
  const slopes = { hit: slope('hit'), extra: slope('extra'), missed: slope('missed') };
  const asked = { hit: 1, extra: Math.min(1, whole.extra), missed: Math.min(1, whole.missed) };
  const squares = sums.squares(asked);
  const isShare = !all.isClustered && name !== 'f1_score';
  const moments = {
    scale: isShare ? 'proportion' : 'unit',
    support: squares === 0 ? 0 : sums.of(asked) ** 2 / squares,
    units: all.units,
    variance: total === 0 ? 0 : sums.squares(slopes) * (isShare ? 1 : all.bessel),
    skewness: 0,
  } as const;
  return roundEstimate(estimateOfMoments(value, moments, DEFAULT_LEVEL));
}
