import { jsonOrNull } from '../../contract/json-or-null.ts';
import { instantMs } from '../../domain/instant.ts';
import { datatypeOfNumpy } from '../../domain/model/numpy-types.ts';
import { readLicense } from '../../domain/model/license.ts';
import { type DocumentReader, isRecord } from './document-reader.ts';
import { type Annotations, filled, type Imported, type Remark, takeAnnotations, type Tensor } from './imported.ts';

/** What MLflow and its tools need to load, call or show the model; Seatrial runs the file itself. */
const OF_LOADING = [
  'flavors',
  'env_vars',
  'resources',
  'auth_policy',
  'databricks_runtime',
  'is_signature_from_type_hint',
  'type_hint_from_example',
] as const;
const KEPT = ['model_uuid', 'model_id', 'artifact_path', 'mlflow_version'] as const;

/** The `MLmodel` of MLflow: mlflow.org/docs/latest/ml/model. The flavor of the format names the file. */
export function readMlmodel(reader: DocumentReader, format: string): Imported {
  const flavors = reader.look('flavors');
  const names = isRecord(flavors) ? Object.keys(flavors) : [];
  const data = reader.look('flavors', format, 'data');
  for (const key of OF_LOADING) reader.leave('loading', key);
  for (const key of ['saved_input_example_info', 'prompts']) reader.leave('shown-elsewhere', key);
  reader.leave('measured-anew', 'model_size_bytes');
  const { annotations, license, description } = readMetadata(reader);
  const [inputs, outputs] = (['inputs', 'outputs'] as const).map((side) => readSide(reader, side));
  const remarks: readonly Remark[] = [
    ...(names.includes(format) ? [] : [{ kind: 'other-flavors', flavors: names } as const]),
    ...[...(inputs?.columns ?? []), ...(outputs?.columns ?? [])].map(
      (columns) => ({ kind: 'columns', columns }) as const,
    ),
  ];
  const signature = { inputs: inputs?.tensors ?? [], outputs: outputs?.tensors ?? [] };
  const lineage = filled({ ...readRun(reader), ...readTime(reader) });
  return {
    file: typeof data === 'string' && data.trim() !== '' ? data.trim() : null,
    ...(description === null ? {} : { description }),
    ...(lineage === undefined ? {} : { lineage }),
    ...(license === null ? {} : { card: { license } }),
    ...(annotations === undefined ? {} : { annotations }),
    model: signature.inputs.length + signature.outputs.length === 0 ? {} : { signature },
    remarks,
  };
}

function readMetadata(reader: DocumentReader) {
  const metadata = reader.look('metadata');
  const keys = isRecord(metadata) ? Object.keys(metadata) : [];
  // What an export of a registry of ours wrote says nothing that the manifest does not.
  const own = keys.filter((key) => key.startsWith('seatrial.'));
  for (const key of own) reader.leave('own-export', 'metadata', key);
  const license = readMetadataLicense(reader);
  const description = reader.takeText(10_000, 'metadata', 'description');
  const others = keys.filter(
    (key) =>
      !own.includes(key) &&
      !(key === 'license' && license !== null) &&
      !(key === 'description' && description !== null),
  );
  const annotations: Annotations = new Map();
  for (const key of KEPT) takeAnnotations(reader, { place: [key], name: `mlflow.${key}` }, annotations);
  for (const key of others) takeAnnotations(reader, { place: ['metadata', key], name: key }, annotations);
  return { annotations: filled(Object.fromEntries(annotations)), license, description };
}

/** Only what SPDX can read: another thing may be called so. */
function readMetadataLicense(reader: DocumentReader): string | null {
  const text = reader.look('metadata', 'license');
  if (typeof text !== 'string' || readLicense(text).kind === 'name') return null;
  return reader.takeText(200, 'metadata', 'license');
}

function readRun(reader: DocumentReader) {
  const run = reader.takeText(64, 'run_id');
  return run === null ? {} : { run: `runs:/${run}` };
}

/** A datetime of Python in UTC, which names no zone. */
function readTime(reader: DocumentReader) {
  const text = reader.look('utc_time_created');
  if (typeof text !== 'string') return {};
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)(?:Z|\+00:00)?$/u.exec(text.trim()) ?? [];
  if (day === undefined || Number.isNaN(instantMs(`${day}T${time}Z`))) {
    reader.leave('no-time', 'utc_time_created');
    return {};
  }
  reader.take('utc_time_created');
  return { created: `${day}T${time}Z` };
}

interface Side {
  readonly tensors: readonly Tensor[];
  /** What MLflow is called with where that is a table: names and types. */
  readonly columns: readonly (readonly string[])[];
}

function readSide(reader: DocumentReader, side: 'inputs' | 'outputs'): Side {
  const text = reader.look('signature', side);
  const specs = typeof text === 'string' ? jsonOrNull(text) : null;
  if (!Array.isArray(specs)) return { tensors: [], columns: [] };
  const tensors = specs.map(readTensor);
  if (tensors.every((tensor) => tensor !== null)) {
    reader.take('signature', side);
    return { tensors, columns: [] };
  }
  const columns = specs.map(describeColumn);
  reader.leave('no-tensors', 'signature', side);
  return { tensors: [], columns: columns.every((column) => column !== null) ? [columns] : [] };
}

function readTensor(spec: unknown): Tensor | null {
  if (!isRecord(spec) || spec['type'] !== 'tensor' || !isRecord(spec['tensor-spec'])) return null;
  const { dtype, shape } = spec['tensor-spec'];
  const datatype = typeof dtype === 'string' ? datatypeOfNumpy(dtype) : null;
  if (datatype === null || !Array.isArray(shape) || shape.length > 16) return null;
  const sizes = shape.filter((size): size is number => Number.isSafeInteger(size) && size >= -1);
  const name = typeof spec['name'] === 'string' && spec['name'] !== '' ? spec['name'] : null;
  return sizes.length === shape.length ? { name, datatype, shape: sizes } : null;
}

function describeColumn(spec: unknown): string | null {
  if (!isRecord(spec) || typeof spec['type'] !== 'string') return null;
  const name = typeof spec['name'] === 'string' ? spec['name'] : 'unnamed';
  return `${name} (${spec['type']}${spec['required'] === false ? ', may be missing' : ''})`;
}
