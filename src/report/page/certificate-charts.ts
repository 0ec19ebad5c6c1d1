import type { Certificate } from '../../contract/generated/types.ts';
import { baselineHeader } from '../shared-wording.ts';
import { type Arms, drawChart } from './chart.ts';
import { drawFigure } from './charts/figure-charts.ts';
import { latencyHistogramChart } from './charts/latency-histogram.ts';
import { qualityCharts } from './charts/quality-by-slice.ts';
import { throughputChart } from './charts/throughput-curve.ts';
import { versionsChart } from './charts/versions.ts';
import type { PriorArtBlock } from '../statistics/prior-art.ts';
import type { Html } from './html.ts';

/** Slices times metrics can be many, and nobody looks at all of them. */
const MOST_QUALITY_CHARTS = 12;
const MOST_FIGURES = 24;

/** Everything that is looked at rather than read, in the order of the report. */
export function certificateCharts(certificate: Certificate, priorArt: PriorArtBlock | undefined): readonly Html[] {
  const { baseline, figures = [], performance, subject } = certificate;
  const arms: Arms = { candidate: subject.version, baseline: baseline === null ? null : baselineHeader(baseline) };
  const versions = priorArt === undefined ? null : versionsChart(certificate, priorArt);
  const plots = [
    ...(versions === null ? [] : [versions]),
    ...qualityCharts(certificate).slice(0, MOST_QUALITY_CHARTS),
    ...performance.flatMap((mode) => latencyHistogramChart(mode, certificate) ?? []),
    ...performance.flatMap((mode) => throughputChart(mode, certificate) ?? []),
  ];
  return [
    ...figures.slice(0, MOST_FIGURES).map((figure) => drawFigure(figure, arms)),
    ...plots.map((plot) => drawChart(plot, arms)),
  ];
}
