import { parseFollowerReport } from '../../contract/parse-follower-report.ts';
import { recordReport } from '../ledger/record-report.ts';
import { projectModels } from '../promotion/project-models.ts';
import type { EventOf, EventPlace } from './place.ts';

/** A follower says what it has made of a revision: it is recorded, and shown. What cannot be believed is told as a failure. */
export function handleReport(place: EventPlace, { payload, sender, repository }: EventOf<'report'>): void {
  const { turns, open, tell } = place;
  turns.add('request', {
    owner: sender.id,
    work: async () => {
      const report = parseFollowerReport(payload);
      const outcome = await recordReport(await open(), { report, sender, repository });
      tell({ kind: 'reported', reasonCode: outcome });
      turns.add('answer', { owner: sender.id, work: async () => show(await open(), report.model) });
    },
    onFailure: (error) => tell({ kind: 'failed', error }),
  });
}

/** The Deployment, and the status on the pull requests of what runs. */
async function show(ports: Parameters<typeof projectModels>[0], model: string): Promise<void> {
  await projectModels(ports, [model], { keys: [], threads: [] });
}
