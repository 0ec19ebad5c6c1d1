import type { LedgerEvent } from '../../contract/generated/types.ts';
import { type Admission, type AdmissionPlace, admit } from '../../domain/promotion/admission.ts';
import type { NamedByJob } from '../../domain/promotion/job-version.ts';
import type { Clock } from '../ports/clock.ts';
import { knownDigests } from './answer-job.ts';
import type { ProjectionPorts } from './ports.ts';
import { eventsOf } from './project-models.ts';

export interface AdmissionPorts {
  readonly store: Pick<ProjectionPorts['store'], 'read'>;
  readonly readLedger: ProjectionPorts['readLedger'];
  readonly clock: Pick<Clock, 'pause'>;
}

export interface AdmissionQuestion extends NamedByJob {
  readonly place: AdmissionPlace;
}

export interface AskedAdmission {
  readonly admission: Admission;
  readonly events: readonly LedgerEvent[];
}

interface Patience {
  readonly waitMs: number;
  /** Before each pause, when something else is missing than before. */
  readonly onWait: (now: AskedAdmission) => void;
}

const EVERY_MS = 15_000;

/** Whether a version may be deployed, as the state branch has it; where something is missing that may come, asked again for a while. */
export async function askAdmission(
  ports: AdmissionPorts,
  question: AdmissionQuestion,
  { waitMs, onWait }: Patience,
): Promise<AskedAdmission> {
  let last: string | null = null;
  for (let left = waitMs; ; left -= EVERY_MS) {
    const asked = await askOnce(ports, question);
    if (asked.admission.kind !== 'wait' || left <= 0) return asked;
    if (asked.admission.reasonCode !== last) onWait(asked);
    last = asked.admission.reasonCode;
    await ports.clock.pause(Math.min(left, EVERY_MS));
  }
}

async function askOnce({ store, readLedger }: AdmissionPorts, question: AdmissionQuestion): Promise<AskedAdmission> {
  const { files } = await store.read([question.model]);
  const ledger = readLedger(files, question.model);
  const admission = admit(ledger.state, knownDigests(ledger), { place: question.place, wanted: question });
  return { admission, events: eventsOf(ledger) };
}
