import type { InitRequest } from './init-request.ts';
import type { CsvDialect, Finding, Model, Signature } from '../../contract/generated/types.ts';
import { parseModel } from '../../contract/parsers.ts';
import { isFed } from '../../domain/calling/row-axis.ts';
import { AppError } from '../../domain/error.ts';
import { resolveLimits } from '../../domain/model/certification-limits.ts';
import { problemKind } from '../../domain/evaluation/problems/registry.ts';
import type { StartGate } from '../../domain/evaluation/problems/problem-kind.ts';
import type { CorrectedShape } from '../ports/model-runtime.ts';
import type { EvaluationDataSource } from '../ports/evaluation-data.ts';
import type { Registry } from '../ports/registry.ts';
import { readManifest } from '../read-manifest.ts';
import { modelsFolderOf, readSettings, requireSettings } from '../read-settings.ts';
import { asAnswered, leftOpen } from './as-answered.ts';
import { bindHoldout } from './bind-holdout.ts';
import { isAddress, nameInAddress, nameInPath } from './address.ts';
import { changesSignature, checkPath, checkRequest, refuseIdleData } from './check-request.ts';
import { type ByPosition, listByPosition } from './by-position.ts';
import { type FillIn, listFillIns } from './fill-ins.ts';
import { fitToTarget, guessTask } from './guess-task.ts';
import { applySteps, type DescribedData, type InitFiles, refuseExisting, type Step } from './init-files.ts';
import { artifactOf, type Inspected, inspectFile, type InitRuntime, type PlacedFile } from './inspect-file.ts';
import { keepBytes } from './keep-bytes.ts';
import { measureModel, type MeasuringRequest } from './measure-model.ts';
import type { Measured } from './measured.ts';
import { startOf } from './render-gates.ts';
import { requireKernels } from './require-kernels.ts';
import { ignoredPixel } from './render-pixels.ts';
import { proposeSignature } from './propose-signature.ts';
import { renderModelManifest, renderVersionManifest } from './render-manifests.ts';
import type { ManifestData, ManifestFacts } from './manifest-facts.ts';
import type { Stopwatch } from './time-calls.ts';
import { withoutClashes } from './word-clashes.ts';

export interface InitPorts {
  readonly runtime: InitRuntime;
  readonly registry: Pick<Registry, 'read'>;
  readonly files: InitFiles;
  readonly data: EvaluationDataSource;
  readonly stopwatch: Stopwatch;
}

export interface InitResult {
  /** Registry paths of the new files, in the order in which they were made. */
  readonly created: readonly string[];
  /** Of files that were there and got lines. */
  readonly appended?: readonly string[];
  /** The registry path of model.yaml where it is new. */
  readonly newModel: string | null;
  /** The manifest that is to be filled in: model.yaml where it is new, else the version. */
  readonly openManifest: string;
  /** What only a person knows, by its lines. */
  readonly fillIns: readonly FillIn[];
  /** What the file has and no version will, such as an output that is no tensor. */
  readonly warnings: readonly Finding[];
  /** What was bound without a name that says so. */
  readonly byPosition: ByPosition;
  /** How a csv file was read, where that is not the usual way. */
  readonly csv: CsvDialect | null;
  /** What marks pixels that are not scored, as the manifest says now; null where nothing does. */
  readonly ignored?: string | null;
  /** What the new model did with the data; null where it is not new. */
  readonly measured: Measured | null;
  readonly start: StartGate;
}

/** Where the schemas for editors are kept in a registry. */
const SCHEMAS_FOLDER = '.github/seatrial';

/**
 * Writes the manifests of a new version, and of its model where that is new. Files outside the model's folder are copied
 * into it, so that the registry holds what it names. Everything is read and checked before the first byte is written.
 * Throws AppError usage, artifact-unreadable, file-unwritable.
 */
