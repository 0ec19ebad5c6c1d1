import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, request as send } from 'undici';
import { describe, expect, test } from 'vitest';
import { drawArm } from '../../../src/domain/gateway/draw-arm.ts';
import type { EngineName } from '../../../src/domain/gateway/engines/engines.ts';
import type { TestPlan } from '../../../src/domain/gateway/traffic-plan.ts';
import type { ServedModel } from '../../../src/usecases/gateway/served-models.ts';
import {
  ENGINE_NAMES,
  hasEngine,
  type ModelServer,
  startEngineFor,
  startModelServer,
} from '../../support/gateway/engines.ts';
import { aPlan, aServedModel, aTest, CANDIDATE, FALLBACK, PRODUCTION } from '../../support/gateway/served.ts';
import { SLOW } from '../../support/slow.ts';

const BODY = '{"inputs":[]}';
const INFER = '/v2/models/churn/infer';
const OTHER = { name: 'other', version: '1.2.0', sha256: '4'.repeat(64), share: 0.3333 };
const PARTS = [
  { name: 'new', slots: 500 },
  { name: null, slots: 1500 },
  { name: 'other', slots: 3333 },
  { name: null, slots: 4667 },
];
const TEST: Partial<TestPlan> = {
  unit: { kind: 'header', name: 'x-unit-id' },
  parts: PARTS,
  candidates: [{ name: 'new', share: 0.05, ...CANDIDATE }, OTHER],
};

interface Scene {
  readonly test?: Partial<TestPlan>;
  readonly models?: (model: ServedModel) => readonly ServedModel[];
}

