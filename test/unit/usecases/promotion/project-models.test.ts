// @module-tag thorough
import { AppError } from '../../../../src/domain/error.ts';
import { describe, expect, it } from 'vitest';
import type { VersionFacts } from '../../../../src/contract/generated/types.ts';
import type { ChatPorts } from '../../../../src/usecases/promotion/ports.ts';
import { projectModels, type ProjectionScope } from '../../../../src/usecases/promotion/project-models.ts';
import { say, served } from '../../../support/promotion/busy-world.ts';
import { fakePorts, type Gate, openGate } from '../../../support/promotion/fake-ports.ts';
import {
  addComment,
  cloneWorld,
  commitId,
  createWorld,
  intentOf,
  MODEL,
  type World,
} from '../../../support/promotion/world.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';

const NOTHING: ProjectionScope = { keys: [], threads: [] };
const ALL: ProjectionScope = { keys: 'all', threads: [] };

/** GitHub as it is when everything that was shown is lost. */
function bare(world: World): World {
  world.own.splice(0);
  world.deployments.splice(0);
  world.checks.clear();
  for (const pull of world.pulls.values()) pull.labels.clear();
  for (const comment of world.comments) comment.reactions.clear();
  return world;
}

function shownIn(world: World) {
  const labels = [...world.pulls].filter(([, pull]) => pull.labels.size > 0).map(([number]) => number);
  const statuses = world.own.filter(({ body }) => body.includes('seatrial:status')).map(({ thread }) => thread);
  return {
    labels,
    checks: [...world.checks.values()].map(({ sha }) => sha),
    statuses: statuses.toSorted((a, b) => a - b),
  };
}

