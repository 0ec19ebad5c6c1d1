import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { GatewaySource, LiveWindow, ObservedSource } from '../../../src/contract/generated/types.ts';
import { type AnsweringServer, answerWith } from '../../support/answering-server.ts';
import { CANDIDATE, codesOf, observeWorld, PRODUCTION, type WorldOptions } from '../../support/observe-world.ts';
import { aWindow } from '../../support/statistics.ts';

const NOW = '2026-05-03T12:10:00Z';
const servers: AnsweringServer[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<AnsweringServer> {
  const server = await answerWith(answer);
  servers.push(server);
  return server;
}

const STATE = JSON.stringify({ models: [], evidence: { breaker: [], journal: { kind: 'keeping' } } });

function hour(number: number, own: Partial<LiveWindow> = {}): LiveWindow {
  const at = (value: number) => `2026-05-03T${String(value).padStart(2, '0')}:00:00Z`;
  return aWindow({
    ...PRODUCTION,
    key: `gw-1/${number}/${own.arm ?? 'production'}`,
    reporter: 'gw-1',
    from: at(number),
    to: at(number + 1),
    metrics: {},
    ...own,
  });
}

const HOURS = [9, 10, 11].map((number) => hour(number));

/** What a gateway answers: all windows at once, and its cursor. */
function gatewayOf(windows: () => readonly LiveWindow[], state = STATE) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.url === '/-/state') return void response.end(state);
    const { searchParams } = new URL(request.url ?? '', 'http://gateway');
    const since = searchParams.get('since') ?? '';
    const told = windows().filter(({ from }) => from >= since);
    response.setHeader('seatrial-cursor', '2026-05-03T12:00:00Z');
    response.end(told.map((window) => `${JSON.stringify(window)}\n`).join(''));
  };
}

function worldOf(url: string, own: Partial<GatewaySource> = {}, options: Partial<WorldOptions> = {}) {
  const source: GatewaySource = { kind: 'gateway', url, reporter: 'gw-1', ...own };
  const { variables, ...others } = options;
  const hosts = { SEATRIAL_PRIVATE_HOSTS: servers.map(({ host }) => host).join(','), ...variables };
  return observeWorld({ sources: { production: [source] }, now: NOW, variables: hosts, ...others });
}

