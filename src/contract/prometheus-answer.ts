import type { RawSeries } from '../domain/observe/scrapes.ts';
import { jsonOrNull } from './json-or-null.ts';

export type PrometheusAnswer =
  | { readonly kind: 'series'; readonly series: readonly RawSeries[] }
  /** In words, some of which are the server's own. */
  | { readonly kind: 'refused'; readonly why: string };

/** A server that is asked for a range of samples of so many series has other things than models in it. */
const MOST_SERIES = 20_000;
const MOST_WORDS = 200;

/**
 * What `/api/v1/query` answers to a range selector: a matrix of raw samples, [seconds, "value"] each, without those that mark
 * a series as gone (https://prometheus.io/docs/prometheus/latest/querying/api/). A partial answer is none.
 */
export function parsePrometheusAnswer(text: string): PrometheusAnswer {
  const answer = fieldsOf(jsonOrNull(text));
  if (answer === null) return refused('it is no JSON of the Prometheus API');
  if (answer['status'] !== 'success') return refused(`it says ${quoted(answer['error'] ?? answer['status'])}`);
  const data = fieldsOf(answer['data']);
  if (data?.['resultType'] !== 'matrix' || !Array.isArray(data['result'])) return refused('it is no list of samples');
  const [warning] = Array.isArray(answer['warnings']) ? answer['warnings'] : [];
  if (warning !== undefined) return refused(`it is not whole: ${quoted(warning)}`);
  const result: readonly unknown[] = data['result'];
  if (result.length > MOST_SERIES) return refused(`it has more than ${MOST_SERIES} series`);
  const series = result.map(seriesOf);
  const sound = series.filter((one) => one !== null);
  return sound.length === series.length ? { kind: 'series', series: sound } : refused('a series in it is none');
}

function refused(why: string): PrometheusAnswer {
  return { kind: 'refused', why };
}

function quoted(value: unknown): string {
  return JSON.stringify(value ?? null).slice(0, MOST_WORDS);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function seriesOf(value: unknown): RawSeries | null {
  const fields = fieldsOf(value);
  const metric = fieldsOf(fields?.['metric']);
  const values = fields?.['values'];
  if (metric === null || !Array.isArray(values)) return null;
  const labels = Object.entries(metric).flatMap(([name, label]) => (typeof label === 'string' ? [[name, label]] : []));
  const samples = values.map(sampleOf);
  const sound = samples.filter((sample) => sample !== null);
  if (sound.length !== samples.length || labels.length !== Object.keys(metric).length) return null;
  const { __name__: name = '', ...others }: Record<string, string> = Object.fromEntries(labels);
  return { name, labels: others, samples: sound };
}

function sampleOf(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value)) return null;
  const [seconds, text]: readonly unknown[] = value;
  const number = typeof text === 'string' && text !== '' ? Number(text) : NaN;
  if (typeof seconds !== 'number' || !Number.isFinite(number)) return null;
  return [Math.round(seconds * 1000), number];
}
