import { certificateDigest } from '../../contract/certificate-digest.ts';
import type { ParsedWindows } from '../../contract/parse-windows.ts';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import type { Policy } from '../../domain/model/resolve-gates.ts';
import type { AskOwners, ProposedChange } from '../certify/find-approvals.ts';
import type { LocalFiles } from '../ports/local-files.ts';
import type { RecordBranch } from '../ports/record-branch.ts';
import type { Registry } from '../ports/registry.ts';
import type { Releases } from '../ports/releases.ts';
import type { ReportedRegistry } from '../ports/reported-registry.ts';
import { loadModelManifests } from '../catalogue/load-manifests.ts';
import type { RefusedWindow } from '../ledger/judge-windows.ts';
import { type LivePorts, recordLive } from '../ledger/record-live.ts';
import { readSoundLedgers } from '../ledger/read.ts';
import { requireMerged } from '../ledger/record-certificate.ts';
import { readCertificate } from '../read-certificate.ts';
import { requirePolicy } from '../ledger/require-policy.ts';
import { requireApproval, workOfPush } from '../require-approval.ts';
import { requireLetIn } from '../require-let-in.ts';
import { readSettings, releasePolicyOf, requireSettings } from '../read-settings.ts';
import { type RecordPorts, type RecordRequest, recordVersion } from './record-version.ts';
import type { EvidencePorts } from './test-evidence.ts';
import { type RefreshedRelease, refreshReleases } from './refresh-releases.ts';

export interface RecordAllPorts extends RecordPorts, LivePorts, Pick<EvidencePorts, 'pack'> {
  readonly branch: RecordBranch;
  readonly releases: Releases;
  readonly registry: Registry;
  readonly files: Pick<LocalFiles, 'readText' | 'listCertificates'>;
  /** The commit that the registry was checked out at. */
  readonly head: () => Promise<string>;
  /** The same repository as GitHub has it. */
  readonly reported: ReportedRegistry;
  readonly owners: AskOwners;
}

export interface RecordAllRequest extends Pick<RecordRequest, 'reporter' | 'repositoryUrl'> {
  /** Certificates, or folders of them. */
  readonly certificates: readonly string[];
  readonly windows: ParsedWindows;
  /** What the push replaced; null where the run is of no push. */
  readonly since: string | null;
  /** Whose approval may speak for what was pushed. */
  readonly change: ProposedChange | null;
}

type ChangedRelease = Pick<RefreshedRelease, 'tag' | 'url' | 'change'>;

/** What can be attested of a run. */
export interface RecordedSubject {
  /** `churn@v1.4.0.certificate.json`, or `churn.log` for the last line of a log, which names all lines before it. */
  readonly name: string;
  /** Of a certificate's canonical JSON, or of the line without its line feed: both as the log names them. */
  readonly sha256: string;
}

export interface RecordAllOutcome {
  readonly recorded: readonly string[];
  /** Every certificate that was given, also one that was recorded before, and the end of each log that is concerned. */
  readonly subjects: readonly RecordedSubject[];
  readonly releases: readonly ChangedRelease[];
  readonly refused: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly reasonCode: 'recorded' | 'nothing-to-record' | 'windows-refused';
  /** Releases that could not be made equal; what is recorded stands. */
  readonly errors: readonly unknown[];
}

/**
 * Certificates first, since live results are believed of versions on record only; each is of the commit that is checked out and
 * has the gates of its model.yaml, or none is recorded. Then what is shown of their models is made equal. With nothing to record, as on a schedule, that is done for all models: what has come to an end meanwhile is sealed.
 */
export async function recordAll(ports: RecordAllPorts, asked: RecordAllRequest): Promise<RecordAllOutcome> {
  const { reporter, windows } = asked;
  const listed = await Promise.all(asked.certificates.map((path) => listUploaded(ports, path)));
  const settings = requireSettings(await readSettings(ports.registry))?.value ?? null;
  const request = { ...asked, policy: releasePolicyOf(settings) };
  const certified = await recordCertificates(ports, listed.flat(), { ...request, settings });
  const live = await recordLive(ports, reporter, windows.windows);
  const models = new Set([...certified.models, ...windows.windows.map(({ window }) => window.model)]);
  const manifests = (model: string) => loadModelManifests(ports.registry, model);
  const shown = await refreshReleases(
    { ...ports, manifests },
    { ...request, models: models.size > 0 ? [...models] : 'all' },
  );
  const refused = [...windows.problems.map(malformed), ...live.refused.map(unbelieved)];
  const recorded = [...certified.recorded, ...live.recorded];
  const reasonCode = refused.length > 0 ? 'windows-refused' : recorded.length > 0 ? 'recorded' : 'nothing-to-record';
  return {
    recorded,
    subjects: [...certified.subjects, ...(await endsOfLogs(ports, [...models]))],
    releases: changedOnce([...certified.releases, ...shown.made]),
    refused,
    reasonCode,
    errors: shown.errors,
  };
}

