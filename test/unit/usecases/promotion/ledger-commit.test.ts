import { describe, expect, it } from 'vitest';
import { parseLog } from '../../../../src/contract/event-log.ts';
import { logFilesOf } from '../../../../src/contract/ledger.ts';
import { say, served } from '../../../support/promotion/busy-world.ts';
import {
  cloneWorld,
  commitId,
  createWorld,
  digest,
  MODEL,
  POLICY,
  version,
  type World,
} from '../../../support/promotion/world.ts';

function eventsOf(world: World, model = MODEL) {
  return parseLog(logFilesOf(world.files, model)).map(({ event }) => event);
}

/** What one comment adds to the branch. */
async function added(world: World, body: string, thread = 9) {
  const before = new Map(world.files);
  const count = eventsOf(world).length;
  await say(world, thread, body);
  const paths = [...world.files].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
  return {
    paths: paths.toSorted((a, b) => (a < b ? -1 : 1)),
    events: eventsOf(world).slice(count),
    message: world.commits.at(-1)?.message,
  };
}

const LOG = 'events/churn/2026-05.jsonl';
const FILE = 'production/churn.yaml';

describe('one commit', () => {
  it('has the line of the log and the file of the deployment', async () => {
    const { paths, events, message } = await added(cloneWorld(await served), '/promote churn@1.0.0 to=production');
    expect(paths).toEqual([LOG, FILE]);
    expect(message).toMatch(
      /^churn: production 1\.2\.0 → 1\.0\.0 \(promote by ada\)\n\nSeatrial-Intent: [0-9a-f]{64}\n$/,
    );
    expect(events).toMatchObject([
      {
        type: 'deployment.promoted',
        data: {
          version: '1.0.0',
          sha256: digest('a'),
          environment: 'production',
          bound: { sha: commitId('a'), digests: [digest('a')] },
          policy: POLICY,
          settings: 'ab'.repeat(20),
          certificate: 'a0'.repeat(32),
          revision: { before: 3, after: 4 },
          deployment: { production: { version: '1.0.0' }, fallback: { version: '1.2.0' }, liveTest: null, hold: null },
          reasonCode: 'promoted',
        },
      },
    ]);
    expect(Object.keys(events[0]?.data.deployment ?? {})).toEqual(['production', 'fallback', 'liveTest', 'hold']);
  });

  it('is bound to the commit that was named, and not to that of the version', async () => {
    const body = `/promote churn@1.1.0 to=production @${commitId('b')}`;
    const { events } = await added(cloneWorld(await served), body, 2);
    expect(events[0]?.data.bound).toEqual({ sha: commitId('b'), digests: [digest('b')] });
    const commits = [commitId('8'), commitId('9')];
    const world = createWorld();
    world.models.get(MODEL)?.versions.splice(0, 1, version('1.0.0', 'a', { commits }));
    expect((await added(world, '/promote churn@1.0.0 to=production')).events[0]?.data.bound.sha).toBe(commitId('9'));
  });

  it('without a version binds none, and names none', async () => {
    const { events, message, paths } = await added(cloneWorld(await served), '/seatrial hold churn late');
    expect(message).toMatch(/^churn: production held \(hold by ada: late\)\n\n/);
    expect(events).toMatchObject([{ type: 'hold.set', data: { bound: { sha: null, digests: [] }, reason: 'late' } }]);
    expect(paths).toEqual([LOG, FILE]);
  });

  it('of two commands has the facts of each once, with its first event', async () => {
    const world = cloneWorld(await served);
    await say(world, 9, '/promote churn@1.0.0 share=10%');
    const { events } = await added(world, '/seatrial hold churn late\n/rollback churn to=1.1.0 late');
    const verbs = events.map(({ data }) => data.facts?.command.verb ?? null);
    expect(verbs.filter((verb) => verb !== null)).toEqual(['hold', 'rollback']);
    expect(verbs.length).toBeGreaterThan(2);
    expect(events.every(({ data }) => (data.facts === null) === (data.conditions.length === 0))).toBe(true);
  });

  it('says from which version production went to which, by whom and why', async () => {
    const { message } = await added(cloneWorld(await served), '/rollback churn to=1.1.0 answers are late');
    expect(message?.split('\n')[0]).toBe('churn: production 1.2.0 → 1.1.0 (rollback by ada: answers are late)');
  });

  it('has a subject that fits a line, and says each command below it', async () => {
    const lines = Array.from({ length: 9 }, (_, index) => `/seatrial hold churn data of day ${index} are late`);
    const { message = '' } = await added(cloneWorld(await served), lines.join('\n'));
    const [subject = '', , ...body] = message.split('\n');
    expect(subject.length).toBeLessThanOrEqual(72);
    expect(subject).toMatch(/ \+8$/);
    expect(body.slice(0, 9).filter((line) => line.startsWith('churn: '))).toHaveLength(9);
  });

  it('takes nothing from a reason that GitHub or git would act upon', async () => {
    const reason = 'late [skip ci] fixes #12 @acme/all `x`';
    const { message = '' } = await added(cloneWorld(await served), `/rollback churn reason=${reason}`);
    expect(message.split('\n').slice(0, -2).join('\n')).not.toMatch(/[[\]#@`/*]/);
    expect(
      message
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 6)),
    ).toEqual(['churn:', '', 'churn:', '', 'Seatri']);
  });
});

