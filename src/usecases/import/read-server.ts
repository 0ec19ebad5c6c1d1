import type { LineageData, ReportedResult } from '../../contract/generated/types.ts';
import { jsonOrNull } from '../../contract/json-or-null.ts';
import { type DocumentReader, isRecord, type Place } from './document-reader.ts';
import { type Annotations, filled, type Imported, metricName, refuseAnnotation } from './imported.ts';

/**
 * What an MLflow server keeps beside the files: of the registered version, the logged model and the run. Parameters and
 * metrics that were measured on nothing that has a name are claims; a metric of a data set is a result. The annotations hold
 * those of the model's own file too, which come first.
 */
export function readServer(reader: DocumentReader, own: Imported['annotations']): Omit<Imported, 'file' | 'model'> {
  for (const key of ['model', 'run']) reader.leave('bookkeeping', key, 'info');
  reader.leave('bookkeeping', 'run', 'outputs');
  const version = reader.look('version');
  for (const key of isRecord(version) ? Object.keys(version) : [])
    if (!['description', 'tags', 'aliases'].includes(key)) reader.leave('bookkeeping', 'version', key);
  const description = reader.takeText(10_000, 'version', 'description');
  const params = Object.fromEntries(readParams(reader));
  const { claims, results } = readMetrics(reader);
  const data = readInputs(reader, results);
  const source = readSource(reader);
  const lineage = filled({
    ...(source === null ? {} : { source }),
    ...(data.length === 0 ? {} : { data }),
    ...(Object.keys(params).length === 0 ? {} : { params }),
  });
  const aliases = reader.items('version', 'aliases').map((place) => String(reader.look(...place)));
  if (aliases.length > 0) reader.take('version', 'aliases');
  const annotations = filled(Object.fromEntries(readTags(reader, own)));
  return {
    ...(description === null ? {} : { description }),
    ...(lineage === undefined ? {} : { lineage }),
    ...(claims === undefined ? {} : { claims }),
    ...(results.length === 0 ? {} : { results }),
    ...(annotations === undefined ? {} : { annotations }),
    remarks: aliases.map((alias) => ({ kind: 'stage', tag: `The alias ${alias}` })),
  };
}

/** As many as a manifest takes. */
const MOST_PARAMS = 500;

function readParams(reader: DocumentReader): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  const refuse = (key: string, value: string) => {
    if (params.has(key)) return params.get(key) === value ? null : 'several';
    return params.size < MOST_PARAMS ? null : 'too-many';
  };
  for (const { place, key, value } of pairsAt(reader, ['model', 'data', 'params'], ['run', 'data', 'params'])) {
    const reason = refuse(key, value);
    if (reason !== null) reader.leave(reason, ...place);
    else params.set(key, value);
  }
  return params;
}

function readTags(reader: DocumentReader, own: Imported['annotations'] = {}): Annotations {
  const annotations: Annotations = new Map(Object.entries(own));
  const lists = [
    ['version', 'tags'],
    ['model', 'info', 'tags'],
    ['run', 'data', 'tags'],
  ];
  for (const { place, key, value } of pairsAt(reader, ...lists)) {
    const reason = refuseAnnotation(`mlflow.tag.${key}`, value, annotations);
    if (reason !== null) reader.leave(reason === 'name-taken' ? 'several' : reason, ...place);
    else annotations.set(`mlflow.tag.${key}`, value);
  }
  return annotations;
}

interface Pair {
  readonly place: Place;
  readonly key: string;
  readonly value: string;
}

/** `[{key, value}]` of several places; those whose names MLflow keeps for itself are its own bookkeeping. */
function pairsAt(reader: DocumentReader, ...lists: readonly Place[]): readonly Pair[] {
  return lists
    .flatMap((list) => reader.items(...list))
    .flatMap((place) => {
      const [key, value] = [reader.look(...place, 'key'), reader.look(...place, 'value')];
      const isPair = typeof key === 'string' && typeof value === 'string';
      if (isPair && !key.startsWith('mlflow.')) {
        reader.take(...place);
        return [{ place, key, value }];
      }
      reader.leave(isPair ? 'bookkeeping' : 'several', ...place);
      return [];
    });
}

interface Measured {
  /** null where it names none. */
  readonly data: ReportedResult['data'] | null;
  readonly metrics: Map<string, number>;
}

