import type { DocumentOutcome } from '../contract/check-document.ts';
import type { Parsed } from '../contract/check-schema.ts';
import type { ModelVersion } from '../contract/generated/types.ts';
import { AppError, type AppErrorDetails, problemsOf } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';
import { placeOfFault } from './certify/fetch-artifact.ts';
import type { Manifests } from './manifests.ts';
import type { DeclaredFiles } from './ports/artifact-files.ts';
import type { DataToRead } from './read-model-data.ts';
import type { RegistryModel } from './ports/registry.ts';

export interface ArtifactsRequest {
  readonly manifests: Pick<Manifests, 'version'>;
  readonly model: RegistryModel;
  readonly checksVersion: (name: string) => boolean;
  /** null compares nothing. */
  readonly data: Pick<DataToRead, 'files' | 'root'> | null;
}

/**
 * Whether the files of versions that lie in the registry are the declared ones. Merged versions are asked too: what nobody
 * may change is the manifest, and with it the bytes that it names. Nothing is downloaded.
 */
export async function validateArtifacts(request: ArtifactsRequest): Promise<DocumentOutcome> {
  const { manifests, model, checksVersion, data } = request;
  if (data === null) return { problems: [], warnings: [] };
  const place = { ...data, folder: `${data.root}/${model.folder}` };
  const outcomes: DocumentOutcome[] = [];
  for (const { name, path } of model.versions) {
    if (!checksVersion(name)) continue;
    const outcome = await manifests.version(path);
    if (outcome.kind === 'parsed') outcomes.push(await compareFiles(place, outcome.parsed));
  }
  return {
    problems: outcomes.flatMap(({ problems }) => problems),
    warnings: outcomes.flatMap(({ warnings }) => warnings),
  };
}

interface Place extends Pick<DataToRead, 'files' | 'root'> {
  /** Absolute: of the model. */
  readonly folder: string;
}

async function compareFiles({ files, ...place }: Place, version: Parsed<ModelVersion>): Promise<DocumentOutcome> {
  const [problems, warnings]: [AppErrorDetails[], AppErrorDetails[]] = [[], []];
  for (const [index, { size, ...file }] of version.value.artifact.files.entries()) {
    const { path } = file;
    if (path === undefined) continue;
    const asked = { ...file, ...place, path, sizeBytes: size };
    const error = await faultOf(asked, files);
    if (error === null) continue;
    const location = version.source.locate(placeOfFault(error, `/artifact/files/${index}`));
    const told = problemsOf(error).map((problem) => ({ ...problem, location }));
    if (error.code === 'file-not-found') warnings.push(...told.map((problem) => asUnread(problem, path)));
    else problems.push(...told);
  }
  return { problems, warnings };
}

type LocalRequest = Parameters<DeclaredFiles['compare']>[0];

async function faultOf(request: LocalRequest, files: DeclaredFiles): Promise<AppError | null> {
  try {
    await files.compare(request);
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
    return error;
  }
}

/** A file may have been taken away once its version was out of use: then it is said that nobody looked. */
function asUnread(problem: AppErrorDetails, path: string): AppErrorDetails {
  const message = `The file ${quoteText(path)} was not compared with its digest, and nothing is said of it. ${problem.message}`;
  return { ...problem, reason: 'file-unread', message };
}
