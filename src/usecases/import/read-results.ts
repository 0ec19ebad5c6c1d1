import type { ReportedData, ReportedResult } from '../../contract/generated/types.ts';
import { parseMetricName } from '../../domain/evaluation/metrics/registry.ts';
import { type DocumentReader, isRecord, type Place } from './document-reader.ts';
import { metricName, type Remark, wordOf } from './imported.ts';

export interface Results {
  readonly results: readonly ReportedResult[];
  readonly remarks: readonly Remark[];
}

/** `model-index` of a card: each result with the data set that it was measured on; github.com/huggingface/hub-docs, modelcard.md. */
export function readResults(reader: DocumentReader): Results {
  const places = reader.items('model-index').flatMap((entry) => reader.items(...entry, 'results'));
  const found = places.map((place) => readResult(reader, place));
  return { results: found.flatMap(({ result }) => result ?? []), remarks: found.flatMap(({ remarks }) => remarks) };
}

function readResult(reader: DocumentReader, place: Place) {
  const nothing = { result: null, remarks: [] };
  const name = reader.takeText(256, ...place, 'dataset', 'name') ?? reader.takeText(256, ...place, 'dataset', 'type');
  if (name === null) {
    reader.leave('no-data', ...place);
    return nothing;
  }
  const { metrics, remarks } = readMetrics(reader, [...place, 'metrics']);
  if (metrics.size === 0) {
    reader.leave('no-metric', ...place, 'dataset');
    return { ...nothing, remarks };
  }
  if (reader.look(...place, 'task', 'type') === reader.look('pipeline_tag')) reader.take(...place, 'task', 'type');
  const source = reader.takeText(2048, ...place, 'source', 'url');
  const data: ReportedData = {
    name,
    ...textAs('id', reader.takeText(256, ...place, 'dataset', 'type')),
    ...textAs('config', reader.takeText(256, ...place, 'dataset', 'config')),
    ...textAs('split', reader.takeText(256, ...place, 'dataset', 'split')),
    ...textAs('revision', reader.takeText(256, ...place, 'dataset', 'revision')),
  };
  const result: ReportedResult = {
    data,
    metrics: Object.fromEntries(metrics),
    ...(source === null ? {} : { source }),
  };
  return { result, remarks };
}

function textAs<K extends string>(key: K, text: string | null): Partial<Record<K, string>> {
  const entry: Partial<Record<K, string>> = {};
  if (text !== null) entry[key] = text;
  return entry;
}

interface Metrics {
  readonly metrics: Map<string, number>;
  readonly remarks: Remark[];
}

/** Metric → value; the first of a name counts, and another is told by its own name where it has one. */
function readMetrics(reader: DocumentReader, place: Place): Metrics {
  const into: Metrics = { metrics: new Map(), remarks: [] };
  for (const own of reader.items(...place)) {
    for (const key of ['verified', 'verifyToken']) reader.leave('shown-elsewhere', ...own, key);
    for (const leaf of leavesOf(reader, [...own, 'value'])) readValue(reader, { own, leaf, into });
  }
  return into;
}

interface Found {
  readonly own: Place;
  readonly leaf: Leaf;
  readonly into: Metrics;
}

function readValue(reader: DocumentReader, { own, leaf, into: { metrics, remarks } }: Found): void {
  const names = namesOf(reader, own).map((one) => [one, ...leaf.parts].join('_'));
  const name = names.find((one) => !metrics.has(one));
  const value = readNumber(leaf.value, name ?? '');
  if (names.length === 0) return reader.leave('no-metric-name', ...own);
  if (value === null) return reader.leave('no-number', ...(leaf.parts.length === 0 ? own : leaf.place));
  if (name === undefined) return reader.leave('twice', ...(leaf.parts.length === 0 ? own : leaf.place));
  metrics.set(name, value.number);
  for (const taken of [[...own, 'type'], leaf.place]) reader.take(...taken);
  if (names.indexOf(name) > 0 || saysTheSame(reader, own)) reader.take(...own, 'name');
  if (value.isPercentage)
    remarks.push({ kind: 'percentage', metric: name, written: String(leaf.value), value: value.number });
}

/** By its type, and by the name that people read where that says more. */
function namesOf(reader: DocumentReader, place: Place): readonly string[] {
  return ['type', 'name'].flatMap((key) => metricName(reader.look(...place, key)) ?? []);
}

interface Leaf {
  readonly place: Place;
  /** Keys on the way to it. */
  readonly parts: readonly string[];
  readonly value: unknown;
}

/** `{weighted: 0.95}` is one value of several that a metric has. */
function leavesOf(reader: DocumentReader, place: Place, parts: readonly string[] = []): readonly Leaf[] {
  const value = reader.look(...place);
  if (!isRecord(value)) return [{ place, parts, value }];
  return Object.keys(value).flatMap((key) => leavesOf(reader, [...place, key], [...parts, wordOf(key)]));
}

interface ReadNumber {
  readonly number: number;
  readonly isPercentage: boolean;
}

/** A number, or a text that is one. Of a metric that is at most 1 anything from there to 100 is a percentage, as is what says so. */
function readNumber(value: unknown, metric: string): ReadNumber | null {
  const [, digits, sign] = /^\s*([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*(%?)\s*$/iu.exec(String(value)) ?? [];
  if (digits === undefined || typeof value === 'boolean') return null;
  const number = Number(digits);
  const parsed = parseMetricName(metric);
  const isShare = parsed.kind === 'metric' && parsed.metric.range[1] === 1;
  const isPercentage = sign === '%' || (isShare && number > 1 && number <= 100);
  if (!Number.isFinite(number)) return null;
  return { number: isPercentage ? Number((number / 100).toPrecision(15)) : number, isPercentage };
}

/** A name that only writes the type for people says nothing more. */
function saysTheSame(reader: DocumentReader, place: Place): boolean {
  const [type, name] = ['type', 'name'].map((key) => metricName(reader.look(...place, key)));
  return name === type;
}