async function scene(name: EngineName, { test: own = TEST, models = (model) => [model] }: Scene = {}) {
  await using stack = new AsyncDisposableStack();
  const start = async (server: string): Promise<ModelServer> => stack.use(await startModelServer(server));
  const [production, candidate, other, fallback, itself] = [
    await start('production'),
    await start('new'),
    await start('other'),
    await start('fallback'),
    await start('itself'),
  ];
  const plan = aPlan({ production: PRODUCTION, fallback: FALLBACK, test: aTest({ ...TEST, ...own }) });
  const base = aServedModel({
    plan,
    production: production.session,
    candidate: candidate.session,
    fallback: fallback.session,
  });
  const versions = new Map([...base.versions, [OTHER.sha256, { version: OTHER.version, session: other.session }]]);
  const model = { ...base, versions };
  const engine = stack.use(await startEngineFor(name, models(model), itself.url));
  await engine.driver.look();
  // Few at once, so that none waits beyond the budget of its model on a busy machine.
  const agent = stack.adopt(new Agent({ connections: 8 }), (one) => one.destroy());
  const ask = async (unit: string | null, path = INFER, headers = {}) => {
    const unitHeader = unit === null ? {} : { 'x-unit-id': unit };
    const answer = await send(`${engine.url}${path}`, {
      method: 'POST',
      body: BODY,
      headers: { ...unitHeader, ...headers },
      dispatcher: agent,
    });
    return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
  };
  const noted = async (count: number) => {
    await expect.poll(() => engine.evidence.noted.length, { timeout: 10_000 }).toBe(count);
    return engine.evidence.noted;
  };
  const owned = stack.move();
  return {
    ...engine,
    plan,
    model,
    production,
    candidate,
    other,
    fallback,
    itself,
    ask,
    noted,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const UNITS = ['Zoë-日本', 'a', "x'; return 200", '$http_host', '{"g":1,"m":0}', 'ünïcode-😀', '"}{', '%0a', '\\u0000'];

describe.each(ENGINE_NAMES)('%s as it is on this machine', (name) => {
  const isMissing = !hasEngine(name);
  const armOf = (unit: string): string => drawArm(aPlan({ test: aTest(TEST) }), unit, 0) ?? 'production';

  test.skipIf(isMissing)(
    'gives each unit to the arm that this program gives it to, and counts it there',
    async () => {
      await using at = await scene(name);
      const units = [...UNITS, ...Array.from({ length: 1000 }, (_, unit) => `unit-${unit}`)].map((unit) =>
        Buffer.from(unit, 'utf8').toString('latin1'),
      );
      const answers = await Promise.all(units.map((unit) => at.ask(unit)));
      // What stands in a header is bytes: the hash is of those.
      const expected = units.map((unit) => armOf(Buffer.from(unit, 'latin1').toString('utf8')));
      expect(answers.map(({ text }) => text)).toEqual(expected);
      const noted = await at.noted(units.length);
      const sorted = (arms: readonly string[]): readonly string[] =>
        arms.toSorted((one, other) => (one < other ? -1 : 1));
      expect(sorted(noted.map(({ arm }) => arm ?? 'production'))).toEqual(sorted(expected));
      expect(
        noted.every(
          ({ outcome, standIn, isPinned, unit }) =>
            outcome === 'answered' && standIn === null && !isPinned && unit !== null,
        ),
      ).toBe(true);
      expect(at.driver.unread).toBe(0);
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'draws each request for itself where no unit is declared',
    async () => {
      await using at = await scene(name, {
        test: {
          unit: { kind: 'request' },
          parts: [
            { name: 'new', slots: 5000 },
            { name: null, slots: 5000 },
          ],
        },
      });
      const answers = await Promise.all(Array.from({ length: 400 }, () => at.ask('the-same')));
      const share = answers.filter(({ text }) => text === 'new').length / 400;
      // Six standard errors.
      expect(Math.abs(share - 0.5)).toBeLessThan(0.15);
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'gives what has no unit, or too long a one, to production, outside the test',
    async () => {
      await using at = await scene(name, { test: { parts: [{ name: 'new', slots: 10_000 }] } });
      expect((await at.ask(null)).text).toBe('production');
      expect((await at.ask('u'.repeat(257))).text).toBe('production');
      expect((await at.ask('u'.repeat(256))).text).toBe('new');
      expect((await at.noted(3)).map(({ unit, arm }) => [arm, unit?.length ?? null])).toEqual([
        [null, null],
        [null, null],
        ['new', 256],
      ]);
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'tells failures as this program does, and counts them',
    async () => {
      await using at = await scene(name, { test: { parts: [{ name: null, slots: 10_000 }] } });
      const answered: [string, number, string | null][] = [];
      const cases: readonly (readonly [string, (response: Parameters<ModelServer['answering']>[0]) => void])[] = [
        ['500', (response) => response.writeHead(500).end('at /srv/model.py line 3')],
        ['503', (response) => response.writeHead(503).end('at /srv/model.py line 3')],
        ['404', (response) => response.writeHead(404).end('{"error":"no such input"}')],
        ['silence', () => {}],
      ];
      for (const [what, answering] of cases) {
        at.production.answering = answering;
        const before = at.evidence.noted.length;
        const { status, text } = await at.ask(what);
        expect(text).not.toContain('/srv/model.py');
        const isCounted = what !== '404';
        const noted = isCounted ? await at.noted(before + 1) : [];
        answered.push([what, status, noted.at(-1)?.outcome ?? null]);
      }
      expect(answered).toEqual([
        ['500', 500, 'error'],
        ['503', 429, 'shed'],
        ['404', 404, null],
        ['silence', 504, 'timeout'],
      ]);
      await at.production[Symbol.asyncDispose]();
      const gone = await at.ask('gone');
      expect([gone.status, JSON.parse(gone.text)]).toEqual([500, { error: "model 'churn' failed" }]);
      expect((await at.noted(4)).at(-1)?.outcome).toBe('error');
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'sends a candidate that the breaker turned away to production, and production to its fallback',
    async () => {
      await using at = await scene(name, { test: { parts: [{ name: 'new', slots: 10_000 }] } });
      expect((await at.ask('u')).text).toBe('new');
      at.evidence.tripped.add('new');
      await at.driver.look();
      await expect.poll(async () => (await at.ask('u')).text, { timeout: 10_000 }).toBe('production');
      at.evidence.tripped.add(null);
      await at.driver.look();
      await expect.poll(async () => (await at.ask('u')).text, { timeout: 10_000 }).toBe('fallback');
      await expect.poll(() => at.evidence.noted.at(-1)).toMatchObject({ arm: 'new', standIn: 'fallback' });
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'ends a test when its lease does',
    async () => {
      await using at = await scene(name, {
        test: { parts: [{ name: 'new', slots: 10_000 }], leaseMs: 1_700_000_000_001 },
      });
      expect((await at.ask('u')).text).toBe('new');
      at.clock.now += 10;
      await at.driver.look();
      await expect.poll(async () => (await at.ask('u')).text, { timeout: 10_000 }).toBe('production');
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'takes what changes with no request failed',
    async () => {
      await using at = await scene(name);
      const asked = { isOver: false };
      const statuses = new Set<number>();
      const asking = Promise.all(
        Array.from({ length: 4 }, async (_, worker) => {
          for (let turn = 0; !asked.isOver; turn += 1) {
            const unit = `${worker}-${turn}`;
            // nginx closes what is idle when it takes a new configuration: who sends at that instant is not heard, and sends again.
            statuses.add((await at.ask(unit).catch(async () => at.ask(unit))).status);
          }
        }),
      );
      for (let revision = 2; revision < 8; revision += 1) {
        const half = revision % 2 === 0;
        const test_ = aTest({
          ...TEST,
          parts: [
            { name: 'new', slots: half ? 9000 : 10 },
            { name: null, slots: half ? 1000 : 9990 },
          ],
        });
        at.served.set('churn', { ...at.model, plan: { ...at.plan, revision, test: test_ } });
        await at.driver.look();
      }
      asked.isOver = true;
      await asking;
      expect([...statuses]).toEqual([200]);
      expect(at.remarks).toEqual([]);
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'serves on as before where it refuses what is new, and says so',
    async () => {
      await using at = await scene(name, { test: { parts: [{ name: null, slots: 10_000 }] } });
      const bad = { ...at.production.session, address: 'http://127.0.0.1:1/a$b;c{d}' };
      at.served.set('churn', {
        ...at.model,
        plan: { ...at.plan, revision: 2, model: 'churn\n;' },
        versions: new Map([[PRODUCTION.sha256, { version: '1.0.0', session: bad }]]),
      });
      await at.driver.look();
      expect(at.remarks).toEqual([expect.stringContaining('serves on as before')]);
      expect((await at.ask('u')).text).toBe('production');
      at.served.set('churn', { ...at.model, plan: { ...at.plan, revision: 3 } });
      await at.driver.look();
      expect((await at.ask('u')).text).toBe('production');
      expect(at.remarks).toHaveLength(1);
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'asks this program for all else, and passes no header of a caller on to a model',
    async () => {
      await using at = await scene(name);
      for (const path of [
        '/v2/health/ready',
        '/v2/models/churn/outcomes',
        '/v2/models/churn/versions/1.0.0/infer',
        '/v1/models/churn:predict',
      ])
        expect((await at.ask('u', path)).text).toBe('itself');
      const hostile = {
        authorization: 'Bearer secret',
        cookie: 'a=b',
        'x-seatrial-route': '1',
        'content-type': 'application/json',
      };
      await at.ask(null, INFER, hostile);
      const told = Object.keys(at.production.requests.at(-1)?.headers ?? {});
      expect(told).toContain('content-type');
      for (const header of ['authorization', 'cookie', 'x-seatrial-route', 'x-unit-id'])
        expect(told).not.toContain(header);
      expect((await at.noted(1)).map(({ arm }) => arm)).toEqual([null]);
    },
    60_000,
  );

  test.skipIf(isMissing || name !== 'nginx')(
    'sends copies of what production answers to whom it is to be shown to, and drops their answers',
    async () => {
      await using at = await scene(name, { test: { shadowShare: 1, parts: PARTS } });
      const units = Array.from({ length: 60 }, (_, unit) => `${unit}`);
      const answers = await Promise.all(units.map((unit) => at.ask(unit)));
      expect(answers.map(({ text }) => text)).toEqual(units.map(armOf));
      const own = (arm: string): number => units.filter((unit) => armOf(unit) === arm).length;
      const [shown, asked] = [own('production'), at.candidate.requests];
      await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(own('new') + shown);
      expect(new Set(asked.map(({ url, body }) => `${url} ${body}`))).toEqual(new Set([`${INFER} ${BODY}`]));
      expect(await at.noted(units.length)).toHaveLength(units.length);
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'is started again where it is killed, and leaves nothing behind',
    async () => {
      const at = await scene(name);
      expect([statSync(at.host.folder).mode & 0o066, statSync(at.host.log).mode & 0o077]).toEqual([0, 0]);
      process.kill(at.host.pid ?? Number.NaN, 'SIGKILL');
      await expect.poll(() => at.remarks.length, { timeout: 10_000 }).toBeGreaterThan(0);
      await expect.poll(async () => (await at.ask('u').catch(() => null))?.status, { timeout: 20_000 }).toBe(200);
      await at[Symbol.asyncDispose]();
      expect(existsSync(join(at.host.folder))).toBe(false);
      await expect(fetch(at.url)).rejects.toThrow('fetch failed');
    },
    60_000,
  );
});

/** `UNITS=100000 npx vitest run test/integration/gateway/engines.test.ts` takes a minute. */
const MANY = Number(process.env['UNITS'] ?? 20_000);

test.skipIf(!hasEngine('nginx'))(
  'nginx as it is on this machine, and this program, give many units to the same arms',
  { ...SLOW, timeout: 600_000 },
  async () => {
    await using at = await scene('nginx');
    const units = Array.from({ length: MANY }, (_, unit) => `${unit}`);
    const wrong: string[] = [];
    const lanes = Array.from({ length: 32 }, async (_, lane) => {
      for (let place = lane; place < units.length; place += 32) {
        const unit = units[place] ?? '';
        if ((await at.ask(unit)).text !== (drawArm(at.plan, unit, 0) ?? 'production')) wrong.push(unit);
      }
    });
    await Promise.all(lanes);
    expect(wrong).toEqual([]);
    expect(await at.noted(MANY)).toHaveLength(MANY);
  },
);
