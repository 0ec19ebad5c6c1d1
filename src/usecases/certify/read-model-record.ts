import { certificatePath } from '../../contract/certificate-digest.ts';
import { parseDeployment } from '../../contract/parsers.ts';
import { judgedDigests, type ModelLedger, readLedger } from '../../contract/ledger.ts';
import { readCertificates } from '../../contract/recorded-certificates.ts';
import type { BaselineSearch, Certificate, Settings } from '../../contract/generated/types.ts';
import type { ModelRecord } from '../../domain/certification/baseline-candidates.ts';
import { type RecordedTraffic, recordedTraffic } from '../../domain/livetest/recorded-traffic.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import { deploymentIn, type ModelState } from '../../domain/promotion/state.ts';
import { reportedSums } from '../../domain/statistics/window-sums.ts';
import type { RecordedState } from '../ports/deployment-store.ts';

export interface FoundRecord {
  /** Whether there is a record at all. */
  readonly source: BaselineSearch['record'];
  readonly record: ModelRecord;
  /** What its windows tell of the environment; null where there is no record. */
  readonly traffic: RecordedTraffic | null;
  /** Its newest certificate of a version; null where there is none that its log names. */
  readonly certificateOf: (version: string) => Promise<Certificate | null>;
}

/** What the record says of a model, seen from an environment. */
export type ReadModelRecord = (model: string, environment: string) => Promise<FoundRecord>;

const NO_RECORD: Omit<FoundRecord, 'source'> = {
  record: { judged: new Map(), deployed: null, certified: [], barred: new Map() },
  traffic: null,
  certificateOf: () => Promise.resolve(null),
};

/** The environment that a new version is compared with: `production`, or the only one. */
export function comparedEnvironment(settings: Settings | null): string {
  const names = Object.keys(settings?.environments ?? {});
  return names.length === 1 ? (names[0] ?? DEFAULT_ENVIRONMENT) : DEFAULT_ENVIRONMENT;
}

/**
 * By the branch seatrial/deployments; `store` is null outside a repository. A branch that does not exist says nothing; one that
 * cannot be read is an error, because a guess would pass for a comparison.
 */
export function createReadModelRecord(store: RecordedState | null): ReadModelRecord {
  return async (model, environment) => {
    if (store === null) return { source: 'no-repository', ...NO_RECORD };
    const { head, files } = await store.read([model]);
    if (head === null) return { source: 'no-branch', ...NO_RECORD };
    const path = `${environment}/${model}.yaml`;
    const content = files.get(path);
    // A rollback may go by the log where the file is damaged; a comparison may not.
    if (content !== undefined) parseDeployment({ path, content });
    const { state, events } = readLedger(files, model);
    const barred = barredIn(state);
    const isCertified = (sha256: string | null): boolean =>
      sha256 !== null && state.certified[sha256] === 'certified' && !barred.has(sha256);
    const certified = events.flatMap(({ event: { data } }) => (isCertified(data.sha256) ? (data.version ?? []) : []));
    const { production } = deploymentIn(state, environment);
    const sums = events.flatMap(({ event }) => reportedSums(event));
    const judged = judgedDigests(events);
    return {
      source: 'branch',
      record: { judged, deployed: production?.version ?? null, certified: [...new Set(certified)], barred },
      traffic: recordedTraffic(sums, { environment, production }),
      certificateOf: async (version) => {
        const text = await store.readFile(head, certificatePath(model, version));
        return findNamed({ model, version, events, text });
      },
    };
  };
}

interface CertificateText {
  readonly model: string;
  readonly version: string;
  readonly events: ModelLedger['events'];
  /** Of the file on the branch; null where there is none. */
  readonly text: string | null;
}

/** What the log does not name is not believed; `verify` tells of it. */
function findNamed({ model, version, events, text }: CertificateText): Certificate | null {
  if (text === null) return null;
  const files = new Map([[certificatePath(model, version), text]]);
  const logged = events.map(({ event }) => event);
  return readCertificates(files, model, logged).certificates[0]?.certificate ?? null;
}

function barredIn({ certified, retired, quarantined }: ModelState): ModelRecord['barred'] {
  const rejected = Object.keys(certified).filter((sha256) => certified[sha256] === 'rejected');
  return new Map([
    ...rejected.map((sha256) => [sha256, 'rejected'] as const),
    ...retired.map((sha256) => [sha256, 'retired'] as const),
    ...quarantined.map((sha256) => [sha256, 'quarantined'] as const),
  ]);
}
