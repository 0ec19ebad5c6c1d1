import { bySubject } from '../../domain/certification/select-changes.ts';
import type { HashText } from '../../domain/certification/digests.ts';
import { AppError, type AppErrorDetails, locateError, problemsOf } from '../../domain/error.ts';
import type { BaselineRule } from '../certify/choose-baseline.ts';
import { loadSubject } from '../certify/load-subject.ts';
import type { RegistryPlace, SubjectReference } from '../certify/registry-place.ts';
import { type RemoteFile, remoteFilesOfModel, remoteFilesOfVersion } from './remote-files-of.ts';

export interface FetchVersionsRequest {
  readonly place: RegistryPlace;
  /** Absolute folder of the registry. */
  readonly root: string;
  readonly subjects: readonly SubjectReference[];
  readonly baseline: BaselineRule;
}

export interface FetchPorts {
  readonly hash: HashText;
  /** Brings a file into the cache. Throws AppError as `ArtifactFiles` does. */
  readonly fetch: (file: RemoteFile & FetchFolders, onBytes: OnBytes) => Promise<{ readonly sizeBytes: number }>;
  readonly onProgress: (progress: FetchProgress) => void;
}

export type OnBytes = (doneBytes: number, totalBytes: number | null) => void;

/** Absolute: what a path in an address is relative to, and what it may not leave. */
interface FetchFolders {
  readonly folder: string;
  readonly root: string;
}

export interface FetchProgress {
  readonly label: string;
  readonly doneBytes: number;
  /** null where nobody knows. */
  readonly totalBytes: number | null;
}

export interface FetchedFile {
  readonly file: RemoteFile;
  readonly sizeBytes: number;
  /** false where it was in the cache. */
  readonly isNew: boolean;
}

type Wanted = RemoteFile & Pick<FetchFolders, 'folder'>;

/**
 * Brings every file that the certification of these versions will ask for and that is not in the registry: of the versions, of
 * those that they may be compared with, and of the evaluation data. Each digest once. What cannot be had does not stop the rest;
 * at the end it is thrown, as an AppError with a problem for each.
 */
export async function* fetchVersions(request: FetchVersionsRequest, ports: FetchPorts): AsyncGenerator<FetchedFile> {
  const problems: AppErrorDetails[] = [];
  const wanted = await gather(request, ports.hash, problems);
  for (const { folder, ...file } of wanted) {
    try {
      yield await fetchOne({ ...file, folder, root: request.root }, ports);
    } catch (error) {
      problems.push(...problemsIn(locateError(error, file.location)));
    }
  }
  const [first] = problems;
  if (first === undefined) return;
  const count = problems.length === 1 ? 'One thing' : `${problems.length} things`;
  throw new AppError({ code: first.code, message: `${count} could not be had.`, hint: first.hint, problems });
}

async function fetchOne(file: RemoteFile & FetchFolders, ports: FetchPorts): Promise<FetchedFile> {
  const { label } = file;
  let isNew = false;
  const onBytes: OnBytes = (doneBytes, totalBytes) => {
    isNew = true;
    ports.onProgress({ label, doneBytes, totalBytes });
  };
  const { sizeBytes } = await ports.fetch(file, onBytes);
  return { file, sizeBytes, isNew };
}

async function gather(
  request: FetchVersionsRequest,
  hash: HashText,
  problems: AppErrorDetails[],
): Promise<readonly Wanted[]> {
  const wanted = new Map<string, Wanted>();
  for (const subject of request.subjects.toSorted(bySubject)) {
    try {
      for (const file of await filesOf(request, subject, hash))
        wanted.set(file.sha256, wanted.get(file.sha256) ?? file);
    } catch (error) {
      problems.push(...problemsIn(error));
    }
  }
  return [...wanted.values()];
}

/** Which of the versions at hand will pass, nobody knows yet: the baseline is the one if they do, and the one if none does. */
async function filesOf(
  { place, root, subjects, baseline: rule }: FetchVersionsRequest,
  subject: SubjectReference,
  hash: HashText,
): Promise<readonly Wanted[]> {
  const others = subjects.filter(({ model }) => model === subject.model).map(({ version }) => version);
  const found: Wanted[] = [];
  for (const notCertified of [new Set<string>(), new Set(others)]) {
    const loaded = await loadSubject(place, subject, { rule, notCertified, certifiedHere: new Map(), hash });
    const { baseline } = loaded.chosen;
    const folder = `${root}/${loaded.folder}`;
    const versions = baseline === null ? [loaded.version] : [loaded.version, baseline.version];
    const files = [...versions.flatMap(remoteFilesOfVersion), ...remoteFilesOfModel(loaded.model)];
    found.push(...files.map((file) => ({ ...file, folder })));
  }
  return found;
}

function problemsIn(error: unknown): readonly AppErrorDetails[] {
  if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
  return problemsOf(error);
}
