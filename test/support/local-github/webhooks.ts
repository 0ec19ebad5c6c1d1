import { createHmac, randomUUID } from 'node:crypto';

export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface DeliveryResult extends Delivery {
  /** The receiver's status, or the reason why there is none. */
  readonly status: number | string;
  /** Of this attempt: `id` is GitHub's guid, which all attempts share. */
  readonly attempt: number;
  readonly at: string;
  readonly redelivery: boolean;
  readonly durationMs: number;
}

export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
  readonly events: readonly string[];
}

/** Signed deliveries to the app, in the order of events; a test can hold, drop, repeat and reorder them. */
export interface Webhooks {
  readonly waiting: readonly Delivery[];
  readonly delivered: readonly DeliveryResult[];
  setTarget(target: WebhookTarget | undefined): void;
  /** Queues an event, and sends it at once unless deliveries are held. */
  enqueue(event: string, payload: Readonly<Record<string, unknown>>): void;
  hold(): void;
  /** Sends what waits, in the given order of indices when one is given, and sends at once from now on. */
  release(order?: readonly number[]): Promise<void>;
  /** Forgets waiting deliveries (all, or those of an event), as if GitHub had never sent them. */
  drop(event?: string): readonly Delivery[];
  /** Sends a delivery again, with the same guid and signed anew. */
  redeliver(delivery: Delivery): Promise<DeliveryResult>;
  /** Waits until everything that was sent has been answered, and what that caused too. */
  settle(): Promise<void>;
}

/** GitHub gives a receiver ten seconds. */
const TIMEOUT_MS = 10_000;
const FIRST_ATTEMPT = 90_000_000;

export function createWebhooks(): Webhooks {
  let target: WebhookTarget | undefined;
  let held = false;
  let waiting: Delivery[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const delivered: DeliveryResult[] = [];
  let attempts = FIRST_ATTEMPT;
  const send = async (delivery: Delivery, redelivery: boolean): Promise<DeliveryResult> => {
    const [started, at] = [performance.now(), new Date().toISOString()];
    const status = target === undefined ? 'no target' : await post(target, delivery);
    const durationMs = performance.now() - started;
    const result = { ...delivery, status, attempt: ++attempts, at, redelivery, durationMs };
    delivered.push(result);
    return result;
  };
  const chain = (delivery: Delivery, redelivery = false): Promise<DeliveryResult> => {
    const sent = last.then(() => send(delivery, redelivery));
    last = sent;
    return sent;
  };
  const settle = async (): Promise<void> => {
    let seen;
    do {
      seen = last;
      await seen;
    } while (seen !== last);
  };
  return {
    get waiting() {
      return waiting;
    },
    delivered,
    setTarget: (next) => {
      target = next;
    },
    enqueue: (event, payload) => {
      if (target === undefined || !(target.events.includes(event) || target.events.includes('*'))) return;
      const delivery = { id: randomUUID(), event, payload };
      if (held) waiting.push(delivery);
      else void chain(delivery);
    },
    hold: () => {
      held = true;
    },
    release: async (order) => {
      const ready = order === undefined ? waiting : order.flatMap((index) => waiting[index] ?? []);
      held = false;
      waiting = [];
      for (const delivery of ready) void chain(delivery);
      await settle();
    },
    drop: (event) => {
      const dropped = waiting.filter((delivery) => event === undefined || delivery.event === event);
      waiting = waiting.filter((delivery) => !dropped.includes(delivery));
      return dropped;
    },
    redeliver: ({ id, event, payload }) => chain({ id, event, payload }, true),
    settle,
  };
}

async function post(target: WebhookTarget, { id, event, payload }: Delivery): Promise<number | string> {
  const body = JSON.stringify(payload);
  const signature = createHmac('sha256', target.secret).update(body).digest('hex');
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'GitHub-Hookshot/local',
        'x-github-delivery': id,
        'x-github-event': event,
        'x-github-hook-installation-target-type': 'integration',
        'x-hub-signature-256': `sha256=${signature}`,
      },
    });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
