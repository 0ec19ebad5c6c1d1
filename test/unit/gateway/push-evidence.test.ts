import { expect, test, vi } from 'vitest';
import { startPush } from '../../../gateway/push-evidence.ts';
import { findSigner, readPushSecrets } from '../../../src/contract/signed-push.ts';
import { answerWith } from '../../support/answering-server.ts';
import { aWindow } from '../../support/statistics.ts';

/** For what comes soon on an idle machine. */
const PATIENCE = { timeout: 20_000 };

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const SINCE = '2026-05-02T10:00:00Z';
const BEGIN = { sources: [{ environment: 'production', since: SINCE, every: '15m' }] };

interface Got {
  readonly told: { readonly windows: readonly object[]; readonly trips?: readonly object[] };
  readonly isSigned: boolean;
}

/** The bot, as far as a gateway sees it. */
async function botOf(said: (count: number) => readonly [number, object]) {
  const got: Got[] = [];
  const server = await answerWith(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const headerOf = (name: string): string => String(request.headers[name] ?? '');
    const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) => headerOf(`webhook-${name}`));
    const push = { id: id ?? '', timestamp: timestamp ?? '', signature: signature ?? '', body };
    const secrets = readPushSecrets({ SEATRIAL_SOURCE_A: `acme/models ${SECRET}` });
    got.push({ told: JSON.parse(body.toString()), isSigned: findSigner(push, secrets, Date.now()).kind === 'signed' });
    const [status, answer] = said(got.length);
    response.statusCode = status;
    response.end(JSON.stringify(answer));
  });
  return { got, server };
}

const STATE = { models: [], evidence: { breaker: [], journal: { kind: 'keeping' } } };

function viewsOf(asked: unknown[]) {
  return {
    state: () => STATE,
    windows: async (query: { readonly since: string | null }) => {
      asked.push(query);
      const windows = query.since === SINCE ? [aWindow({})] : [];
      return { kind: 'windows', windows, cursor: '2026-05-02T11:00:00Z' } as const;
    },
  };
}

test('begins where the bot says, sends what is new once, signed, and goes on from there', async () => {
  const { got, server } = await botOf(() => [200, BEGIN]);
  await using _server = server;
  const asked: unknown[] = [];
  const remarks: string[] = [];
  const onRemark = (message: string): void => void remarks.push(message);
  const views = viewsOf(asked);
  const options = { url: server.url, secret: SECRET, views, environment: 'production', onRemark, everyMs: 5 };
  await using _push = startPush(options);
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2), PATIENCE);
  expect(asked.slice(0, 2)).toMatchObject([
    { since: SINCE, every: '15m' },
    { since: '2026-05-02T11:00:00Z', every: '15m' },
  ]);
  expect(got.map(({ told, isSigned }) => [told.windows.length, isSigned])).toEqual([
    [0, true],
    [1, true],
  ]);
  expect(remarks).toEqual([]);
});

test('sends at once what cannot wait, and again what came up while it was sending', async () => {
  const { server } = await botOf(() => [200, BEGIN]);
  await using _server = server;
  const asked: unknown[] = [];
  const options = { url: server.url, secret: SECRET, views: viewsOf(asked), environment: 'production' };
  await using push = startPush({ ...options, onRemark: () => {} });
  push.hurry();
  await vi.waitFor(() => expect(asked).toHaveLength(2), PATIENCE);
  push.hurry();
  await vi.waitFor(() => expect(asked).toHaveLength(3), PATIENCE);
});

test('sends again what was not taken, and says once why', async () => {
  const { got, server } = await botOf((count) => (count === 1 ? [200, BEGIN] : [503, { not: 'ready' }]));
  await using _server = server;
  const remarks: string[] = [];
  const onRemark = (message: string): void => void remarks.push(message);
  const views = viewsOf([]);
  const options = { url: server.url, secret: SECRET, views, environment: 'production', onRemark, everyMs: 5 };
  await using _push = startPush(options);
  await vi.waitFor(() => expect(got.length).toBeGreaterThan(3), PATIENCE);
  expect(got.slice(1).map(({ told }) => told.windows.length)).not.toContain(0);
  expect(remarks).toEqual(['What is counted could not be sent: 503 {"not":"ready"}']);
});

test('says so where the settings name it elsewhere, and refuses a secret that is none', async () => {
  const { server } = await botOf(() => [200, BEGIN]);
  await using _server = server;
  const remarks: string[] = [];
  const onRemark = (message: string): void => void remarks.push(message);
  const options = { url: server.url, secret: SECRET, views: viewsOf([]), environment: 'staging', onRemark, everyMs: 5 };
  await using _push = startPush(options);
  await vi.waitFor(() => expect(remarks).toHaveLength(1), PATIENCE);
  expect(remarks[0]).toContain('another environment than staging');
  expect(() => startPush({ ...options, secret: 'abc' })).toThrow('SEATRIAL_PUSH_SECRET is no secret.');
});
