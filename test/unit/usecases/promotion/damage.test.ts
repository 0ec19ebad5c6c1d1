// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { readStatus } from '../../../../src/usecases/promotion/read-state.ts';
import { reconcile, sweepRequests } from '../../../../src/usecases/promotion/reconcile.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import {
  addComment,
  certificate,
  createWorld,
  intentOf,
  MODEL,
  version,
  type World,
} from '../../../support/promotion/world.ts';

const FILE = 'production/churn.yaml';

async function say(world: World, login: string, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
}

/** churn serves 1.1.0 after 1.0.0; fraud serves 1.0.0. */
async function twoModels(): Promise<World> {
  const world = createWorld();
  world.models.set('fraud', {
    policyDigest: 'f'.repeat(64),
    liveTest: false,
    versions: [version('1.0.0', 'd', { pull: 5 })],
  });
  world.certificates.push({ model: 'fraud', facts: certificate('d') });
  await say(world, 'ada', 1, '/promote to=production');
  await say(world, 'ada', 2, '/promote to=production');
  await say(world, 'ada', 3, '/promote fraud@1.0.0 to=production');
  return world;
}

describe('a deployment file that cannot be read', () => {
  it('stops no reconciliation, neither of the other models nor of its own', async () => {
    const world = await twoModels();
    world.files.set(FILE, 'production: [');
    world.own.splice(0);
    await reconcile(fakePorts(world), 'all');
    expect(world.own.some(({ thread }) => thread === 3)).toBe(true);
  });

  it('lets nothing rise, and is written anew by a rollback', async () => {
    const world = await twoModels();
    world.files.set(FILE, '<<<<<<< ours\n');
    expect(await say(world, 'ada', 3, '/promote churn@1.2.0 to=production')).toMatchObject({
      decision: { kind: 'refuse', reasonCode: 'ledger-whole' },
    });
    expect(await say(world, 'ben', 2, '/rollback churn')).toMatchObject({ decision: { kind: 'apply' } });
    const ports = fakePorts(world);
    const {
      models: [status],
    } = await readStatus(ports, [MODEL]);
    expect(status).toMatchObject({
      whole: true,
      environments: [{ deployment: { revision: 4, production: { version: '1.0.0' }, hold: { by: 'ben' } } }],
    });
  });

  it('that no event explains lets nothing rise either', async () => {
    const world = createWorld();
    world.files.set(FILE, 'x');
    world.head = '0'.repeat(40);
    expect(await say(world, 'ada', 1, '/promote to=production')).toMatchObject({
      decision: { kind: 'refuse', reasonCode: 'ledger-whole' },
    });
  });
});

describe('a log that cannot be read', () => {
  const LOG = 'events/churn/2026-05.jsonl';

  it('leaves the other models alone, and is told in the end', async () => {
    const world = await twoModels();
    world.files.set(LOG, `${world.files.get(LOG)}{"half":`);
    world.own.splice(0);
    for (const one of world.deployments) one.active = false;
    await expect(reconcile(fakePorts(world), 'all')).rejects.toMatchObject({ code: 'state-corrupt' });
    expect(world.deployments.filter(({ active }) => active).map(({ name }) => name)).toEqual(['production/fraud']);
  });

  it('keeps no digest of another model from being quarantined', async () => {
    const world = await twoModels();
    world.roles.set('ada', 'admin');
    world.files.set(LOG, 'x\n');
    expect(await say(world, 'ada', 3, '/seatrial quarantine fraud@1.0.0 leaked')).toMatchObject({
      decision: { kind: 'apply' },
    });
    expect(world.files.get('production/fraud.yaml')).toContain('production: null');
  });

  it('keeps no lost request about another model from being decided', async () => {
    const world = await twoModels();
    world.files.set(LOG, 'x\n');
    const bodies = ['/rollback churn', '/seatrial hold model=fraud drift'];
    const intents = bodies.map((body) => intentOf(addComment(world, { login: 'ada', thread: 3, body })));
    const { outcomes } = await sweepRequests(fakePorts(world), { list: async () => intents }, 0);
    expect(outcomes).toMatchObject([{ kind: 'failed' }, { kind: 'decided' }]);
  });
});

describe('names that JavaScript knows', () => {
  it('an environment and a model called constructor', async () => {
    const world = createWorld();
    const environment = { directPromotion: true } as const;
    world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { constructor: environment } };
    world.models.set('constructor', {
      policyDigest: 'f'.repeat(64),
      liveTest: false,
      versions: [version('1.0.0', 'd', { pull: 5 })],
    });
    world.certificates.push({ model: 'constructor', facts: certificate('d') });
    expect(await say(world, 'ada', 1, '/promote constructor@1.0.0 to=production')).toMatchObject({
      decision: { kind: 'apply' },
    });
    expect(world.files.get('constructor/constructor.yaml')).toContain('version: 1.0.0');
  });
});

describe('two promotions at the same time', () => {
  it('never give away more than the cap: the loser of the race is decided again', async () => {
    const world = createWorld();
    await say(world, 'ada', 1, '/promote to=production');
    const both = [
      say(world, 'ada', 2, '/promote churn@1.1.0 share=30%'),
      say(world, 'ada', 3, '/promote churn@1.2.0 share=30%'),
    ];
    const kinds = (await Promise.all(both)).map((outcome) => outcome.kind === 'decided' && outcome.decision.reasonCode);
    expect(kinds).toContain('share-cap');
    expect(world.files.get(FILE)?.match(/share:/g)).toHaveLength(1);
  });

  it('gives up in the open after five lost races, and has changed nothing', async () => {
    const world = createWorld();
    const ports = fakePorts(world);
    const store = { ...ports.store, commit: async () => ({ kind: 'lost-race' }) as const };
    const intent = intentOf(addComment(world, { login: 'ada', thread: 1, body: '/promote to=production' }));
    await expect(handleCommand({ ...ports, store }, intent)).rejects.toMatchObject({ code: 'state-conflict' });
    expect(world.commits).toEqual([]);
  });

  it('lets a rollback go on trying, because nothing else may', async () => {
    const world = createWorld();
    await say(world, 'ada', 1, '/promote to=production');
    await say(world, 'ada', 2, '/promote to=production');
    const ports = fakePorts(world);
    let races = 20;
    const commit: typeof ports.store.commit = async (request) =>
      races-- > 0 ? { kind: 'lost-race' } : ports.store.commit(request);
    const intent = intentOf(addComment(world, { login: 'ben', thread: 2, body: '/rollback churn' }));
    const outcome = await handleCommand({ ...ports, store: { ...ports.store, commit } }, intent);
    expect(outcome).toMatchObject({ decision: { reasonCode: 'rolled-back' } });
  });
});
