import type { Probot } from 'probot';
import { HEARD_NAMES } from '../src/contract/read-event.ts';
import { instantMs } from '../src/domain/instant.ts';
import type { Arrivals } from './arrivals.ts';
import { changesPlaces } from './hear.ts';
import { type DeliveryAttempt, type Missed, missedOf, REDELIVERED_WITHIN_MS } from './missed-deliveries.ts';

type App = Awaited<ReturnType<Probot['auth']>>;

export interface Redelivery {
  /** Asks GitHub to send again what did not reach us, and waits a while for it. Answers how many were asked for. */
  again(app: App, now: string): Promise<number>;
}

/** GitHub takes seconds from the request to the delivery. */
const ARRIVES_WITHIN_MS = 20_000;
/** Of a hundred. Whoever gets more in three days loses the oldest. */
const MOST_PAGES = 100;

/** Remembers what it has listed: where nothing is new, the first page tells so. */
export function createRedelivery(arrivals: Arrivals): Redelivery {
  const known = new Map<number, DeliveryAttempt>();
  return {
    again: async (app, now) => {
      forgetOld(known, now);
      for (const attempt of await listNew(app, known, now)) known.set(attempt.id, attempt);
      const ours = [...known.values()].filter(({ event }) => isHeard(event));
      const missed = missedOf(ours, now);
      const arriving = arrivals.expect(
        missed.map(({ guid }) => guid),
        ARRIVES_WITHIN_MS,
      );
      for (const one of missed) await askFor(app, one);
      await arriving;
      return missed.length;
    },
  };
}

function isHeard(event: string): boolean {
  return HEARD_NAMES.includes(event) || changesPlaces(event);
}

function forgetOld(known: Map<number, DeliveryAttempt>, now: string): void {
  for (const [id, { deliveredAt }] of known) if (!isKept(deliveredAt, now)) known.delete(id);
}

function isKept(deliveredAt: string, now: string): boolean {
  return instantMs(now) - instantMs(deliveredAt) < REDELIVERED_WITHIN_MS;
}

/** The newest come first, so that everything behind a known one is known. */
async function listNew(
  app: App,
  known: ReadonlyMap<number, DeliveryAttempt>,
  now: string,
): Promise<readonly DeliveryAttempt[]> {
  const found: DeliveryAttempt[] = [];
  let pages = 0;
  for await (const { data } of app.paginate.iterator(app.rest.apps.listWebhookDeliveries, { per_page: 100 })) {
    const attempts = data.map((one): DeliveryAttempt => {
      const taken = one.status_code >= 200 && one.status_code < 300;
      return { id: one.id, guid: one.guid, deliveredAt: one.delivered_at, taken, event: one.event };
    });
    found.push(...attempts);
    const isLast = attempts.some(({ id, deliveredAt }) => known.has(id) || !isKept(deliveredAt, now));
    if (isLast || ++pages >= MOST_PAGES) break;
  }
  return found;
}

async function askFor(app: App, { id }: Missed): Promise<void> {
  await app.rest.apps.redeliverWebhookDelivery({ delivery_id: id });
}