/** A log that cannot be read has none that is worth a signature. */
async function endsOfLogs({ store }: RecordAllPorts, models: readonly string[]): Promise<readonly RecordedSubject[]> {
  if (models.length === 0) return [];
  const { files } = await store.read(models);
  return readSoundLedgers(files, models).ledgers.flatMap(({ model, events }) => {
    const last = events.at(-1);
    return last === undefined ? [] : [{ name: `${model}.log`, sha256: last.hash }];
  });
}

/** Where no job has certified anything there is no artifact, and actions/download-artifact makes no folder for none. */
async function listUploaded({ files }: Pick<RecordAllPorts, 'files'>, path: string): Promise<readonly string[]> {
  try {
    return await files.listCertificates(path);
  } catch (error) {
    const isFolder = !path.endsWith('.json');
    if (isFolder && error instanceof AppError && error.code === 'file-not-found') return [];
    throw error;
  }
}

interface CertifiedModels extends Pick<RecordAllOutcome, 'recorded' | 'subjects' | 'releases'> {
  readonly models: readonly string[];
}

async function recordCertificates(
  ports: RecordAllPorts,
  paths: readonly string[],
  {
    settings,
    since,
    change,
    ...request
  }: Omit<RecordRequest, 'certificate' | 'manifests'> &
    Pick<Policy, 'settings'> &
    Pick<RecordAllRequest, 'since' | 'change'>,
): Promise<CertifiedModels> {
  const [models, recorded, releases]: [string[], string[], ChangedRelease[]] = [[], [], []];
  const subjects: RecordedSubject[] = [];
  const believed: Pick<RecordRequest, 'certificate' | 'manifests'>[] = [];
  for (const path of paths) {
    const certificate = await readCertificate(ports.files, path);
    const manifests = await loadModelManifests(ports.registry, certificate.subject.model);
    requireMerged(certificate, manifests);
    const { model } = manifests;
    const head = await ports.head();
    const policy = requirePolicy(certificate, head, model === null ? null : { model, settings });
    const asking = { store: ports.store, registry: ports.reported, owners: ports.owners };
    if (since === null && change === null) await requireLetIn(certificate, { head, policy }, asking);
    else await requireApproval(certificate, await workOfPush({ since, head, policy, change }, ports.reported), asking);
    believed.push({ certificate, manifests });
  }
  for (const { certificate, manifests } of believed) {
    const { tag, event, release } = await recordVersion(ports, { ...request, certificate, manifests });
    models.push(certificate.subject.model);
    subjects.push({ name: `${tag}.certificate.json`, sha256: certificateDigest(certificate) });
    if (event === 'recorded') recorded.push(tag);
    if (release !== null) releases.push({ tag, ...release });
  }
  return { models, recorded, subjects, releases };
}

/** A release that was made and then told more is told once, as made. */
function changedOnce(releases: readonly ChangedRelease[]): readonly ChangedRelease[] {
  const changed = releases.filter(({ change }) => change !== 'unchanged');
  return [...new Map(changed.toReversed().map((one) => [one.tag, one])).values()].toReversed();
}

function malformed({ location, reason, message }: AppErrorDetails): RecordAllOutcome['refused'][number] {
  return { line: location?.line ?? 1, code: reason ?? 'schema', message };
}

function unbelieved({ line, key, problems }: RefusedWindow): RecordAllOutcome['refused'][number] {
  const why = problems.map(({ code, pointer }) => `${code} at ${pointer}`).join(', ');
  return { line, code: problems[0]?.code ?? 'refused', message: `The window ${key} is not believed: ${why}.` };
}
