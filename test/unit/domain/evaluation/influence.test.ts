// @module-tag thorough
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Estimate, Problem } from '../../../../src/contract/generated/types.ts';
import type { Measurement } from '../../../../src/domain/evaluation/arithmetic/measurement.ts';
import { estimateOf, normalScore } from '../../../../src/domain/evaluation/intervals.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { METRICS, metricNames } from '../../../../src/domain/evaluation/metrics/registry.ts';
import { differenceOf } from '../../../../src/domain/evaluation/paired.ts';
import { PROBLEMS } from '../../../../src/domain/evaluation/problems/registry.ts';
import { gaussian, uniform } from '../../../../src/domain/evaluation/random.ts';
import type { ScoredRows } from '../../../../src/domain/evaluation/scored-rows.ts';
import { drawVectors, withoutId } from '../../../support/vector-rows.ts';
import { metricsWithInterval, WITHOUT_INTERVAL } from '../../../support/coverage.ts';
import { overConfident, type Population, POPULATIONS, regression } from '../../../support/populations.ts';
import { byCost } from '../../../support/slow.ts';

const LEVEL = 0.95;

/** A median jumps from row to row, so that leaving one out tells nothing of its error: it is held by the bootstrap. */
const MEDIAN = 'median_absolute_error';

/** So does the precision at a recall, whose images are left out in groups. */
const BOXES: readonly string[] = ['box_map', 'box_map_50', 'box_map_75'];
const JUMPING: readonly string[] = [MEDIAN, ...BOXES];

/** Its derivative is softened where noise could turn a bin's sign: it is held where noise cannot. */
const CALIBRATION = 'expected_calibration_error';

interface Sample {
  readonly name: string;
  readonly problem: Problem;
  readonly draw: Population;
  /** The rows without a unit, where that changes what is known of the others. */
  readonly without?: (unit: number) => Models;
  /** Rows, queries or ids. */
  readonly units: number;
  readonly metrics: readonly string[];
  /** Where what two units change together is counted once: how far contributions may lie from the jackknife, which counts it twice. */
  readonly shorter?: number;
  /** How wide intervals may be, of what the standard error gives. */
  readonly widest: { readonly single: number; readonly paired: number };
}

/** Their skewness widens the intervals of squared errors by a fifth. */
const SKEWED = { single: 1.2, paired: 1.08 };

/** Every problem with and without weights. */
const PLAIN: readonly Sample[] = Object.values(PROBLEMS).flatMap(({ name: problem, hasQueries }) => {
  const units = unitsFor(problem, hasQueries);
  const common = { problem, units, metrics: metricsWithInterval(problem), widest: SKEWED };
  return [
    { ...common, name: problem, draw: POPULATIONS[problem]({}), ...leavingOut({ problem, units, weighted: false }) },
    {
      ...common,
      name: `${problem}, weighted`,
      draw: POPULATIONS[problem]({ weighted: true }),
      ...leavingOut({ problem, units, weighted: true }),
    },
  ];
});

/** Without an id all others are compared with each other again. */
function unitsFor(problem: Problem, hasQueries: boolean): number {
  if (problem === 'retrieval') return 60;
  return hasQueries ? 120 : 300;
}

/** An id that is left out no longer stands in the way of others, which no choice among the scored rows tells. */
function leavingOut({ problem, units, weighted }: { problem: Problem; units: number; weighted: boolean }) {
  if (problem !== 'retrieval') return {};
  const drawn = drawVectors(seeded(), { ids: units, weighted });
  return { shorter: 0.15, without: (unit: number): Models => withoutId(drawn, unit) };
}

function seeded() {
  return xoroshiro128plus(7);
}

const SEVERAL_OUTPUTS: Sample = {
  name: 'regression, weighted, several outputs',
  problem: 'regression',
  draw: regression({ noise: gaussian, spread: 0.3, outputs: 3, weighted: true }),
  units: 300,
  metrics: metricsWithInterval('regression'),
  widest: SKEWED,
};

const SAMPLES: readonly Sample[] = [...PLAIN, SEVERAL_OUTPUTS];

const BY_JACKKNIFE: readonly Sample[] = [
  ...SAMPLES.map((sample) => ({
    ...sample,
    metrics: sample.metrics.filter((metric) => !JUMPING.includes(metric) && metric !== CALIBRATION),
  })).filter(({ metrics }) => metrics.length > 0),
  ...(['binary', 'multiclass'] as const).map((problem) => ({
    name: `${problem}, far too sure`,
    problem,
    draw: overConfident(problem),
    units: 900,
    metrics: [CALIBRATION],
    // The bins are taken for independent, and what is not known of their pattern is added.
    widest: { single: 1.35, paired: 1.4 },
  })),
];

const BY_BOOTSTRAP: readonly Sample[] = SAMPLES.map((sample) => ({
  ...sample,
  metrics: sample.metrics.filter((metric) => JUMPING.includes(metric)),
})).filter(({ metrics }) => metrics.length > 0);

type Models = readonly [candidate: ScoredRows, baseline: ScoredRows];

function draw(sample: Sample): Models {
  return sample.draw(seeded(), sample.units);
}

function select([candidate, baseline]: Models, rows: Int32Array): Models {
  return [candidate.select(rows), baseline.select(rows)];
}

/** The rows without each unit in turn. */
function leaveOneOut(models: Models, units: number): readonly Models[] {
  const unit = unitsOf(models[0]);
  const rows = unit.map((_, row) => row);
  return Array.from({ length: units }, (_, out) =>
    select(
      models,
      rows.filter((row) => unit[row] !== out),
    ),
  );
}