describe('a decision is shown', () => {
  /** 1.0.0 was followed by 1.1.0 and 1.2.0; the last decision is about 1.2.0. */
  async function ofLastDecision(): Promise<World> {
    const world = bare(cloneWorld(await served));
    await say(world, 9, '/seatrial hold churn late');
    return world;
  }

  it('on the thread where it was asked, and on the pull requests of what runs', async () => {
    const { labels, checks, statuses } = shownIn(await ofLastDecision());
    expect(labels).toEqual([2, 3]);
    expect(checks.toSorted()).toEqual([commitId('b'), commitId('c')]);
    expect(statuses).toEqual([2, 3, 9]);
  });

  it('on that of what ran before it', async () => {
    const world = bare(cloneWorld(await served));
    await say(world, 9, '/rollback churn to=1.0.0');
    expect(shownIn(world)).toMatchObject({ labels: [1, 2, 3] });
    expect([...(world.pulls.get(3)?.labels ?? [])]).toEqual(['seatrial:rolled-back']);
  });

  it('and on an issue where an earlier decision left a status comment', async () => {
    const world = cloneWorld(await served);
    await say(world, 9, '/rollback churn to=1.0.0');
    await say(world, 3, '/seatrial unhold churn');
    await say(world, 3, '/rollback churn to=1.1.0');
    const statuses = world.own.filter(({ body }) => body.includes('seatrial:status'));
    const churn = statuses
      .filter(({ thread }) => thread !== 50)
      .map(({ thread, body }) => [thread, /1\.1\.0 in production/.test(body)]);
    expect(churn.map(String).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['1,true', '2,true', '3,true', '9,true']);
  });

  it('and on one where a request was refused, whose status comment the next promotion makes old', async () => {
    const world = createWorld();
    await say(world, 1, '/promote to=production');
    await say(world, 1, '/seatrial hold churn wait');
    await say(world, 99, '/promote churn@1.1.0 to=production');
    const status = (): string | undefined =>
      world.own.find(({ thread, body }) => thread === 99 && body.includes('seatrial:status'))?.body;
    expect(status()).toContain('1.0.0 in production');
    await say(world, 1, '/seatrial unhold churn');
    await say(world, 2, '/promote to=production');
    expect(status()).toContain('1.1.0 in production');
  });

  /** GitHub refuses, for good, whatever fits. */
  async function sayWhere(
    world: World,
    refuses: (name: string) => boolean,
    code: 'github-refused' | 'github-unavailable',
  ) {
    const gate: Gate = async (name, effect) => {
      if (refuses(name)) throw new AppError({ code, reason: 'forbidden', message: `Not for you: ${name}.` });
      return openGate(name, effect);
    };
    const comment = addComment(world, { login: 'ada', thread: 1, body: '/promote to=production' });
    await expect(handleCommand(fakePorts(world, { gate }), intentOf(comment))).rejects.toThrow('Not for you');
    return [...comment.reactions];
  }

  it.each(['deployments', 'checks', 'conversation.addLabel', 'conversation.labels', 'deployments.create'])(
    'with its answer, though GitHub refuses %s',
    async (refused) => {
      const world = createWorld();
      const reactions = await sayWhere(world, (name) => name.startsWith(refused), 'github-refused');
      expect(reactions).toEqual(['rocket']);
      expect(world.own.filter(({ body }) => body.includes('seatrial:answer'))).toHaveLength(1);
      expect(world.own.filter(({ body }) => body.includes('seatrial:status'))).toHaveLength(1);
    },
  );

  it('on every other thread, though one of them is locked', async () => {
    const world = bare(cloneWorld(await served));
    const locked = new AppError({ code: 'github-refused', reason: 'locked', message: 'This issue is locked.' });
    const ports = fakePorts(world);
    const post: typeof ports.conversation.post = async (thread, body) =>
      thread === 1 ? Promise.reject(locked) : ports.conversation.post(thread, body);
    const conversation = { ...ports.conversation, post };
    await expect(projectModels({ ...ports, conversation }, 'all', ALL)).rejects.toThrow('locked');
    const open = bare(cloneWorld(await served));
    await projectModels(fakePorts(open), 'all', ALL);
    const others = ({ own }: World) =>
      own.filter(({ thread }) => thread !== 1).map(({ thread, body }) => [thread, body]);
    expect(others(world)).toEqual(others(open));
    expect(shownIn(world).labels).toEqual(shownIn(open).labels);
  });

  it('no further in the moment in which GitHub is weak', async () => {
    const world = createWorld();
    const calls: string[] = [];
    const reactions = await sayWhere(
      world,
      (name) => {
        calls.push(name);
        return name === 'checks.save';
      },
      'github-unavailable',
    );
    expect(calls.at(-1)).toBe('checks.save');
    expect(reactions).toEqual([]);
  });

  it('and on no more than the ten others where its model was spoken of last', async () => {
    const world = createWorld();
    await say(world, 1, '/promote to=production');
    for (let thread = 100; thread < 112; thread++)
      await say(world, thread, '/seatrial hold churn wait\n/seatrial unhold churn');
    for (const one of world.own) one.body = one.body.replace('1.0.0 in production', 'old');
    await say(world, 2, '/seatrial hold churn wait');
    const old = world.own.filter(({ body }) => body.includes('seatrial:status') && body.includes('`churn`: old'));
    expect(old.map(({ thread }) => thread)).toEqual([100, 101]);
    await projectModels(fakePorts(world), 'all', ALL);
    expect(world.own.some(({ body }) => body.includes('`churn`: old'))).toBe(false);
  });

  it('and none of another model, whose Deployments are not looked at', async () => {
    const world = await ofLastDecision();
    expect(world.deployments.map(({ name }) => name)).toEqual(['production/churn']);
    expect(world.own.some(({ body }) => body.includes('fraud'))).toBe(false);
  });

  it('and no other decision, whose reaction is not asked for', async () => {
    const world = await ofLastDecision();
    const reacted = world.comments.filter(({ reactions }) => reactions.size > 0).map(({ body }) => body);
    expect(reacted).toEqual(['/seatrial hold churn late']);
  });
});

describe('a reconciliation', () => {
  it('shows everything again, as it was', async () => {
    const world = cloneWorld(await served);
    const before = { ...shownIn(world), answers: world.own.length };
    await projectModels(fakePorts(bare(world)), 'all', ALL);
    const { labels, checks, statuses } = shownIn(world);
    expect({ labels, checks: checks.toSorted() }).toEqual({ labels: before.labels, checks: before.checks.toSorted() });
    expect(statuses).toEqual([1, 2, 3, 50]);
    expect(world.own).toHaveLength(before.answers);
    expect(world.comments.every(({ reactions }) => reactions.has('rocket'))).toBe(true);
    expect(world.deployments.map(({ name }) => name)).toEqual(['production/churn', 'production/fraud']);
  });

  it('of chosen models shows those', async () => {
    const world = bare(cloneWorld(await served));
    await projectModels(fakePorts(world), ['fraud'], ALL);
    expect(world.deployments.map(({ name }) => name)).toEqual(['production/fraud']);
    expect(shownIn(world)).toEqual({ labels: [], checks: [commitId('d'), commitId('e')], statuses: [50] });
  });

  it('writes nothing the second time', async () => {
    const world = cloneWorld(await served);
    await projectModels(fakePorts(world), 'all', ALL);
    const before = JSON.stringify([world.own, world.deployments, [...world.checks]]);
    await projectModels(fakePorts(world), 'all', ALL);
    expect(JSON.stringify([world.own, world.deployments, [...world.checks]])).toBe(before);
  });

  it('shows what runs also where the decisions about it are long ago', async () => {
    const world = cloneWorld(await served);
    const ten = Array.from({ length: 5 }, () => '/seatrial hold churn\n/seatrial unhold churn').join('\n');
    for (let round = 0; round < 7; round++) await say(world, 9, ten);
    await projectModels(fakePorts(bare(world)), [MODEL], ALL);
    expect(shownIn(world)).toMatchObject({ labels: [2, 3], statuses: [2, 3, 9] });
    expect(world.comments.filter(({ reactions }) => reactions.size > 0)).toHaveLength(6);
  });

  it('of a model that was taken out of the registry shows what the log knows', async () => {
    const world = bare(cloneWorld(await served));
    world.models.delete(MODEL);
    await projectModels(fakePorts(world), [MODEL], ALL);
    expect(world.deployments.map(({ name }) => name)).toEqual(['production/churn']);
    expect(shownIn(world)).toMatchObject({ labels: [], checks: [] });
  });
});

