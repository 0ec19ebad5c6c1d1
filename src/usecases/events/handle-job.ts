import { answerJob } from '../promotion/answer-job.ts';
import type { EventOf, EventPlace } from './place.ts';

/** A job waits for our word. It is answered by the ledger as it is when its turn comes. */
export function handleJob({ turns, open, tell }: EventPlace, { job }: EventOf<'job'>): void {
  turns.add('request', { owner: null, work: async () => tell(await answerJob(await open(), job)) });
}
