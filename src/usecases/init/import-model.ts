import { stringify } from 'yaml';
import { parseYamlDocument } from '../../contract/parse-document.ts';
import { AppError } from '../../domain/error.ts';
import type { RuntimeFacts } from '../ports/model-runtime.ts';

export const IMPORT_FORMATS = ['mlflow', 'huggingface'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export interface ImportRequest {
  readonly format: ImportFormat;
  readonly path: string;
  readonly text: string;
  readonly model: string;
  readonly version: string;
  /** The model file, where it is at hand. */
  readonly artifact: { readonly name: string; readonly size: number; readonly sha256: string } | null;
  /** Of the format to import. */
  readonly runtime: Pick<RuntimeFacts, 'format' | 'title' | 'usualFile'>;
}

export interface ImportedVersion {
  /** Text of the version's manifest. */
  readonly manifest: string;
  /** What a person must fill in or check, one sentence each. */
  readonly open: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * A draft of a version manifest from MLflow's `MLmodel` or from the metadata of a Hugging Face model card. Neither names a
 * digest of the model file: it is taken from the file itself, or stays to be filled in.
 */
export function importModel(request: ImportRequest): ImportedVersion {
  const fields = request.format === 'mlflow' ? readMlmodel(request) : readFrontMatter(request);
  const found = request.format === 'mlflow' ? fromMlflow(fields, request) : fromHuggingFace(fields, request);
  const manifest = {
    apiVersion: 'seatrial/v1',
    kind: 'ModelVersion',
    model: request.model,
    version: request.version,
    ...(found.description === undefined ? {} : { description: found.description }),
    artifact: { format: request.runtime.format, files: [artifactFile(request, found.file)] },
    modes: ['batch'],
    ...(found.lineage === undefined ? {} : { lineage: found.lineage }),
    ...(Object.keys(found.claims).length === 0 ? {} : { claims: found.claims }),
    ...(found.license === undefined ? {} : { card: { license: found.license } }),
  };
  return {
    manifest: stringify(manifest, { lineWidth: 0 }),
    open: [...(request.artifact === null ? [OPEN_DIGEST] : []), OPEN_MODES, ...found.open],
  };
}

function artifactFile({ artifact }: ImportRequest, named: string): Fields {
  if (artifact === null) return { name: named, path: named, sha256: '0'.repeat(64) };
  const { name, size, sha256 } = artifact;
  return { name, path: name, size, sha256 };
}

const OPEN_DIGEST = 'Put the SHA-256 of the model file in place of the zeros.';
const OPEN_MODES = 'Choose the modes that the model is deployed in.';

interface Found {
  readonly file: string;
  readonly description?: string | undefined;
  readonly lineage?: { readonly source?: string; readonly data?: readonly { readonly name: string }[] } | undefined;
  readonly claims: Readonly<Record<string, number>>;
  readonly license?: string | undefined;
  readonly open: readonly string[];
}

/** mlflow.org: the flavor of the format names the file; other flavors cannot be certified as they are. */
function fromMlflow(fields: Fields, { runtime }: ImportRequest): Found {
  const flavors = asFields(fields['flavors']);
  const flavor = asFields(flavors[runtime.format]);
  const [run, uuid] = [fields['run_id'], fields['model_uuid']].map(asText);
  return {
    file: asText(flavor['data']) ?? runtime.usualFile,
    description: uuid === undefined ? undefined : `MLflow model ${uuid}`,
    lineage: run === undefined ? undefined : { source: `mlflow:run/${run}` },
    claims: {},
    open:
      flavors[runtime.format] === undefined
        ? [`Export the model to ${runtime.title}: its flavors are ${Object.keys(flavors).join(', ') || 'not named'}.`]
        : [],
  };
}

/** huggingface.co/docs/hub/model-cards: license, datasets, and results in model-index. */
function fromHuggingFace(fields: Fields, { runtime }: ImportRequest): Found {
  const results = asList(fields['model-index']).flatMap((entry) => asList(asFields(entry)['results']));
  const claims = results.flatMap((result) => asList(asFields(result)['metrics'])).flatMap(claimOf);
  const data = asList(fields['datasets']).flatMap((name) => asText(name) ?? []);
  const task = asText(fields['pipeline_tag']);
  const ambiguous = new Set(claims.map(([name]) => name)).size < claims.length;
  return {
    file: runtime.usualFile,
    lineage: data.length === 0 ? undefined : { data: data.map((name) => ({ name })) },
    claims: Object.fromEntries(claims),
    license: asText(fields['license']),
    open: [
      ...(task === undefined ? [] : [`model.yaml needs the task ${task}.`]),
      ...(ambiguous ? ['The card claims a metric more than once; the last value was taken.'] : []),
    ],
  };
}

function claimOf(value: unknown): readonly (readonly [string, number])[] {
  const metric = asFields(value);
  const name = asText(metric['type'])
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '_');
  const claimed = metric['value'];
  const isName = name !== undefined && /^[a-z][a-z0-9_]*$/.test(name);
  return isName && typeof claimed === 'number' && Number.isFinite(claimed) ? [[name, claimed]] : [];
}

function readFrontMatter({ path, text }: ImportRequest): Fields {
  const [, yaml] = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text) ?? [];
  if (yaml !== undefined) return readFields(path, yaml);
  throw new AppError({
    code: 'schema-violation',
    message: `${path} has no metadata.`,
    hint: 'A Hugging Face card begins with a block of YAML between two lines of ---.',
  });
}

/** Any text is YAML; what every MLmodel has is `flavors`. */
function readMlmodel({ path, text }: ImportRequest): Fields {
  const fields = readFields(path, text);
  if (isFields(fields['flavors'])) return fields;
  throw new AppError({
    code: 'schema-violation',
    message: `${path} is no MLmodel file: it names no flavors.`,
    hint: "Name the MLmodel file of MLflow, or a Hugging Face model's README.md with --from huggingface.",
  });
}

function readFields(path: string, text: string): Fields {
  return asFields(parseYamlDocument({ path, content: new TextEncoder().encode(text) }).value);
}

function asFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