describe('what changes no deployment', () => {
  it('a refusal is one event with its reason, beside which the others are refused, too', async () => {
    const world = cloneWorld(await served);
    const { paths, events } = await added(world, '/promote churn@1.0.0 share=90%\n/seatrial retire churn@1.1.0');
    expect(paths).toEqual([LOG]);
    expect(events).toMatchObject([
      {
        type: 'intent.refused',
        data: { reasonCode: 'share-cap', version: '1.0.0', sha256: digest('a'), environment: null },
      },
      { type: 'intent.refused', data: { reasonCode: 'sibling-refused', version: '1.1.0', sha256: digest('b') } },
    ]);
    expect(events.map(({ data }) => data.revision)).toEqual([null, null]);
    expect(events.map(({ data }) => data.deployment)).toEqual([null, null]);
  });

  it('what is so already is settled', async () => {
    const { paths, events } = await added(cloneWorld(await served), '/promote churn@1.2.0 to=production');
    expect(paths).toEqual([LOG]);
    expect(events).toMatchObject([{ type: 'intent.settled', data: { reasonCode: 'already-so', version: '1.2.0' } }]);
  });

  it('and without a version names none', async () => {
    const { events } = await added(cloneWorld(await served), '/seatrial unhold churn');
    expect(events).toMatchObject([{ type: 'intent.settled', data: { version: null, sha256: null, reason: null } }]);
  });
});

describe('a ban', () => {
  async function shared(): Promise<World> {
    const world = cloneWorld(await served);
    world.roles.set('ada', 'admin');
    world.models.set('twin', { policyDigest: POLICY, liveTest: false, versions: [version('9.0.0', 'c')] });
    world.certificates.push({ ...world.certificates[2]!, model: 'twin' });
    await say(world, 9, '/promote twin@9.0.0 to=production');
    return world;
  }

  it('stands in the log of its model, in that of the registry, and in that of each model that it takes out of traffic', async () => {
    const world = await shared();
    const { paths } = await added(world, '/seatrial quarantine churn@1.2.0 leaked');
    expect(paths).toEqual([
      'events/_all/2026-05.jsonl',
      LOG,
      'events/twin/2026-05.jsonl',
      FILE,
      'production/twin.yaml',
    ]);
    const registry = eventsOf(world, '_all');
    expect(registry).toMatchObject([
      { type: 'version.quarantined', data: { model: MODEL, sha256: digest('c'), deployment: null } },
    ]);
    expect(registry[0]?.data.facts?.command.verb).toBe('quarantine');
    expect(eventsOf(world, 'twin').at(-1)?.data.deployment?.production).toBeNull();
  });

  it('that is refused stands in none but that of its model', async () => {
    const world = await shared();
    world.roles.set('ada', 'triage');
    const { paths, events } = await added(world, '/seatrial quarantine churn@1.2.0 leaked');
    expect(events).toMatchObject([{ type: 'intent.refused' }]);
    expect(paths).toEqual([LOG]);
  });
});
