import { notFound, refuse, type Answer, type Call, type Fields } from '../http-types.ts';
import type { DeliveryResult } from '../webhooks.ts';
import type { Handler, Routes, World } from '../world.ts';

/** GitHub shows and redelivers what it tried to deliver in the past three days. */
const KEPT_MS = 72 * 3_600_000;

/** Deliveries of the app's webhook: the newest first, a page from a cursor on. */
export const deliveryRoutes: Routes = {
  'GET /app/hook/deliveries': asApp((call, world) => {
    const size = Math.min(Number(call.query.get('per_page') ?? 30), 100, world.options.pageLimit);
    const from = call.query.get('cursor');
    const rest = kept(world).filter(({ attempt }) => from === null || attempt <= Number(from.replace(/^v1_/, '')));
    const next = rest[size];
    const link = `<${world.url}/app/hook/deliveries?per_page=${size}&cursor=v1_${next?.attempt}>; rel="next"`;
    return {
      status: 200,
      body: rest.slice(0, size).map(describe),
      ...(next === undefined ? {} : { headers: { link } }),
    };
  }),
  'GET /app/hook/deliveries/{delivery_id}': asApp((call, world) => {
    const found = find(call, world);
    if (found === undefined) return notFound();
    const headers = { 'X-GitHub-Delivery': found.id, 'X-GitHub-Event': found.event };
    const response = { headers: {}, payload: '' };
    return { status: 200, body: { ...describe(found), request: { headers, payload: found.payload }, response } };
  }),
  'POST /app/hook/deliveries/{delivery_id}/attempts': asApp((call, world) => {
    const found = find(call, world);
    if (found === undefined) return notFound();
    // GitHub answers before it delivers.
    void world.webhooks.redeliver(found);
    return { status: 202, body: {} };
  }),
};

/** They are the app's own: neither a person nor an installation may ask. */
function asApp(handler: (call: Call, world: World) => Answer): Handler {
  return (call, world) => {
    if (call.actor.kind !== 'app-itself' || issuerOf(call.actor.token) !== world.options.app.id)
      return refuse(401, 'A JSON web token could not be decoded');
    return handler(call, world);
  };
}

function issuerOf(token: string): number {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return Number((claims as Fields)['iss']);
}

function kept({ webhooks }: World): readonly DeliveryResult[] {
  return webhooks.delivered.filter(({ at }) => Date.now() - Date.parse(at) < KEPT_MS).toReversed();
}

function find(call: Call, world: World): DeliveryResult | undefined {
  return kept(world).find(({ attempt }) => attempt === Number(call.params['delivery_id']));
}

function describe({ attempt, id, at, redelivery, durationMs, event, payload, status }: DeliveryResult): Fields {
  return {
    id: attempt,
    guid: id,
    delivered_at: at.replace(/\.\d+Z$/, 'Z'),
    redelivery,
    duration: durationMs / 1000,
    ...outcome(status),
    event,
    action: payload['action'] ?? null,
    installation_id: idOf(payload['installation']),
    repository_id: idOf(payload['repository']),
    throttled_at: null,
  };
}

function outcome(status: DeliveryResult['status']): Fields {
  if (typeof status === 'string') return { status: 'failed to connect to host', status_code: 502 };
  const ok = status >= 200 && status < 400;
  return { status: ok ? 'OK' : `Invalid HTTP Response: ${status}`, status_code: status };
}

function idOf(part: unknown): unknown {
  return (part as Fields | undefined)?.['id'] ?? null;
}
