import type { CatalogVersionRow, Model, ModelVersion } from '../../contract/generated/types.ts';
import { IDENTIFIER } from '../../contract/generated/constants.ts';
import { MAX_MANIFEST_BYTES } from '../../contract/parse-document.ts';
import { parseModel, parseVersion } from '../../contract/parsers.ts';
import { AppError } from '../../domain/error.ts';
import { programFiles } from '../../domain/evaluation/own/own-metrics.ts';
import { isVersion } from '../../domain/model/version-order.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { requireVersion } from '../certify/require-version.ts';
import { applySteps, type InitFiles, type Step } from '../init/init-files.ts';
import type { Registry, RegistryModel } from '../ports/registry.ts';
import { readModelsFolder } from '../read-settings.ts';
import { readManifest } from '../read-manifest.ts';
import { renameModel, renameVersion } from './rename-manifests.ts';

export interface BeginRequest {
  readonly model: string;
  readonly version: string;
  /** The name of the new model. */
  readonly name: string;
  /** Of its first version. */
  readonly firstVersion: string;
}

export interface BeginPorts {
  readonly registry: Registry;
  readonly files: Pick<InitFiles, 'copy' | 'create' | 'append' | 'cut' | 'remove' | 'digest'>;
  /** An absolute path of a file of the registry. */
  readonly fromRoot: (path: string) => string;
  /** All that is on record; none where there is no record. */
  readonly rows: readonly CatalogVersionRow[];
}

export interface BegunModel {
  /** Paths of the registry, in the order in which they were written. */
  readonly created: readonly string[];
  /** What the record says of the version that it was begun from; null where it says nothing. */
  readonly row: CatalogVersionRow | null;
  /** SPDX expression; null where the card says none. */
  readonly license: string | null;
  /** Evaluation sets that were taken over, each with its licence. */
  readonly data: readonly { readonly name: string; readonly license: string | null }[];
  readonly owners: readonly string[];
}

/**
 * Begins a new model from a version of another: its model.yaml under the new name, and a first version of the same files whose
 * lineage names where it comes from. Files of the registry are copied, each only if it has its digest; all are written, or none.
 */
export async function beginFrom(request: BeginRequest, ports: BeginPorts): Promise<BegunModel> {
  const { registry, files, rows } = ports;
  refuseNames(request);
  const modelsFolder = await readModelsFolder(registry);
  await requireVersion(registry, modelsFolder, request);
  const { models } = await registry.list(modelsFolder);
  refuseTaken(models, request.name);
  const row = rows.find((one) => one.model === request.model && one.version === request.version) ?? null;
  refuseBarred(row);
  const source = `${modelsFolder}/${request.model}`;
  const { model, version, texts } = await readSource(registry, source, request.version);
  const folder = `${modelsFolder}/${request.name}`;
  const copies = await copySteps({ model, version, from: source, to: folder }, ports);
  const steps: readonly Step[] = [
    ...copies,
    { path: `${folder}/model.yaml`, text: renameModel(texts.model, request.name) },
    { path: `${folder}/versions/${request.firstVersion}.yaml`, text: renameVersion(texts.version, request) },
  ];
  await applySteps(steps, files);
  return {
    created: steps.map(({ path }) => path),
    row,
    license: version.card?.license ?? null,
    data: Object.entries(model.evaluation).map(([name, set]) => ({ name, license: set.license ?? null })),
    owners: model.owners ?? [],
  };
}

function refuseNames({ name, firstVersion }: BeginRequest): void {
  if (!IDENTIFIER.test(name)) {
    throw usage(
      `${quoteText(name)} is no name of a model.`,
      'Write small letters, digits, dots, dashes and underscores.',
    );
  }
  if (!isVersion(firstVersion)) throw usage(`${quoteText(firstVersion)} is no semantic version.`, 'Write 1.0.0.');
}

/** Some disks do not tell apart what differs in the case of letters alone. */
function refuseTaken(models: readonly RegistryModel[], name: string): void {
  const taken = models.find((model) => model.name.toLowerCase() === name.toLowerCase());
  if (taken === undefined) return;
  throw usage(`There is a model ${quoteText(taken.name)} already.`, 'Choose another name with --as.');
}

/** What nobody may serve is nothing to begin from. */
function refuseBarred(row: CatalogVersionRow | null): void {
  if (row === null || (row.stage !== 'quarantined' && row.stage !== 'retired')) return;
  throw new AppError({
    code: 'usage',
    reason: row.stage,
    message: `${row.model}@${row.version} is ${row.stage}.`,
    hint: 'Begin from another version, or have that taken back first.',
  });
}

interface Source {
  readonly model: Model;
  readonly version: ModelVersion;
  readonly texts: { readonly model: string; readonly version: string };
}

async function readSource(registry: Registry, folder: string, version: string): Promise<Source> {
  const paths = { model: `${folder}/model.yaml`, version: `${folder}/versions/${version}.yaml` };
  const text = async (path: string) => new TextDecoder().decode(await registry.read(path, MAX_MANIFEST_BYTES));
  return {
    model: parsed(await readManifest(registry, paths.model, parseModel), paths.model),
    version: parsed(await readManifest(registry, paths.version, parseVersion), paths.version),
    texts: { model: await text(paths.model), version: await text(paths.version) },
  };
}

function parsed<T>(outcome: Awaited<ReturnType<typeof readManifest<T>>>, path: string): T {
  if (outcome.kind === 'parsed') return outcome.parsed.value;
  throw new AppError({
    code: 'manifest-meaning',
    message: `${path} cannot be read, so that nothing was begun from it.`,
    hint: 'Mend what is wrong there first: `seatrial validate` tells it, too.',
    problems: outcome.problems,
  });
}

interface Copied {
  readonly model: Model;
  readonly version: ModelVersion;
  readonly from: string;
  readonly to: string;
}

/** Files beside the manifests; what lies elsewhere keeps its address. */
async function copySteps({ model, version, from, to }: Copied, ports: BeginPorts): Promise<readonly Step[]> {
  const data = Object.values(model.evaluation).map((set) => set.data);
  const places = [...version.artifact.files, ...data, ...programFiles(model)];
  const named = new Map(places.flatMap(({ path, sha256 }) => (path === undefined ? [] : [[path, sha256] as const])));
  const steps: Step[] = [];
  for (const [path, sha256] of named) {
    const file = ports.fromRoot(`${from}/${path}`);
    const found = await ports.files.digest(file);
    if (found.sha256 !== sha256) {
      throw new AppError({
        code: 'digest-mismatch',
        message: `${from}/${path} is not the file that its manifest names.`,
        hint: 'Fetch it again, for instance with `git lfs pull`; nothing was written.',
      });
    }
    steps.push({ path: `${to}/${path}`, from: file });
  }
  return steps;
}

function usage(message: string, hint: string): AppError {
  return new AppError({ code: 'usage', message, hint });
}