describe('a gateway', () => {
  test('is asked from where the record ends, a little before, and nothing is recorded twice', async () => {
    let told: readonly LiveWindow[] = HOURS.slice(0, 2);
    const server = await serve(gatewayOf(() => told));
    const world = await worldOf(server.url);
    expect((await world.observe()).sources[0]).toMatchObject({
      status: 'sound',
      recorded: 2,
      lastEnd: '2026-05-03T11:00:00Z',
    });
    told = HOURS;
    expect((await world.observe()).sources[0]).toMatchObject({ status: 'sound', recorded: 1, repeated: 2 });
    const cursors = server.asked.map(({ url }) => new URL(url, server.url).searchParams.get('since'));
    expect(cursors.filter((cursor) => cursor !== null)).toContain('2026-05-03T05:00:00Z');
    expect(world.store.messages.at(-1)).toBe('Record 1 live window\n');
  });

  test('that changes its past is invalid, and what is recorded stands', async () => {
    let told = HOURS;
    const server = await serve(gatewayOf(() => told));
    const world = await worldOf(server.url);
    await world.observe();
    const before = new Map(world.windows.files);
    told = HOURS.map((window) => ({ ...window, errors: 0 }));
    const outcome = await world.observe();
    expect(codesOf(outcome)).toEqual(['past-changed']);
    expect(outcome.sources[0]).toMatchObject({ status: 'invalid', refused: 3 });
    expect(world.windows.files).toEqual(before);
  });

  test('tells of trips with the version that they are of, and what it cannot keep', async () => {
    const trip = {
      kind: 'trip',
      model: 'churn',
      environment: 'production',
      revision: 2,
      arm: 'gbm',
      event: 'errors',
      at: '2026-05-03T11:59:01Z',
      seconds: 9,
      requests: 90,
      events: 60,
      rate: 0.00125,
    };
    const versions = [
      { role: 'production', name: null, ...PRODUCTION },
      { role: 'candidate', name: 'gbm', version: CANDIDATE.version, sha256: CANDIDATE.sha256 },
    ];
    const others = [
      { ...trip, environment: 'staging' },
      { ...trip, revision: 1 },
    ];
    const state = {
      models: [{ model: 'churn', revision: 2, versions }],
      evidence: { breaker: [trip, ...others], journal: { kind: 'failing', reason: 'ENOSPC' } },
    };
    const server = await serve(gatewayOf(() => HOURS, JSON.stringify(state)));
    const outcome = await (await worldOf(server.url)).observe();
    const { environment, model, arm, revision, event, at } = trip;
    expect(outcome.trips).toEqual([
      { environment, model, arm, version: '1.4.0', sha256: CANDIDATE.sha256, revision, event, at },
    ]);
    expect(codesOf(outcome)).toEqual(['not-kept']);
  });

  test.each<[string, Partial<LiveWindow>, string]>([
    ['another reporter', { reporter: 'gw-2' }, 'other-source'],
    ['a name that only begins alike', { reporter: 'gw-1.evil' }, 'other-source'],
    ['another service', { service: 'churn-api' }, 'other-source'],
    ['another environment', { environment: 'staging' }, 'other-environment'],
    ['a version of another digest', { version: '9.9.9' }, 'refused'],
    ['a model that nobody knows', { model: 'fraud' }, 'refused'],
    ['a time that is still to come', { from: '2026-05-03T13:00:00Z', to: '2026-05-03T14:00:00Z' }, 'refused'],
  ])('that tells of %s is invalid, and the rest is recorded', async (_name, own, code) => {
    const server = await serve(gatewayOf(() => [...HOURS, hour(8, { ...own, key: 'other' })]));
    const outcome = await (await worldOf(server.url)).observe();
    expect(codesOf(outcome)).toEqual([code]);
    expect(outcome.sources[0]).toMatchObject({ status: 'invalid', recorded: 3 });
  });

  test('says nothing of a model that its settings do not name, neither by windows nor by trips', async () => {
    const arm = { role: 'candidate', name: 'gbm', version: CANDIDATE.version, sha256: CANDIDATE.sha256 };
    const at = { kind: 'trip', environment: 'production', model: 'churn', revision: 2 };
    const trip = { ...at, arm: 'gbm', event: 'errors', at: NOW, seconds: 9, requests: 90, events: 60, rate: 0.00125 };
    const state = JSON.stringify({
      models: [{ model: 'churn', revision: 2, versions: [arm] }],
      evidence: { breaker: [trip], journal: { kind: 'keeping' } },
    });
    const server = await serve(gatewayOf(() => HOURS, state));
    const all = await (await worldOf(server.url)).observe();
    expect([all.trips.length, all.sources[0]?.recorded, codesOf(all)]).toEqual([1, 3, []]);
    const other = await (await worldOf(server.url, { models: ['demand'] })).observe();
    expect([other.trips, other.sources[0]?.recorded, codesOf(other)]).toEqual([
      [],
      0,
      ['unknown-model', 'other-model'],
    ]);
  });

  test('labels that come later are its own, under the name beside its own', async () => {
    const later = hour(8, {
      reporter: 'gw-1.180m',
      key: 'later',
      requests: 0,
      errors: 0,
      latency: null,
      consumers: {},
      decided: { from: '2026-05-03T05:00:00Z', to: '2026-05-03T06:00:00Z' },
    });
    const server = await serve(gatewayOf(() => [...HOURS, later]));
    expect((await (await worldOf(server.url)).observe()).sources[0]).toMatchObject({ status: 'sound', recorded: 4 });
  });

  test.each<[string, (request: IncomingMessage, response: ServerResponse) => void, string, string]>([
    ['ends in an error', (_request, response) => void response.writeHead(500).end('secret'), 'unreachable', '500'],
    ['is a page', (_request, response) => void response.end('<html>'), 'unreadable', '/-/state'],
    [
      'never ends',
      (_request, response) => {
        const chunk = Buffer.alloc(1 << 20, 'x');
        const send = (): void => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on('drain', send);
        send();
      },
      'unreachable',
      'more than 2 MiB',
    ],
    [
      'drips',
      (_request, response) => {
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      },
      'unreachable',
      'in time',
    ],
    ['is silent', () => {}, 'unreachable', 'in time'],
    [
      'breaks off',
      (_request, response) => void response.writeHead(200, { 'content-length': '9' }).end('{').destroy(),
      'unreachable',
      '',
    ],
  ])('whose answer %s takes no other source with it', async (_name, answer, code, word) => {
    const [bad, good] = [await serve(answer), await serve(gatewayOf(() => HOURS))];
    const limits = { answerBytes: 2 << 20, answerMs: 1000, idleMs: 5000 };
    const world = await worldOf(good.url, {}, { limits });
    const sources: readonly ObservedSource[] = [
      { kind: 'gateway', url: bad.url, reporter: 'gw-2' },
      { kind: 'gateway', url: good.url, reporter: 'gw-1' },
    ];
    const outcome = await world.observe({ sources: { production: sources } });
    expect(outcome.sources.map(({ status, recorded }) => [status, recorded])).toEqual([
      ['invalid', 0],
      ['sound', 3],
    ]);
    const [problem] = outcome.sources[0]?.problems ?? [];
    expect([problem?.code, JSON.stringify(problem?.facts)]).toEqual([code, expect.stringContaining(word)]);
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });

  test.each<[string, object, string]>([
    ['tells of more windows than anybody has', { windows: 2 }, 'more than 2 windows'],
    ['has page after page', { readingMs: 0 }, 'not done within 0 s'],
    ['sends little by little too much', { answerBytes: 900 }, 'MiB'],
  ])('that %s is read so far, and goes on the next time', async (_name, limits, word) => {
    let page = 8;
    const server = await serve((request, response) => {
      if (request.url === '/-/state') return void response.end(STATE);
      page += 1;
      response.setHeader('seatrial-cursor', `2026-05-03T${String(page + 1).padStart(2, '0')}:00:00Z`);
      response.end(page < 12 ? `${JSON.stringify(hour(page))}\n` : '');
    });
    const { sources } = await (await worldOf(server.url, {}, { limits })).observe();
    expect(sources[0]?.recorded).toBeGreaterThan(0);
    expect(JSON.stringify(sources[0]?.problems)).toContain(word);
  });

  test('a cursor that leads in a circle ends', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/-/state') return void response.end(STATE);
      response.setHeader('seatrial-cursor', '2026-05-01T00:00:00Z');
      response.end(`${JSON.stringify(HOURS[0])}\n`);
    });
    await (await worldOf(server.url)).observe();
    expect(server.asked.length).toBeLessThan(5);
  });
});

