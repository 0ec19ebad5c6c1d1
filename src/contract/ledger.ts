import { AppError } from '../domain/error.ts';
import type { Deployment } from './generated/types.ts';
import { foldEvents, type ModelState, withFiles } from '../domain/promotion/state.ts';
import {
  findBreaks,
  type LogFile,
  type LogFileParser,
  type LoggedEvent,
  MOST_REMEMBERED_FILES,
  parseLog,
  parseLogFile,
  rememberingParser,
} from './event-log.ts';
import { keepLatest } from './keep-latest.ts';
import { parseDeployment } from './parsers.ts';

/** The quarantine of the whole registry: no model can have this name. */
export const REGISTRY_LOG = '_all';

/** One model's part of the branch seatrial/deployments. */
export interface ModelLedger {
  readonly model: string;
  readonly state: ModelState;
  readonly events: readonly LoggedEvent[];
  readonly logFiles: readonly LogFile[];
}

export type BranchFiles = ReadonlyMap<string, string>;

/** Given as an argument where a caller may want to remember what it has read. */
export type LedgerReader = (files: BranchFiles, model: string) => ModelLedger;

export function logFolder(model: string): string {
  return `events/${model}`;
}

export function deploymentPath(environment: string, model: string): string {
  return `${environment}/${model}.yaml`;
}

export function logFilesOf(files: BranchFiles, model: string): readonly LogFile[] {
  const prefix = `${logFolder(model)}/`;
  return [...files].filter(([path]) => path.startsWith(prefix)).map(([path, text]) => ({ path, text }));
}

/** Whether a file of the branch is needed to decide about a model: its files and log, and the registry's quarantine log. */
export function isModelFile(path: string, model: string): boolean {
  return (
    path.endsWith(`/${model}.yaml`) ||
    path.startsWith(`${logFolder(model)}/`) ||
    path.startsWith(`${logFolder(REGISTRY_LOG)}/`)
  );
}

/** Names of all models that the branch knows. */
export function modelsOf(files: BranchFiles): readonly string[] {
  const names = [...files.keys()].flatMap((path) => {
    const log = /^events\/([^/]+)\/[^/]+\.jsonl$/.exec(path)?.[1];
    const file = /^(?!events\/)[^/]+\/([^/]+)\.yaml$/.exec(path)?.[1];
    return [log, file].filter((name) => name !== undefined);
  });
  return [...new Set(names)].filter((name) => name !== REGISTRY_LOG).toSorted();
}

/**
 * Throws AppError state-corrupt where the log cannot be read: nothing is decided on a guess. A deployment file that cannot be
 * read is what the log says of it, and the state is not whole: nothing rises, and the next rollback writes the file anew.
 */
export function readLedger(files: BranchFiles, model: string, parsers: Parsers = PARSERS): ModelLedger {
  const logFiles = logFilesOf(files, model);
  const events = parseLog(logFiles, parsers.log);
  const quarantine = parseLog(logFilesOf(files, REGISTRY_LOG), parsers.log);
  const folded = foldEvents(model, unwrap(events), unwrap(quarantine));
  const { readable, unreadable } = deploymentFiles(files, model, parsers.deployment);
  const told = Object.entries(folded.deployments).filter(([environment]) => unreadable.includes(environment));
  const read = withFiles(folded, { ...readable, ...Object.fromEntries(told) });
  const whole = read.whole && unreadable.length === 0 && findBreaks(events).length === 0;
  return { model, state: { ...read, whole }, events, logFiles };
}

function rememberingDeployments(): Parsers['deployment'] {
  const known = new Map<string, { readonly content: string; readonly deployment: Deployment | null }>();
  return (path, content) => {
    const former = known.get(path);
    if (former?.content === content) return former.deployment;
    const deployment = readDeployment(path, content);
    keepLatest(known, path, { value: { content, deployment }, most: MOST_REMEMBERED_FILES });
    return deployment;
  };
}

interface Parsers {
  readonly log: LogFileParser;
  readonly deployment: (path: string, content: string) => Deployment | null;
}

const PARSERS: Parsers = { log: parseLogFile, deployment: readDeployment };

/** For a process that reads the same logs and deployment files again and again. */
export function rememberingReader(): LedgerReader {
  const parsers = { log: rememberingParser(), deployment: rememberingDeployments() };
  return (files, model) => readLedger(files, model, parsers);
}

/** Version in lower case → digests of the artifacts that were judged under its number, whatever came out. */
export function judgedDigests(events: ModelLedger['events']): ReadonlyMap<string, readonly string[]> {
  const judged = new Map<string, readonly string[]>();
  for (const { event } of events) {
    const { version, sha256 } = event.data;
    if (!isVerdict(event.type) || version === null || sha256 === null) continue;
    const number = version.toLowerCase();
    judged.set(number, [...(judged.get(number) ?? []), sha256]);
  }
  return judged;
}

export function isVerdict(type: string): boolean {
  return type === 'version.certified' || type === 'version.rejected';
}

function unwrap(events: readonly LoggedEvent[]) {
  return events.map(({ event }) => event);
}

interface DeploymentFiles {
  readonly readable: Readonly<Record<string, Deployment>>;
  /** Environments whose file is none. */
  readonly unreadable: readonly string[];
}

function deploymentFiles(files: BranchFiles, model: string, read: Parsers['deployment']): DeploymentFiles {
  const found = [...files]
    .filter(([path]) => path.endsWith(`/${model}.yaml`) && path.split('/').length === 2)
    .map(([path, text]) => [path.slice(0, path.indexOf('/')), read(path, text)] as const);
  return {
    readable: Object.fromEntries(found.flatMap(([name, file]) => (file === null ? [] : [[name, file] as const]))),
    unreadable: found.flatMap(([name, file]) => (file === null ? [name] : [])),
  };
}

/** null where the text is no deployment file. */
export function readDeployment(path: string, content: string): Deployment | null {
  try {
    return parseDeployment({ path, content }).value;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
