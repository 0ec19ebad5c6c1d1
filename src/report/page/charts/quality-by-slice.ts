import * as Plot from '@observablehq/plot';
import type { Certificate, Estimate, PredictionResult } from '../../../contract/generated/types.ts';
import { formatCount, formatLimit } from '../../format.ts';
import { orderPrediction } from '../../sections/slices.ts';
import { BASELINE, CANDIDATE, type Chart, LIMIT, QUIET } from '../chart.ts';
import { type SliceLabel, sliceLabels } from './slice-labels.ts';

/** Lines of one chart; the weakest come first, so that it is the best that are left out. */
const MOST_LINES = 40;
const LINE_HEIGHT = 26;
/** Of a label on two lines. */
const TALL_LINE_HEIGHT = 34;

interface Line extends SliceLabel {
  readonly candidate: Range;
  readonly baseline: Range | null;
}

interface Range {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** One chart for each metric that slices have: all rows and every slice on one scale, each with its interval. */
export function qualityCharts(certificate: Certificate): readonly Chart[] {
  const groups = Map.groupBy(orderPrediction(certificate.prediction), ({ data, metric }) => `${data} ${metric}`);
  return [...groups.values()].flatMap((results) => {
    const [first] = results;
    const lines = results.flatMap(lineOf);
    return first === undefined || lines.length < 2 ? [] : [qualityChart(first, lines, certificate)];
  });
}

function qualityChart(
  { metric, data, direction }: PredictionResult,
  lines: readonly Line[],
  certificate: Certificate,
): Chart {
  const names = sliceLabels(lines.slice(0, MOST_LINES));
  const shown = lines.slice(0, MOST_LINES).map((line, place) => ({ ...line, place, name: names[place] ?? '' }));
  const lineHeight = names.some((name) => name.includes('\n')) ? TALL_LINE_HEIGHT : LINE_HEIGHT;
  const limits = limitsOf(certificate, metric, data);
  const better = direction === 'none' ? '' : ` ${direction === 'up' ? '→' : '←'} better`;
  const left = lines.length - shown.length;
  return {
    title: `${metric} by slice, ${data}`,
    description: `${formatCount(shown.length)} lines on one scale, the weakest slice first: ${describeLines(shown)}.`,
    note: `Bars: the interval of each. ${limits.length > 0 ? 'Dashed line: the limit of all rows. ' : ''}${left > 0 ? `${formatCount(left)} better slices are in the table.` : ''}`.trim(),
    plot: {
      height: 80 + lineHeight * shown.length,
      marginLeft: 220,
      marginTop: 10,
      x: { label: `${metric}${better}`, grid: true, nice: true, labelArrow: 'none' },
      y: {
        type: 'point',
        label: null,
        domain: shown.map(({ place }) => place),
        tickFormat: (place: number) => shown[place]?.name ?? '',
        tickSize: 0,
        padding: 0.5,
      },
      marks: [
        ...limits.map((limit) => Plot.ruleX([limit], { stroke: LIMIT, strokeDasharray: '4,3' })),
        ...ranges(
          shown.flatMap(({ place, baseline }) => (baseline === null ? [] : [{ place, ...baseline }])),
          { colour: BASELINE, shift: 5, isHollow: true },
        ),
        ...ranges(
          shown.map(({ place, candidate }) => ({ place, ...candidate })),
          { colour: CANDIDATE, shift: -3, isHollow: false },
        ),
        Plot.ruleY(shown.slice(1, 2), { y: 'place', dy: -lineHeight / 2, stroke: QUIET, strokeOpacity: 0.4 }),
      ],
    },
  };
}

interface Look {
  readonly colour: string;
  readonly shift: number;
  readonly isHollow: boolean;
}

function ranges(data: readonly (Range & { readonly place: number })[], { colour, shift, isHollow }: Look) {
  return [
    Plot.ruleY(data, {
      y: 'place',
      x1: 'lower',
      x2: 'upper',
      stroke: colour,
      strokeWidth: isHollow ? 1.2 : 2,
      dy: shift,
    }),
    Plot.dot(data, {
      y: 'place',
      x: 'value',
      r: 4,
      stroke: colour,
      strokeWidth: 1.5,
      fill: isHollow ? 'var(--card)' : colour,
      dy: shift,
    }),
  ];
}

function lineOf({ slice, estimate, baseline, rows }: PredictionResult): readonly Line[] {
  const candidate = rangeOf(estimate);
  if (candidate === null) return [];
  return [{ slice, rows, candidate, baseline: baseline === null ? null : rangeOf(baseline) }];
}

function rangeOf({ value, interval }: Estimate): Range | null {
  if (value === null) return null;
  return { value, lower: interval?.lower ?? value, upper: interval?.upper ?? value };
}

function limitsOf({ gates }: Certificate, metric: string, data: string): readonly number[] {
  return gates.flatMap((gate) =>
    gate.kind === 'prediction' && gate.metric === metric && gate.slice === undefined && (gate.data ?? data) === data
      ? [gate.limit]
      : [],
  );
}

function describeLines(lines: readonly (Line & { readonly name: string })[]): string {
  return lines
    .slice(0, 5)
    .map(
      ({ name, candidate }) =>
        `${name.replace('\n', ' ')} ${formatLimit(Number(candidate.value.toPrecision(3)), 'none')}`,
    )
    .join(', ');
}