/** First those of the model, which name their data. The run has the same ones again, without. */
function readMetrics(reader: DocumentReader) {
  const measured = new Map<string, Measured>();
  const places = [
    ['model', 'data', 'metrics'],
    ['run', 'data', 'metrics'],
  ].flatMap((list) => reader.items(...list));
  for (const place of places) readMetric(reader, place, measured);
  const all = [...measured.values()];
  return {
    claims: filled(Object.fromEntries(all.flatMap(({ data, metrics }) => (data === null ? [...metrics] : [])))),
    results: all.flatMap(({ data, metrics }) =>
      data === null ? [] : [{ data, metrics: Object.fromEntries(metrics) }],
    ),
  };
}

function readMetric(reader: DocumentReader, place: Place, measured: Map<string, Measured>): void {
  const metric = metricName(reader.look(...place, 'key'));
  const value = reader.look(...place, 'value');
  if (metric === null) return reader.leave('no-metric-name', ...place);
  if (typeof value !== 'number' || !Number.isFinite(value)) return reader.leave('no-number', ...place);
  const data = dataOf(reader, place);
  if (data !== null && [data.name, data.revision ?? ''].some((text) => text.length > LONGEST_NAME))
    return reader.leave('too-long', ...place);
  const isThere = data === null && [...measured.values()].some(({ metrics }) => metrics.get(metric) === value);
  const id = JSON.stringify(data);
  const into = measured.get(id) ?? { data, metrics: new Map<string, number>() };
  if (!isThere && into.metrics.has(metric)) return reader.leave('twice', ...place);
  reader.take(...place);
  if (isThere) return;
  into.metrics.set(metric, value);
  measured.set(id, into);
}

/** Of a data set, and of what it was at. */
const LONGEST_NAME = 256;

function dataOf(reader: DocumentReader, place: Place): ReportedResult['data'] | null {
  const [name, revision] = ['dataset_name', 'dataset_digest'].map((key) => reader.look(...place, key));
  if (typeof name !== 'string' || name === '') return null;
  return { name, ...(typeof revision === 'string' && revision !== '' ? { revision } : {}) };
}

/** The data sets that the run had. MLflow's digest is of its own making, and no SHA-256. */
function readInputs(reader: DocumentReader, results: readonly ReportedResult[]): readonly LineageData[] {
  return reader.items('run', 'inputs', 'dataset_inputs').flatMap((item) => {
    const place = [...item, 'dataset'];
    const name = reader.takeText(200, ...place, 'name');
    if (name === null) return [];
    const digest = reader.takeText(40, ...place, 'digest');
    // What something was measured on stands with what was measured.
    if (results.some(({ data }) => data.name === name && data.revision === (digest ?? undefined))) {
      reader.take(...item);
      return [];
    }
    const source = reader.look(...place, 'source');
    const uri = uriOf(typeof source === 'string' ? jsonOrNull(source) : null);
    if (uri !== null) for (const key of ['source', 'source_type']) reader.take(...place, key);
    for (const key of ['schema', 'profile']) reader.leave('bookkeeping', ...place, key);
    reader.leave('bookkeeping', ...item, 'tags');
    return [{ name: digest === null ? name : `${name} (MLflow digest ${digest})`, ...(uri === null ? {} : { uri }) }];
  });
}

function uriOf(source: unknown): string | null {
  const found = ['uri', 'url', 'path']
    .map((key) => (isRecord(source) ? source[key] : undefined))
    .find((one) => typeof one === 'string');
  return typeof found === 'string' && found.length <= 2048 ? found : null;
}

/** The code that was run, as the tags say it that MLflow sets. */
function readSource(reader: DocumentReader): string | null {
  const tags = new Map(
    reader.items('run', 'data', 'tags').map((place) => [reader.look(...place, 'key'), reader.look(...place, 'value')]),
  );
  const [repository, commit, name] = ['git.repoURL', 'git.commit', 'name'].map((key) =>
    tags.get(`mlflow.source.${key}`),
  );
  if (typeof commit !== 'string') return typeof name === 'string' ? name.slice(0, 2048) : null;
  return typeof repository === 'string'
    ? `git+${repository}@${commit}`.slice(0, 2048)
    : `commit ${commit}`.slice(0, 2048);
}