/** The unit of each row: its query, or itself. */
function unitsOf({ answers, rows }: ScoredRows): Int32Array {
  if ('query' in answers && answers.query instanceof Int32Array) return answers.query;
  return new Int32Array(rows).map((_, row) => row);
}

/** As many rows as there are, drawn with replacement. */
function resample(models: Models, times: number): readonly Models[] {
  const random = xoroshiro128plus(11);
  const { rows } = models[0];
  const any = (): number => Math.floor(rows * uniform(random));
  return Array.from({ length: times }, () => select(models, new Int32Array(rows).map(any)));
}

interface Values {
  readonly candidate: readonly number[];
  readonly difference: readonly number[];
}

function valuesOf(samples: readonly Models[], metric: string): Values {
  const pairs = samples.map(([candidate, baseline]) => [
    measureMetric(candidate, metric).value!,
    measureMetric(baseline, metric).value!,
  ]);
  return { candidate: pairs.map(([ours]) => ours!), difference: pairs.map(([ours, theirs]) => ours! - theirs!) };
}

/** What each unit adds to the value, so that the squares add up to the jackknife's variance (Efron and Stein, 1981). */
function jackknife(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => Math.sqrt((values.length - 1) / values.length) * (mean - value));
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return length(values.map((value) => value - mean)) / Math.sqrt(values.length - 1);
}

function length(values: Iterable<number>): number {
  return Math.sqrt([...values].reduce((sum, value) => sum + value * value, 0));
}

/** The standard error that an interval of a normal estimate would have at this width. */
function errorOf({ interval }: Estimate): number {
  return (interval!.upper! - interval!.lower!) / 2 / normalScore(LEVEL);
}

function contributionsOf(measurement: Measurement): readonly number[] {
  return [...measurement.spread!.contributions];
}

describe('every metric', () => {
  it('has an interval, or is listed with the reason why it has none', () => {
    const without = PLAIN.flatMap((sample) => {
      const [candidate] = draw(sample);
      return metricNames(sample.problem).filter((name) => measureMetric(candidate, name).spread === null);
    });
    expect(new Set(without)).toEqual(new Set(WITHOUT_INTERVAL.keys()));
  });

  it('is held below in each of its problems', () => {
    const held = [...BY_JACKKNIFE, ...BY_BOOTSTRAP].flatMap(({ problem, metrics }) =>
      metrics.map((metric) => `${problem} ${metric.split('@')[0]}`),
    );
    const all = METRICS.filter(({ name }) => !WITHOUT_INTERVAL.has(name)).flatMap(({ name, measure }) =>
      Object.keys(measure).map((problem) => `${problem} ${name}`),
    );
    expect(new Set(held)).toEqual(new Set(all));
  });
});

/** Leaving each out of many labels, or of those of each token, takes seconds. */
const DEAR = /^(?:multilabel|(?:token-classification|multiclass|ranking), weighted)/;

for (const { rows, options } of byCost(BY_JACKKNIFE, ({ name }) => !DEAR.test(name)))
  describe.each(rows)('what each unit contributes is what leaving it out changes: $name', options, (sample) => {
    let models: Models;
    let others: readonly Models[];
    beforeAll(() => {
      models = draw(sample);
      const { without, units } = sample;
      others = without ? Array.from({ length: units }, (_, unit) => without(unit)) : leaveOneOut(models, units);
    });

    it.each(sample.metrics)('%s', (metric) => {
      const { candidate, difference } = valuesOf(others, metric);
      const [ours, theirs] = [measureMetric(models[0], metric), measureMetric(models[1], metric)];
      const wanted = jackknife(candidate);
      const error = length(wanted);
      const { shorter = 0 } = sample;
      const contributions = contributionsOf(ours);
      const distance = length(wanted.map((part, unit) => part - contributions[unit]!));
      expect(contributions).toHaveLength(sample.units);
      expect(distance / error, 'distance of the contributions').toBeLessThan(0.04 + shorter);
      const single = errorOf(estimateOf(ours, LEVEL)) / error;
      expect(single, 'width').toBeGreaterThan(0.95 - shorter);
      expect(single, 'width').toBeLessThan(sample.widest.single);
      const paired = errorOf(differenceOf(ours, theirs, LEVEL)) / length(jackknife(difference));
      expect(paired, 'width of the difference').toBeGreaterThan(0.95 - shorter);
      expect(paired, 'width of the difference').toBeLessThan(sample.widest.paired);
    });
  });

for (const { rows, options } of byCost(BY_BOOTSTRAP, ({ name }) => name === 'regression'))
  describe.each(rows)('intervals are as wide as the bootstrap says: $name', options, (sample) => {
    it.each(sample.metrics)('%s', (metric) => {
      const models = draw(sample);
      const { candidate, difference } = valuesOf(resample(models, BOXES.includes(metric) ? 120 : 600), metric);
      const [ours, theirs] = [measureMetric(models[0], metric), measureMetric(models[1], metric)];
      const error = deviation(candidate);
      const ratios = {
        contributions: length(contributionsOf(ours)) / error,
        single: errorOf(estimateOf(ours, LEVEL)) / error,
        paired: errorOf(differenceOf(ours, theirs, LEVEL)) / deviation(difference),
      };
      // The density at the median is known to a tenth at most, and the deviation of 20 groups to a sixth, upwards to more.
      const most = BOXES.includes(metric) ? 0.6 : 0.15;
      for (const [name, ratio] of Object.entries(ratios)) expect(Math.abs(ratio - 1), name).toBeLessThan(most);
    });
  });