export async function initModel(request: InitRequest, ports: InitPorts): Promise<InitResult> {
  const settings = requireSettings(await readSettings(ports.registry))?.value ?? null;
  const modelsFolder = modelsFolderOf(settings);
  checkRequest(request);
  const folder = `${modelsFolder}/${request.name}`;
  const versionPath = `${folder}/versions/${request.version}.yaml`;
  await refuseExisting(ports.files, versionPath);
  const model = await readModel(ports.registry, `${folder}/model.yaml`);
  refuseIdleData(request, model);
  const placed = await placeArtifact(request, ports.files, folder);
  const limits = resolveLimits(settings);
  const inspected = await inspectFile(request, placed, { runtime: ports.runtime, limits });
  const data =
    model === null && request.data !== null
      ? await placeData(request.data, request.csv, { files: ports.files, folder })
      : null;
  const signature = proposeSignature(inspected.inspection.signature, data?.columns ?? []);
  const { inputColumns, environment } = inspected;
  const asked = { inputs: signature.inputs.filter(isFed), inputColumns, target: request.target, files: ports.files };
  const bound = data === null ? null : await bindHoldout(data, asked);
  const gathered = { request, folder, inspected, signature, placed, data: bound, model };
  const declared = { model: request.name, version: request.version, signature, environment };
  const artifact = { ...artifactOf(placed, ports.runtime), declared };
  const measuring = { artifact, ...inspected, data: data?.file.from ?? null, limits };
  const { facts, measured } = await measureAsAnswered(gathered, measuring, ports);
  if (measured?.kind !== 'measured') await requireKernels({ ...measuring, signature }, ports.runtime);
  const newModel =
    measured === null ? null : { path: `${folder}/model.yaml`, text: renderModelManifest({ ...facts, measured }) };
  const version = { path: versionPath, text: renderVersionManifest(facts) };
  const texts = [...(newModel === null ? [] : [newModel]), version, ...(await missingSchemas(ports.files))];
  const copies = [...placed, ...(data === null ? [] : [data.file])].filter(({ isCopy }) => isCopy);
  for (const { path } of copies) await refuseExisting(ports.files, `${folder}/${path}`);
  const attributes = await keepBytes(modelsFolder, ports.files);
  const steps = stepsOf({ folder, copies, texts, attributes });
  await applySteps(steps, ports.files);
  return {
    created: steps.filter((step) => !('appended' in step)).map(({ path }) => path),
    appended: steps.filter((step) => 'appended' in step).map(({ path }) => path),
    newModel: newModel?.path ?? null,
    openManifest: (newModel ?? version).path,
    fillIns: listFillIns((newModel ?? version).text),
    ignored: ignoredOf(facts),
    measured,
    start: startOf(facts.guess, measured ?? facts.measured),
    warnings: inspected.warnings,
    byPosition: listByPosition(facts),
    csv: bound === null ? null : withoutClashes(bound),
  };
}

interface Writing {
  readonly folder: string;
  readonly copies: readonly PlacedFile[];
  readonly texts: readonly Step[];
  readonly attributes: Step | null;
}

function stepsOf({ folder, copies, texts, attributes }: Writing): readonly Step[] {
  const copied = copies.map(({ from, path }) => ({ path: `${folder}/${path}`, from }));
  return [...copied, ...texts, ...(attributes === null ? [] : [attributes])];
}

/** null when the model is new. A wrong model.yaml has to be put right first. */
async function readModel(registry: Pick<Registry, 'read'>, path: string): Promise<Model | null> {
  const outcome = await readManifest(registry, path, parseModel);
  if (outcome.kind === 'parsed') return outcome.parsed.value;
  if (outcome.problems.every(({ code }) => code === 'file-not-found')) return null;
  const [first] = outcome.problems;
  throw new AppError({ ...(first ?? { code: 'internal', message: '' }), problems: outcome.problems });
}

async function placeArtifact(request: InitRequest, files: InitFiles, folder: string): Promise<readonly PlacedFile[]> {
  const placed: PlacedFile[] = [];
  for (const from of request.files)
    placed.push(
      isAddress(from)
        ? await placeRemote(from, { files, folder })
        : await placeFile(from, `artifacts/${request.version}`, { files, folder }),
    );
  return placed;
}

