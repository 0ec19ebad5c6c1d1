import { describe, expect, test } from 'vitest';
import { deploymentPath } from '../../../../src/contract/ledger.ts';
import { fakeHistory } from '../../../support/promotion/fake-history.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { verifyWorld } from '../../../support/promotion/verify-world.ts';
import { addComment, cloneWorld, createWorld, intentOf, MODEL, type World } from '../../../support/promotion/world.ts';

const LOG = 'events/churn/2026-05.jsonl';
const BANS = 'events/_all/2026-05.jsonl';

/** 1.0.0 and then 1.1.0 in production, of which 1.0.0 is banned: four lines in the log of churn, one in the registry's. */
async function createBanned(): Promise<World> {
  const world = createWorld();
  world.roles.set('ada', 'admin');
  for (const [thread, body] of [
    [1, '/promote to=production'],
    [2, '/promote to=production'],
    [2, '/seatrial quarantine churn@1.0.0 leaked'],
  ] as const)
    await handleCommand(fakePorts(world), intentOf(addComment(world, { login: 'ada', thread, body })));
  return world;
}

const created = createBanned();

async function banned(): Promise<World> {
  return cloneWorld(await created);
}

/** What its files alone say: the history is the one before they were changed. */
async function verify(world: World) {
  return verifyWorld({ store: fakePorts(world).store, history: fakeHistory(await created) });
}

async function codes(world: World): Promise<readonly string[]> {
  return (await verify(world)).faults.map(({ code, model }) => `${model ?? 'the branch'}: ${code}`);
}

function change(world: World, path: string, edit: (text: string) => string): World {
  const text = world.files.get(path) ?? '';
  expect(edit(text)).not.toBe(text);
  world.files.set(path, edit(text));
  return world;
}

test('a sound branch has no fault, and every line of every log is counted', async () => {
  const world = await banned();
  const { head } = world;
  expect(await verify(world)).toEqual({
    head,
    models: 1,
    events: 5,
    commits: 3,
    wholeHistory: true,
    windows: { files: 0, isRead: true },
    signed: null,
    attested: null,
    faults: [],
  });
});

test('a branch that nobody has written yet is sound, and has no history to be asked for', async () => {
  const commits = (): never => {
    throw new RangeError('there is no commit');
  };
  const empty = {
    head: null,
    models: 0,
    events: 0,
    commits: 0,
    wholeHistory: true,
    windows: { files: 0, isRead: true },
    signed: null,
    attested: null,
    faults: [],
  };
  const world = createWorld();
  const history = { ...fakeHistory(world), commits };
  expect(await verifyWorld({ store: fakePorts(world).store, history })).toEqual(empty);
});