describe('a credential', () => {
  const VARIABLE = 'SEATRIAL_SOURCE_GW';
  const own = { authorization: VARIABLE };

  test('goes to the origin that the variable names', async () => {
    const server = await serve(gatewayOf(() => HOURS));
    const world = await worldOf(server.url, own, { variables: { [VARIABLE]: `${server.url} Bearer token` } });
    expect(codesOf(await world.observe())).toEqual([]);
    expect(new Set(server.asked.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer token']));
  });

  test('goes to nobody where the settings name another origin, or it is missing', async () => {
    const server = await serve(gatewayOf(() => HOURS));
    for (const [value, code] of [
      ['https://gateway.example.com Bearer token', 'credential-elsewhere'],
      ['Bearer token', 'credential-elsewhere'],
      ['', 'credential-missing'],
    ] as const) {
      const world = await worldOf(server.url, own, { variables: { [VARIABLE]: value } });
      expect(codesOf(await world.observe())).toContain(code);
    }
    expect(server.asked).toEqual([]);
  });

  test('goes nowhere that a source redirects to, and neither does the question', async () => {
    const thief = await serve(gatewayOf(() => HOURS));
    const server = await serve((_request, response) => void response.writeHead(302, { location: thief.url }).end());
    const world = await worldOf(server.url, own, { variables: { [VARIABLE]: `${server.url} Bearer token` } });
    const { sources } = await world.observe();
    expect(sources[0]?.problems[0]).toEqual({
      code: 'unreachable',
      facts: { why: 'it answers 302, a redirect, which is not followed' },
    });
    expect(thief.asked).toEqual([]);
  });

  test('an address of a private network is not asked, unless whoever runs this names it', async () => {
    const server = await serve(gatewayOf(() => HOURS));
    const world = await worldOf(server.url, {}, { variables: { SEATRIAL_PRIVATE_HOSTS: '' } });
    expect(codesOf(await world.observe())).toContain('unreachable');
    expect(server.asked).toEqual([]);
  });
});

describe('two sources', () => {
  function filesOf(files: Readonly<Record<string, readonly LiveWindow[]>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'seatrial-files-'));
    folders.push(folder);
    mkdirSync(join(folder, 'windows'));
    for (const [name, windows] of Object.entries(files))
      writeFileSync(join(folder, 'windows', name), windows.map((window) => `${JSON.stringify(window)}\n`).join(''));
    return folder;
  }

  test('that tell the same windows count once; of one reporter they must not differ', async () => {
    const folder = filesOf({ 'a.ndjson': HOURS, 'b.ndjson': [...HOURS.slice(1), hour(11, { key: 'again' })] });
    const sources: readonly ObservedSource[] = ['a', 'b'].map((name) => ({
      kind: 'file',
      path: `windows/${name}.ndjson`,
      every: '1h',
    }));
    const outcome = await (await observeWorld({ sources: { production: sources }, now: NOW, folder })).observe();
    expect(outcome.sources.map(({ recorded, repeated, refused }) => [recorded, repeated, refused])).toEqual([
      [3, 0, 0],
      [0, 2, 1],
    ]);
    expect(outcome.sources[1]?.problems[0]).toMatchObject({ code: 'refused', facts: { code: 'overlap' } });
  });

  test('that have counted the same requests must have counted as many', async () => {
    const others = (requests: number) =>
      HOURS.map((window) => ({ ...window, service: 'behind', reporter: 'b-1', key: `b/${window.key}`, requests }));
    const folder = filesOf({ 'gateway.ndjson': HOURS, 'same.ndjson': others(1005), 'other.ndjson': others(1100) });
    const sourcesOf = (name: string): readonly ObservedSource[] =>
      ['gateway', name].map((file) => ({ kind: 'file', path: `windows/${file}.ndjson`, every: '1h' }));
    const at = (name: string) => observeWorld({ sources: { production: sourcesOf(name) }, now: NOW, folder });
    expect(codesOf(await (await at('same')).observe())).toEqual([]);
    const { sources } = await (await at('other')).observe();
    expect(sources.map(({ status }) => status)).toEqual(['invalid', 'invalid']);
    // The newest hour may not be whole yet.
    expect(sources[0]?.problems.map(({ facts }) => facts)).toEqual(
      ['09', '10'].map((number) =>
        expect.objectContaining({ from: `2026-05-03T${number}:00:00Z`, requests: 1000, otherRequests: 1100 }),
      ),
    );
  });

  test('a folder is read whole, and no link out of it', async () => {
    const folder = filesOf({ 'a.ndjson': HOURS.slice(0, 1), 'b.ndjson': HOURS.slice(1), 'notes.txt': [] });
    const sources = { production: [{ kind: 'file', path: 'windows', every: '1h' }] } as const;
    const world = await observeWorld({ sources, now: NOW, folder });
    expect((await world.observe()).sources[0]).toMatchObject({ status: 'sound', recorded: 3 });
    symlinkSync('/etc/passwd', join(folder, 'windows', 'c.ndjson'));
    expect(codesOf(await world.observe())).toContain('unreadable');
    writeFileSync(join(folder, 'bad.ndjson'), `{"kind":"Window"}\n${JSON.stringify(HOURS[0])}\n`);
    const bad = { production: [{ kind: 'file', path: 'bad.ndjson', every: '1h' }] } as const;
    expect(codesOf(await world.observe({ sources: bad }))).toEqual(['malformed']);
  });
});

