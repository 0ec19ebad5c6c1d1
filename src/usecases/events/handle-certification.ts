import { judgeRecord } from '../../domain/certification/judge-record.ts';
import { AppError } from '../../domain/error.ts';
import { reconcile } from '../promotion/reconcile.ts';
import { recordCertifications } from '../promotion/record-certifications.ts';
import { tellRejectedArtifact } from '../promotion/tell-rejected-artifact.ts';
import { settle } from './settle.ts';
import type { EventOf, EventPlace } from './place.ts';

/**
 * A run has ended: what it certified on the default branch goes to the log, and what was remembered until then is due. One that does not count by its event's own word is
 * not asked for; whatever else the event claims is asked of GitHub.
 */
export function handleCertification(place: EventPlace, { runId, run }: EventOf<'certification'>): void {
  const { certification, turns } = place;
  const reason = run === null ? null : judgeRecord(run, certification.rule);
  if (reason !== null) return place.tell({ kind: 'ignored', reasonCode: reason });
  turns.add('request', {
    owner: null,
    work: async () => {
      const outcome = await record(place, runId);
      place.tell(outcome);
      if (outcome.kind !== 'recorded' || outcome.models.length === 0) return;
      turns.add('request', { owner: null, work: async () => void (await settle(place, 'all')) });
      show(place, outcome.models);
    },
  });
}

/** What is not to be trusted is told to whoever waits for it, and is a failure all the same. */
async function record({ open, certification, turns, warn }: EventPlace, runId: number) {
  try {
    return await recordCertifications(await open(), { ...certification, runId });
  } catch (error) {
    if (error instanceof AppError && error.code === 'certificate-untrusted') {
      const rejected = { runId, repository: certification.reporter.repository, error };
      const work = async (): Promise<void> => tellRejectedArtifact(await open(), rejected);
      turns.add('answer', { owner: null, work, onFailure: (failed) => warn('not-shown', failed) });
    }
    throw error;
  }
}

function show({ turns, open }: EventPlace, models: readonly string[]): void {
  turns.add('answer', { owner: null, work: async () => reconcile(await open(), models) });
}
