import type { AnswerChanges, Certificate, ClassResult, WeakestPart } from '../../../contract/generated/types.ts';
import { evenOddsTest } from '../../evaluation/binomial-test.ts';
import { adjustForDiscovery } from '../../evaluation/false-discovery.ts';
import { isInterval, isSame, isWithin, rangeOf, type Relation, repeats, UNIT, type Wrong, wrongOf } from './wrong.ts';

type Fault = readonly [place: string, relation: Relation];

/** What people read as what was found: which answers changed, how well classes are recognised, and where it is weakest. */
export function wrongAnswers(certificate: Certificate): readonly Wrong[] {
  const { changes = [], weakest = [] } = certificate;
  return [
    ...wrongChanges(certificate),
    ...wrongAdjustments(changes),
    ...wrongClasses(certificate),
    ...wrongOf('/weakest', weakest, (part) => wrongPart(part)),
  ];
}

function wrongChanges({ changes = [], data, baseline }: Certificate): readonly Wrong[] {
  const keyOf = ({ data: set, slice }: AnswerChanges): string => JSON.stringify([set, slice?.name, slice?.group]);
  const twice = repeats(changes, keyOf);
  const sets = new Set(data.map(({ name }) => name));
  const all = new Map(changes.flatMap((one) => (one.slice === null ? [[one.data, one] as const] : [])));
  return wrongOf('/changes', changes, (one, index): Fault | null => {
    if (baseline === null) return ['', 'has-baseline'];
    if (twice.has(index)) return ['/data', 'named-once'];
    if (!sets.has(one.data)) return ['/data', 'known-data'];
    const whole = all.get(one.data) ?? one;
    for (const key of ['rows', 'changed', 'better', 'worse'] as const)
      if (one[key] > whole[key]) return [`/${key}`, 'part'];
    if (one.changed > one.rows) return ['/changed', 'part'];
    if (one.better + one.worse > one.changed) return ['/better', 'part'];
    return isSame(one.pValue, evenOddsTest(one.better, one.worse)) ? null : ['/pValue', 'p-value'];
  });
}

/** All rows are one question; slices of a set are corrected for each other. */
function wrongAdjustments(changes: readonly AnswerChanges[]): readonly Wrong[] {
  const places = changes.map((change, index) => ({ ...change, index }));
  const slices = Map.groupBy(
    places.filter(({ slice }) => slice !== null),
    ({ data }) => data,
  );
  const expected = new Map(places.map(({ index, pValue }) => [index, pValue]));
  for (const group of slices.values()) {
    const adjusted = adjustForDiscovery(group.map(({ pValue }) => pValue));
    group.forEach(({ index }, at) => expected.set(index, adjusted[at] ?? null));
  }
  return wrongOf('/changes', changes, ({ adjustedPValue }, index) =>
    isSame(adjustedPValue, expected.get(index) ?? null) ? null : ['/adjustedPValue', 'p-value'],
  );
}

function wrongClasses({ classes = [], classesLeftOut = [], data, baseline }: Certificate): readonly Wrong[] {
  const sets = new Set(data.map(({ name }) => name));
  const twice = repeats(classes, (one) => JSON.stringify([one.data, one.label]));
  const again = repeats(classesLeftOut, (one) => one.data);
  return [
    ...wrongOf('/classes', classes, (one, index): Fault | null => {
      if (twice.has(index)) return ['/label', 'named-once'];
      if (!sets.has(one.data)) return ['/data', 'known-data'];
      return wrongClass(one, baseline !== null);
    }),
    ...wrongOf('/classesLeftOut', classesLeftOut, (one, index): Fault | null => {
      if (again.has(index)) return ['/data', 'named-once'];
      return classes.some(({ data: set }) => set === one.data) ? null : ['/data', 'known-data'];
    }),
  ];
}

function wrongClass({ figures }: ClassResult, hasBaseline: boolean): Fault | null {
  for (const arm of ['candidate', 'baseline'] as const) {
    const values = new Map<string, number>();
    for (const [name, { [arm]: estimate }] of Object.entries(figures)) {
      if (estimate === null) continue;
      const place = `/figures/${name}/${arm}`;
      if (arm === 'baseline' && !hasBaseline) return [place, 'has-baseline'];
      if (!isInterval(estimate)) return [place, 'interval'];
      if (estimate.value === null) continue;
      if (!isWithin(estimate.value, UNIT)) return [place, 'metric'];
      values.set(name, estimate.value);
    }
    const [precision, recall, f1] = ['precision', 'recall', 'f1_score'].map((name) => values.get(name));
    if (precision === undefined || recall === undefined || f1 === undefined) continue;
    const sum = precision + recall;
    if (!isSame(f1, sum === 0 ? 0 : (2 * precision * recall) / sum)) return [`/figures/f1_score/${arm}`, 'f1-score'];
  }
  return null;
}

function wrongPart({ metric, estimate, overall, rows, of }: WeakestPart): Fault | null {
  const range = rangeOf(metric);
  if (range === null) return ['/metric', 'metric'];
  if (!isInterval(estimate)) return ['/estimate', 'interval'];
  if (estimate.value !== null && !isWithin(estimate.value, range)) return ['/estimate', 'metric'];
  if (overall !== null && !isWithin(overall, range)) return ['/overall', 'metric'];
  return rows > of ? ['/rows', 'part'] : null;
}