describe('silence', () => {
  test.each<[string, readonly LiveWindow[], readonly string[]]>([
    ['nothing at all', [], ['empty']],
    ['nothing since', [hour(7)], ['late']],
    ['nothing for three hours, as is usual', [hour(9)], []],
  ])('%s', async (_name, windows, codes) => {
    const server = await serve(gatewayOf(() => windows));
    const outcome = await (await worldOf(server.url)).observe();
    expect(codesOf(outcome)).toEqual(codes);
  });

  test('of a model that nobody knows is told, and of a payload nothing is lost unseen', async () => {
    const sources = { production: [{ kind: 'dispatch', service: 'churn-api', models: ['churn', 'other'] }] } as const;
    const world = await observeWorld({ sources, now: NOW });
    const own = hour(11, { service: 'churn-api', reporter: 'a' });
    const stray = hour(11, { service: 'elsewhere', reporter: 'a' });
    const delivered = {
      windows: [own, stray].map((window, index) => ({ window, line: index + 1 })),
      problems: [],
      malformed: 0,
    };
    const outcome = await world.observe({ delivered });
    expect(outcome.sources[0]).toMatchObject({ status: 'invalid', recorded: 1 });
    expect(codesOf(outcome)).toEqual(['unknown-model']);
    expect(outcome.unclaimed).toEqual([stray]);
  });

  test('a dry run says the same and writes nothing', async () => {
    const server = await serve(gatewayOf(() => HOURS));
    const world = await worldOf(server.url);
    const [files, messages] = [new Map(world.store.files), world.store.messages.length];
    expect((await world.observe({ isDryRun: true })).sources[0]).toMatchObject({ recorded: 3 });
    expect([world.store.files, world.store.messages.length, world.windows.files.size]).toEqual([files, messages, 0]);
  });

  test('where no source is declared nothing is asked, and an environment that is none is refused', async () => {
    const world = await observeWorld({ sources: { production: [] }, now: NOW });
    expect((await world.observe()).sources).toEqual([]);
    await expect(
      world.observe({ sources: { production: [{ kind: 'dispatch', service: 'a' }] }, environment: 'prod' }),
    ).rejects.toThrow('no environment "prod"');
  });
});