describe('where a version came from', () => {
  /** The registry knows no pull request by itself, and is asked about these versions. */
  async function lookedUp(world: World, asked: string[]): Promise<void> {
    const ports = fakePorts(world);
    const model: ChatPorts['registry']['model'] = async (name) => {
      const found = await ports.registry.model(name);
      return found && { ...found, versions: found.versions.map((one) => ({ ...one, pull: null, commits: [] })) };
    };
    const locate = async (_model: string, versions: readonly VersionFacts[]) => {
      asked.push(...versions.map(({ version }) => version));
      return versions.map((one) => ({ ...one, pull: 2, commits: [commitId('e')] }));
    };
    await projectModels({ ...ports, registry: { ...ports.registry, model, locate } }, [MODEL], ALL);
  }

  it('is what the log recorded with its decision', async () => {
    const world = bare(cloneWorld(await served));
    const asked: string[] = [];
    await lookedUp(world, asked);
    expect(asked).toEqual([]);
    expect(shownIn(world)).toMatchObject({ labels: [1, 2, 3] });
    expect([...world.checks.values()].map(({ sha }) => sha).toSorted()).toEqual(['a', 'b', 'c'].map(commitId));
  });

  it('is looked up for what is shown and was recorded without a place, and for nothing else', async () => {
    const world = createWorld();
    const versions = world.models.get(MODEL)?.versions ?? [];
    versions.splice(1, 1, { ...versions[1]!, pull: null });
    world.pulls.clear();
    await say(world, 9, '/promote churn@1.0.0 to=production');
    await say(world, 9, '/promote churn@1.1.0 to=production');
    world.pulls.set(2, { facts: createWorld().pulls.get(2)!.facts, versions: [], labels: new Set() });
    const asked: string[] = [];
    await lookedUp(world, asked);
    expect(asked).toEqual(['1.1.0']);
    expect([...(world.pulls.get(2)?.labels ?? [])]).toEqual(['seatrial:production']);
    expect(world.checks.get(`${commitId('e')} churn@1.1.0`)?.title).toBe('1.1.0: production');
  });

  it('is not that of a version which was not merged when it was decided about', async () => {
    const world = createWorld();
    const [first] = world.models.get(MODEL)?.versions ?? [];
    const open = { ...first!, merged: false, pull: 1 };
    world.models.get(MODEL)?.versions.splice(0, 1);
    world.pulls.get(1)?.versions.splice(0, 1, { model: MODEL, version: open });
    await handleCommand(fakePorts(world), intentOf(addComment(world, { login: 'ada', thread: 1, body: '/certify' })));
    world.models.get(MODEL)?.versions.unshift({ ...open, merged: true });
    const asked: string[] = [];
    await lookedUp(world, asked);
    expect(asked).toEqual(['1.0.0']);
  });
});

describe('a branch that moves while it is shown', () => {
  /** Another machine writes after each of the first rounds. */
  async function roundsOf(moves: number): Promise<number> {
    const world = cloneWorld(await served);
    let reads = 0;
    const ports = fakePorts(world, {
      gate: async (name, effect) => {
        if (name === 'store.read' && ++reads <= moves + 1) world.head = String(reads).padStart(40, '0');
        return openGate(name, effect);
      },
    });
    await projectModels(ports, [MODEL], NOTHING);
    return reads;
  }

  it('is read once more in the end, so that the last state is shown', async () => {
    expect(await roundsOf(0)).toBe(2);
    expect(await roundsOf(3)).toBe(5);
  });

  it('is given up after twenty rounds, with what to do', async () => {
    expect(await roundsOf(18)).toBe(20);
    await expect(roundsOf(19)).rejects.toMatchObject({ code: 'state-conflict' });
  });
});
