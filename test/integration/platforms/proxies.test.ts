import { describe, expect, test } from 'vitest';
import { drawArm } from '../../../src/domain/gateway/draw-arm.ts';
import { platformNamed } from '../../../src/domain/platforms/platforms.ts';
import { aTest } from '../../support/gateway/served.ts';
import { startModelServer } from '../../support/gateway/engines.ts';
import { IS_LONG } from '../../support/long.ts';
import { aPlanned, aRequest, CANDIDATE, PARTS } from '../../support/platforms/planned.ts';
import { hasProxy, startProxy } from '../../support/platforms/running.ts';
import { freePort } from '../../support/free-port.ts';

const INFER = '/v2/models/churn/infer';
const HEADER = { kind: 'header', name: 'x-unit-id' } as const;
const TEST = aTest({ unit: HEADER, parts: PARTS, candidates: [{ name: 'new', share: 0.15, ...CANDIDATE }] });

/** What was rendered, running before a server that answers with the number of the version that is asked. */
async function scene(name: string, test_ = TEST) {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startModelServer('models'));
  server.answering = (response, request) => response.end(/versions\/([^/]+)/.exec(request.url ?? '')?.[1]);
  const port = await freePort();
  const planned = aPlanned({ test: test_ });
  const settings = { server: server.url, listen: `127.0.0.1:${port}` };
  const files = platformNamed(name)?.render(aRequest([planned], settings));
  const [text] = files?.values() ?? [];
  const proxy = stack.use(await startProxy(name, typeof text === 'string' ? text : '', port));
  const owned = stack.move();
  const versionOf = (unit: string): string => (drawArm(planned.plan, unit, 0) === null ? '1.0.0' : '1.1.0');
  return { server, proxy, versionOf, port, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

function units(count: number): readonly string[] {
  return Array.from({ length: count }, (_, unit) => `unit-${unit}`);
}

describe.each(['nginx', 'envoy'])('what is rendered for %s', (name) => {
  test.skipIf(!hasProxy(name))(
    'is taken by it, and gives each unit the arm that the gateway gives it',
    async () => {
      await using at = await scene(name);
      const all = units(IS_LONG && name === 'nginx' ? 100_000 : 2000);
      expect(await at.proxy.ask(INFER, all)).toEqual(all.map(at.versionOf));
    },
    300_000,
  );
});

describe('what is rendered for haproxy', () => {
  test.skipIf(!hasProxy('haproxy'))(
    'is taken by it, and gives a unit always the same arm, in the shares that are asked',
    async () => {
      await using at = await scene('haproxy');
      const all = units(IS_LONG ? 10_000 : 2000);
      const [first, again] = [await at.proxy.ask(INFER, all), await at.proxy.ask(INFER, all)];
      expect(again).toEqual(first);
      const share = first.filter((version) => version === '1.1.0').length / all.length;
      // Six standard errors.
      expect(Math.abs(share - 0.15)).toBeLessThan(6 * Math.sqrt((0.15 * 0.85) / all.length));
      expect(first).not.toEqual(all.map(at.versionOf));
    },
    60_000,
  );

  test.skipIf(!hasProxy('haproxy'))(
    'gives production what has no unit, or too long a one',
    async () => {
      await using at = await scene('haproxy', { ...TEST, parts: [{ name: 'new', slots: 10_000 }] });
      expect(await at.proxy.ask(INFER, ['', 'u'.repeat(257), 'u'.repeat(256)])).toEqual(['1.0.0', '1.0.0', '1.1.0']);
    },
    60_000,
  );

  test.skipIf(!hasProxy('haproxy'))(
    'draws each request for itself where no unit is declared',
    async () => {
      await using at = await scene('haproxy', { ...TEST, unit: { kind: 'request' } });
      const answers = await at.proxy.ask(
        INFER,
        Array.from({ length: 1000 }, () => 'the-same'),
      );
      expect(new Set(answers)).toEqual(new Set(['1.0.0', '1.1.0']));
    },
    60_000,
  );
});

describe.each(['nginx', 'envoy', 'haproxy'])('what is rendered for %s', (name) => {
  test.skipIf(!hasProxy(name))(
    'answers nothing but requests for models, and passes on no secret',
    async () => {
      await using at = await scene(name);
      await at.proxy.ask(INFER, ['unit']);
      expect(at.server.requests.at(-1)?.headers).not.toHaveProperty('authorization');
      const before = at.server.requests.length;
      for (const path of ['/', '/v2/models/other/infer', '/v2/models/churn', '/v2/models/churn/infer/..;/x'])
        expect((await fetch(`http://127.0.0.1:${at.port}${path}`, { method: 'POST', body: '{}' })).status).toBe(404);
      const got = await fetch(`http://127.0.0.1:${at.port}${INFER}`);
      expect([404, 405]).toContain(got.status);
      expect(at.server.requests).toHaveLength(before);
    },
    60_000,
  );
});
