import type { SweepReach } from '../../domain/promotion/heard-event.ts';
import { asksForSomething } from '../../domain/promotion/urgency.ts';
import type { Job } from '../ports/turns.ts';
import type { ChatPorts } from '../promotion/ports.ts';
import { reconcile, type Sweep, sweepRequests } from '../promotion/reconcile.ts';
import type { EventPlace } from './place.ts';

/** Looks at requests whose event was lost, then repairs what is shown. */
export function handleTimer(place: EventPlace, reach: SweepReach): void {
  const { turns, open, tell, warn } = place;
  const answer = (show: (ports: ChatPorts) => Promise<void>, onFailure?: Job['onFailure']): void =>
    turns.add('answer', { owner: null, work: async () => show(await open()), onFailure });
  const work = async (): Promise<void> => {
    const { outcomes, show } = await sweep(place, reach);
    for (const outcome of outcomes) if (outcome.kind === 'failed') warn('not-decided', outcome.error);
    answer(show, (error) => warn('not-shown', error));
    answer(async (ports) => {
      await reconcile(ports, 'all');
      tell({ kind: 'reconciled', requests: outcomes.length });
    });
  };
  turns.add('request', { owner: null, work });
}

async function sweep({ open, parseComment }: EventPlace, { since, leftAloneMs }: SweepReach): Promise<Sweep> {
  const ports = await open();
  const isRequest = (body: string): boolean => asksForSomething(parseComment(body));
  return sweepRequests(ports, ports.recent({ since, isRequest }), leftAloneMs);
}