interface Destination {
  readonly files: InitFiles;
  readonly folder: string;
}

/** It stays where it is. */
async function placeRemote(uri: string, { files, folder }: Destination): Promise<PlacedFile> {
  const name = nameInAddress(uri);
  checkPath(name);
  const { path: from, sizeBytes, sha256 } = await files.bring(uri, folder);
  return { name, path: name, uri, sizeBytes, sha256, from, isCopy: false };
}

async function placeFile(from: string, subfolder: string, { files, folder }: Destination): Promise<PlacedFile> {
  const name = nameInPath(from);
  const within = await files.pathWithin(folder, from);
  const path = within ?? `${subfolder}/${name}`;
  checkPath(path);
  const { sizeBytes, sha256 } = await files.digest(from);
  return { name, path, sizeBytes, sha256, from, isCopy: within === null };
}

interface PlacedData extends DescribedData {
  readonly file: PlacedFile;
}

async function placeData(from: string, csv: CsvDialect | null, at: Destination): Promise<PlacedData> {
  const file = isAddress(from) ? await placeRemote(from, at) : await placeFile(from, 'data', at);
  return { file, ...(await at.files.describeData(file, csv)) };
}

interface Gathered {
  readonly request: InitRequest;
  /** Of the model, from the registry's root. */
  readonly folder: string;
  readonly inspected: Inspected;
  readonly signature: Signature;
  readonly placed: readonly PlacedFile[];
  readonly data: ManifestData | null;
  readonly model: Model | null;
}

function ignoredOf({ guess, data, otherModel }: ManifestFacts): string | null {
  if (problemKind(guess.problem).target.isMask !== true || otherModel !== null) return null;
  const label = ignoredPixel({ guess, labels: data?.tokens?.labels ?? [] });
  return label === undefined ? null : String(label);
}

interface MeasuredFacts {
  readonly facts: ManifestFacts;
  /** null where the model is not new. */
  readonly measured: Measured | null;
}

/** Once more where the answers came in another shape than the file declares: then that is what the manifest is made of. */
async function measureAsAnswered(
  gathered: Gathered,
  measuring: Omit<MeasuringRequest, 'facts'>,
  ports: InitPorts,
): Promise<MeasuredFacts> {
  const facts = gatherFacts(gathered);
  if (gathered.model !== null) return { facts, measured: null };
  const measured = await measureModel({ ...measuring, facts }, ports);
  const answered = measured.kind === 'measured' ? (measured.answered ?? null) : null;
  if (answered === null) return { facts, measured };
  const corrected = gatherFacts(gathered, answered);
  return { facts: corrected, measured: await measureModel({ ...measuring, facts: corrected }, ports) };
}

const NEW_MODES = ['realtime', 'batch'];

function gatherFacts(
  { request, folder, inspected, signature, placed, data, model }: Gathered,
  answered: CorrectedShape | null = null,
): ManifestFacts {
  const { inspection, columnLabels, outputForms } = inspected;
  const file = asAnswered(inspection.signature, answered);
  const guess = fitToTarget(guessTask({ signature: file, declared: request.task, outputForms }), data, file);
  return {
    otherModel: model !== null && changesSignature(inspection, model, request) ? model : null,
    name: request.name,
    version: request.version,
    inspection,
    signature: leftOpen(signature, answered),
    answered,
    guess,
    columnLabels: columnLabels.get(guess.output.name) ?? null,
    files: placed,
    environment: inspected.environment,
    data,
    schemas: `${'../'.repeat(folder.split('/').length)}${SCHEMAS_FOLDER}/`,
    modes: model === null ? NEW_MODES : Object.keys(model.modes),
    measured: { kind: 'unmeasured', because: { kind: 'no-data' } },
  };
}

async function missingSchemas(files: InitFiles): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const missing = [];
  for (const { file, text } of await files.readSchemas()) {
    const path = `${SCHEMAS_FOLDER}/${file}`;
    if (!(await files.exists(path))) missing.push({ path, text });
  }
  return missing;
}