describe('what somebody changed is told', () => {
  test('a line, at the line after it, which names another predecessor', async () => {
    const world = change(await banned(), LOG, (text) => text.replace('"version":"1.0.0"', '"version":"1.0.1"'));
    const { faults, events } = await verify(world);
    expect(faults.map(({ code, model }) => `${model}: ${code}`)).toEqual([
      'churn: chain-broken',
      'churn: event-elsewhere',
    ]);
    expect(faults[0]?.message).toMatch(
      /^events\/churn\/2026-05\.jsonl:2 names the predecessor [0-9a-f]{64}; the line before it has [0-9a-f]{64}\.$/,
    );
    expect(events).toBe(5);
  });

  test('a first line that is gone', async () => {
    const world = change(await banned(), LOG, (text) => text.slice(text.indexOf('\n') + 1));
    const { faults } = await verify(world);
    expect(faults[0]?.message).toMatch(/:1 names the predecessor [0-9a-f]{64}; the line before it has none\.$/);
  });

  test('a line that names none', async () => {
    const world = change(await banned(), BANS, (text) => `${text}${text}`);
    const { faults } = await verify(world);
    expect(faults).toMatchObject([
      { code: 'chain-broken', model: '_all' },
      { code: 'event-repeated', model: '_all' },
    ]);
    expect(faults[0]?.message).toMatch(/:2 names the predecessor none; the line before it has [0-9a-f]{64}\.$/);
  });

  test('a deployment file', async () => {
    const file = deploymentPath('production', MODEL);
    expect(await codes(change(await banned(), file, (text) => text.replace('1.1.0', '1.0.0')))).toEqual([
      'churn: file-differs',
    ]);
  });

  test('a log that can no longer be read, beside which the others are looked at', async () => {
    const { faults, events } = await verify(change(await banned(), BANS, () => 'no event\n'));
    expect(faults.map(({ code, model }) => `${model}: ${code}`)).toEqual(['_all: unreadable', 'churn: ban-untold']);
    expect(events).toBe(4);
    expect(faults[0]?.message).toContain(`${BANS}:1 `);
  });

  test('a certificate that no log knows of, also of a model that has no log', async () => {
    const world = await banned();
    world.files.set('certificates/churn/1.0.0.json', '{}');
    world.files.set('certificates/ghost/1.0.0.json', '{}');
    world.files.set('certificates/ghost.json', '{}');
    world.files.set('docs/certificates/nobody/1.0.0.json', '{}');
    expect(await codes(world)).toEqual([
      'churn: certificate-differs',
      'ghost: certificate-differs',
      'the branch: file-unexplained',
      'the branch: file-unexplained',
    ]);
    expect(await verify(world)).toMatchObject({ models: 2 });
  });
});

test('a fault of our own is not one of the branch', async () => {
  const world = await banned();
  world.files.set('certificates/churn/1.0.0.json', '{}');
  const get = (): never => {
    throw new TypeError('ours');
  };
  const read = async () => ({ head: world.head, files: Object.assign(new Map(world.files), { get }) });
  await expect(verifyWorld({ store: { read }, history: fakeHistory(world) })).rejects.toThrow('ours');
});

describe('the history of the branch', () => {
  test('is asked for from the head of the branch, and a shallow clone is told', async () => {
    const world = await banned();
    const asked: string[] = [];
    const sound = fakeHistory(world, false);
    const commits = async (head: string) => {
      asked.push(head);
      return sound.commits(head);
    };
    const verified = await verifyWorld({ store: fakePorts(world).store, history: { ...sound, commits } });
    expect(verified).toMatchObject({ wholeHistory: false, faults: [] });
    expect(asked).toEqual([world.head]);
  });
});

describe('what GitHub knows of the branch', () => {
  const LOST = 'f'.repeat(40);
  const signed = { commits: 3, by: [{ signer: null, commits: 3 }] };

  async function ask(relation: 'same' | 'ahead' | 'behind' | 'elsewhere', heads: readonly string[]) {
    const world = await banned();
    const witness = {
      heads: async () => heads.map((head) => ({ by: 'The Deployment 7', head })),
      goesOn: async () => relation,
      signatures: async () => signed,
      attested: async () => true,
    };
    return verifyWorld({ store: fakePorts(world).store, history: fakeHistory(await created), witness });
  }

  test('names commits that are in its history, and who signed them', async () => {
    const heads = (await created).commits.map(({ head }) => head);
    for (const relation of ['same', 'ahead'] as const)
      expect(await ask(relation, heads)).toMatchObject({
        faults: [],
        signed,
        attested: { certificates: 0, attested: 0 },
      });
  });

  test('shows a history that was replaced', async () => {
    const { faults } = await ask('same', [LOST]);
    expect(faults).toEqual([{ code: 'head-lost', model: null, message: expect.stringContaining('The Deployment 7') }]);
  });

  test('shows a branch that was set back there', async () => {
    for (const relation of ['behind', 'elsewhere'] as const)
      expect(await ask(relation, [])).toMatchObject({ faults: [{ code: 'head-lost' }], signed: null });
  });
});
