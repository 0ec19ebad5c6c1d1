import { parseCertificate } from '../../contract/parse-certificate.ts';
import type { ParsedWindows } from '../../contract/parse-windows.ts';
import type { AppErrorDetails } from '../../domain/error.ts';
import type { Registry } from '../ports/registry.ts';
import { loadModelManifests } from '../catalogue/load-manifests.ts';
import { recordLive, type RefusedWindow } from '../ledger/record-live.ts';
import { type RecordPorts, type RecordRequest, recordVersion } from './record-version.ts';

export interface RecordAllPorts extends RecordPorts {
  readonly registry: Registry;
  readonly readText: (path: string) => Promise<string>;
}

export interface RecordAllRequest extends Pick<RecordRequest, 'reporter' | 'repositoryUrl' | 'policy'> {
  /** Paths of certificates. */
  readonly certificates: readonly string[];
  readonly windows: ParsedWindows;
}

export interface RecordAllOutcome {
  readonly recorded: readonly string[];
  readonly releases: readonly { readonly tag: string; readonly url: string; readonly change: string }[];
  readonly refused: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly reasonCode: 'recorded' | 'nothing-to-record' | 'windows-refused';
}

/** Certificates first, since live results are believed of versions on record only. */
export async function recordAll(ports: RecordAllPorts, request: RecordAllRequest): Promise<RecordAllOutcome> {
  const [recorded, releases]: [string[], { tag: string; url: string; change: string }[]] = [[], []];
  for (const path of request.certificates) {
    const content = new TextEncoder().encode(await ports.readText(path));
    const { value: certificate } = parseCertificate({ path, content });
    const manifests = await loadModelManifests(ports.registry, certificate.subject.model);
    const { tag, event, release } = await recordVersion(ports, { ...request, certificate, manifests });
    if (event === 'recorded') recorded.push(tag);
    if (release !== null && release.change !== 'unchanged') releases.push({ tag, ...release });
  }
  const live = await recordLive(ports, request.reporter, request.windows.windows);
  const refused = [...request.windows.problems.map(malformed), ...live.refused.map(unbelieved)];
  const all = [...recorded, ...live.recorded];
  const reasonCode = refused.length > 0 ? 'windows-refused' : all.length > 0 ? 'recorded' : 'nothing-to-record';
  return { recorded: all, releases, refused, reasonCode };
}

function malformed({ location, reason, message }: AppErrorDetails): RecordAllOutcome['refused'][number] {
  return { line: location?.line ?? 1, code: reason ?? 'schema', message };
}

function unbelieved({ line, key, problems }: RefusedWindow): RecordAllOutcome['refused'][number] {
  const why = problems.map(({ code, pointer }) => `${code} at ${pointer}`).join(', ');
  return { line, code: problems[0]?.code ?? 'refused', message: `The window ${key} is not believed: ${why}.` };
}
