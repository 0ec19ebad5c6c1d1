// @module-tag thorough
import { describe, expect, test } from 'vitest';
import type { FollowerReport } from '../../../../src/contract/generated/types.ts';
import { parseFollowerReport } from '../../../../src/contract/parse-follower-report.ts';
import { recordReport } from '../../../../src/usecases/ledger/record-report.ts';
import { say } from '../../../support/promotion/busy-world.ts';
import { fakeHistory } from '../../../support/promotion/fake-history.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { verifyWorld } from '../../../support/promotion/verify-world.ts';
import { createWorld, MODEL, REPOSITORY, type World } from '../../../support/promotion/world.ts';

const APPLIED: FollowerReport = { model: MODEL, environment: 'production', revision: 1, state: 'success' };
const ARGO = { id: 7, login: 'argo[bot]' };

/** 1.0.0 is production, in revision 1. */
async function promoted(): Promise<World> {
  const world = createWorld();
  await say(world, 9, '/promote churn@1.0.0 to=production');
  return world;
}

function report(world: World, over: Partial<FollowerReport> = {}, sender = ARGO) {
  return recordReport(fakePorts(world), { report: { ...APPLIED, ...over }, sender, repository: REPOSITORY });
}

function reportsIn(world: World) {
  const lines = [...world.files].flatMap(([path, text]) => (path.startsWith('events/churn/') ? text.split('\n') : []));
  const events = lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  return events.filter(({ type }) => type === 'deployment.reported').map(({ data }) => data);
}

describe('a report', () => {
  test('is a line of the log with who, what and where; the deployment file stays as it is', async () => {
    const world = await promoted();
    const file = world.files.get('production/churn.yaml');
    expect(await report(world, { description: '4 of 4', url: 'https://argo.example/1' })).toBe('recorded');
    expect(reportsIn(world)).toMatchObject([
      {
        environment: 'production',
        actor: { login: 'argo[bot]', id: 7 },
        via: { kind: 'dispatch', url: 'https://argo.example/1' },
        reasonCode: 'applied',
        reason: '4 of 4',
        report: { revision: 1, state: 'success', follower: 'argo[bot]' },
      },
    ]);
    expect(world.files.get('production/churn.yaml')).toBe(file);
    expect(world.commits.at(-1)?.message).toBe('Report production/churn revision 1: success\n');
    const ports = fakePorts(world);
    const history = fakeHistory(world);
    expect(await verifyWorld({ ...ports, history })).toMatchObject({ faults: [] });
  });

  test('is recorded once, however often it comes', async () => {
    const world = await promoted();
    await report(world);
    const { head } = world;
    expect(await report(world)).toBe('repeated');
    expect(world.head).toBe(head);
  });

  test.each<[string, Partial<FollowerReport>]>([
    ['another state', { state: 'failure' }],
    ['another follower', { follower: 'eu-west' }],
    ['another attempt', { attempt: 2 }],
    ['other words', { description: 'again' }],
    ['another address', { url: 'https://argo.example/2' }],
  ])('of %s is another', async (_name, over) => {
    const world = await promoted();
    await report(world);
    expect(await report(world, over)).toBe('recorded');
    expect(reportsIn(world)).toHaveLength(2);
  });

  test('is not recorded, where the same account has sent five hundred of the revision; another one may', async () => {
    const world = await promoted();
    for (let attempt = 1; attempt <= 500; attempt++) await report(world, { attempt });
    const { head } = world;
    await expect(report(world, { attempt: 501, follower: 'eu-west' })).rejects.toMatchObject({
      reason: 'too-many-reports',
    });
    expect(await report(world, { attempt: 500 })).toBe('repeated');
    expect(world.head).toBe(head);
    expect(await report(world, { attempt: 501 }, { id: 8, login: 'flux' })).toBe('recorded');
  });

  test('of another account is another', async () => {
    const world = await promoted();
    await report(world);
    expect(await report(world, {}, { id: 8, login: 'flux' })).toBe('recorded');
  });

  test('of an earlier revision is recorded too', async () => {
    const world = await promoted();
    await say(world, 9, '/promote churn@1.1.0 to=production');
    expect(await report(world)).toBe('recorded');
  });

  test.each<[string, Partial<FollowerReport>, string]>([
    [
      'a revision that is not there',
      { revision: 2 },
      'revision 2 of production/churn.yaml, which no decision has made: the last is 1',
    ],
    ['an environment without a file', { environment: 'eu' }, 'the log has none of that file'],
    ['a model that nobody knows', { model: 'constructor' }, 'the log has none of that file'],
  ])('of %s is refused with words, and nothing is written', async (_name, over, words) => {
    const world = await promoted();
    const { head } = world;
    await expect(report(world, over)).rejects.toMatchObject({
      code: 'usage',
      reason: 'unknown-revision',
      message: expect.stringContaining(words),
    });
    expect(world.head).toBe(head);
  });
});

describe('the payload of a dispatch', () => {
  test('is read where it is as the schema asks', () => {
    const full = { ...APPLIED, follower: 'eu-west', description: 'x', url: 'https://argo.example', attempt: 1 };
    expect(parseFollowerReport(full)).toEqual(full);
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, 'The client_payload is no object'],
    ['a list', [APPLIED], 'The client_payload is no object'],
    ['no revision', { ...APPLIED, revision: undefined }, 'lacks the key "revision"'],
    ['a key less', { model: MODEL, environment: 'production', revision: 1 }, 'lacks the key "state"'],
    ['an unknown key', { ...APPLIED, share: 1 }, 'has the unknown key "share"'],
    ['revision 0', { ...APPLIED, revision: 0 }, '"/revision" is not as the schema asks'],
    ['an unknown state', { ...APPLIED, state: 'applied' }, '"/state" is none of in_progress, success, failure'],
    ['a path for a model', { ...APPLIED, model: '../churn' }, '"/model" is not as the schema asks'],
    ['an address that is none', { ...APPLIED, url: 'javascript:alert(1)' }, '"/url" is not as the schema asks'],
    ['http', { ...APPLIED, url: 'http://argo.example' }, '"/url" is not as the schema asks'],
  ])('%s is refused with where and why', (_name, payload, words) => {
    expect(() => parseFollowerReport(payload)).toThrow(words);
    expect(() => parseFollowerReport(payload)).toThrow(expect.objectContaining({ code: 'schema-violation' }));
  });
});
