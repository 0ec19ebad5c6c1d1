import { describe, expect, it } from 'vitest';
import type { StageMark } from '../../../../src/domain/promotion/projection.ts';
import type { SlotDeployment } from '../../../../src/domain/promotion/slots.ts';
import { STAGES } from '../../../../src/domain/promotion/stage.ts';
import { projectModels } from '../../../../src/usecases/promotion/project-models.ts';
import { showMarks, showSlots } from '../../../../src/usecases/promotion/show.ts';
import { ISSUE, say, served } from '../../../support/promotion/busy-world.ts';
import { servingEvents } from '../../../support/serving-events.ts';
import { fakePorts, type Gate, openGate } from '../../../support/promotion/fake-ports.ts';
import {
  cloneWorld,
  commitId,
  createWorld,
  digest,
  MODEL,
  version,
  type World,
} from '../../../support/promotion/world.ts';

/** Ports that note what is written. */
function noting(world: World) {
  const written: string[] = [];
  const gate: Gate = async (name, effect) => {
    if (/create|deactivate|save|add|remove|post|edit|react$|request/.test(name)) written.push(name);
    return openGate(name, effect);
  };
  return { ports: fakePorts(world, { gate }), written };
}

describe('the Deployments of a model', () => {
  const PRODUCTION: SlotDeployment = {
    model: MODEL,
    environment: 'production',
    slot: 'production',
    name: 'production/churn',
    effectKey: 'new/0',
    task: 'deploy',
    revision: 2,
    versions: [{ version: '1.1.0', sha256: digest('b'), share: 1 }],
    ref: null,
    rollout: { state: 'queued', report: null },
    isTested: false,
  };
  const LIVE: SlotDeployment = {
    ...PRODUCTION,
    slot: 'live',
    name: 'production/churn live',
    versions: [{ version: '1.2.0', sha256: digest('c'), share: 0.1 }],
  };

  async function showIn(world: World, slots: readonly SlotDeployment[]) {
    const { ports, written } = noting(world);
    const projection = { slots, marks: [], tests: [], intents: [], threads: [] };
    await showSlots(ports, { head: commitId('f'), ledger: ports.readLedger(new Map(), MODEL), projection });
    return written;
  }

  /** Shows these slots where there are those: what was written, and which are active then. */
  async function show(slots: readonly SlotDeployment[], there: readonly SlotDeployment[]) {
    const world = createWorld();
    for (const one of there) await showIn(world, [...activeSlots(world, there), one]);
    for (const one of world.deployments) one.active = true;
    const written = await showIn(world, slots);
    const active = world.deployments
      .filter((one) => one.active)
      .map(({ id, name, effectKey }) => [id, name, effectKey]);
    return { written, active };
  }

  function activeSlots(world: World, slots: readonly SlotDeployment[]) {
    return slots.filter(({ name }) => world.deployments.some((one) => one.name === name));
  }

  it('are created where they are missing, and what should not be there ends', async () => {
    expect(await show([PRODUCTION, LIVE], [{ ...PRODUCTION, effectKey: 'old/0' }])).toEqual({
      written: ['deployments.create', 'deployments.create', 'deployments.deactivate'],
      active: [
        [2, 'production/churn', 'new/0'],
        [3, 'production/churn live', 'new/0'],
      ],
    });
  });

  it('are left as they are where they are right', async () => {
    const { written, active } = await show([PRODUCTION, LIVE], [PRODUCTION, LIVE]);
    expect(written).toEqual([]);
    expect(active).toHaveLength(2);
  });

  it('another slot that the same event filled is not this one', async () => {
    const { written, active } = await show([LIVE], [PRODUCTION]);
    expect(written).toEqual(['deployments.create', 'deployments.deactivate']);
    expect(active).toEqual([[2, 'production/churn live', 'new/0']]);
  });

  it.each([
    ['of other bytes', { versions: [{ version: '1.1.0', sha256: digest('e'), share: 1 }] }, null],
    ['of another revision', { revision: 1 }, null],
    ['with a word of its own', { run: 'this' }, null],
    ['of another commit', {}, commitId('e')],
    ['that says nothing', null, null],
  ])('one %s under the key of ours is not ours', async (_name, payload, ref) => {
    const world = createWorld();
    await showIn(world, [PRODUCTION]);
    const [ours] = world.deployments.splice(0);
    if (ours === undefined) throw new Error('nothing was made');
    const told = payload === null ? null : { ...ours.content.payload, ...payload };
    world.deployments.push({ ...ours, payload: told, ref });
    expect(await showIn(world, [PRODUCTION])).toEqual(['deployments.create', 'deployments.deactivate']);
    expect(world.deployments.filter(({ active }) => active)).toMatchObject([
      { id: 2, payload: ours.payload, ref: null },
    ]);
  });

  it('of two equal ones the oldest stays', async () => {
    const world = createWorld();
    await showIn(world, [PRODUCTION]);
    world.deployments.push({ ...world.deployments[0]!, id: 9 });
    expect(await showIn(world, [PRODUCTION])).toEqual(['deployments.deactivate']);
    expect(world.deployments.filter(({ active }) => active)).toMatchObject([{ id: 1 }]);
  });

  it('say what they hold, for people and for programs', async () => {
    const world = createWorld();
    await showIn(world, [PRODUCTION, LIVE]);
    expect(world.deployments.map(({ content }) => content)).toMatchObject([
      {
        description: '1.1.0',
        payload: {
          model: MODEL,
          environment: 'production',
          slot: 'production',
          revision: 2,
          versions: PRODUCTION.versions,
          commit: commitId('f'),
        },
      },
      { description: '1.2.0 on 10 %' },
    ]);
  });

  const [REPORT] = servingEvents([
    {
      time: '2026-05-03T10:00:00Z',
      type: 'deployment.reported',
      data: {
        report: { revision: 2, state: 'success', follower: 'argo' },
        reason: 'all 4 replicas',
        via: { kind: 'dispatch', id: '1', url: 'https://argo.example/1', thread: null, boundSha: null },
      },
    },
  ]);

  it.each([
    ['queued', null, 'queued', '1.1.0: decided; no follower has reported revision 2', ''],
    ['untold', null, 'success', '1.1.0: decided; no follower is asked to report it', ''],
    [
      'in_progress',
      REPORT,
      'in_progress',
      '1.1.0: being applied by argo (ada): all 4 replicas',
      'https://argo.example/1',
    ],
    ['success', REPORT, 'success', '1.1.0: applied by argo (ada): all 4 replicas', 'https://argo.example/1'],
    ['failure', REPORT, 'failure', '1.1.0: not applied by argo (ada): all 4 replicas', 'https://argo.example/1'],
  ] as const)('%s: the status says so, once', async (state, report, shown, description, url) => {
    const world = createWorld();
    await showIn(world, [{ ...PRODUCTION, rollout: { state: 'queued', report: null } }]);
    const slot = { ...PRODUCTION, rollout: { state, report: report ?? null } };
    const expected = state === 'queued' ? [] : ['deployments.save'];
    expect(await showIn(world, [slot])).toEqual(expected);
    expect(world.deployments).toMatchObject([{ status: { state: shown, description, url } }]);
    expect(await showIn(world, [slot])).toEqual([]);
  });
});

describe('the mark of a version', () => {
  const MARK: StageMark = {
    model: MODEL,
    version: '1.1.0',
    sha256: digest('b'),
    stage: 'production',
    pull: 2,
    commit: commitId('b'),
    effectKey: 'key/0',
  };

  it.each(STAGES.map((stage) => [stage] as const))(
    '%s is a check that is never a failure of a commit',
    async (stage) => {
      const world = createWorld();
      await showMarks(fakePorts(world), [{ ...MARK, stage }], 'checks');
      const isGood = ['certified', 'live', 'production', 'superseded'].includes(stage);
      expect(world.checks.get(`${commitId('b')} churn@1.1.0`)).toEqual({
        kind: 'state',
        sha: commitId('b'),
        subject: 'churn@1.1.0',
        externalId: 'key/0',
        conclusion: isGood ? 'success' : 'neutral',
        title: `1.1.0: ${stage}`,
        summary: `Digest ${digest('b')}. The ledger entry is key/0.`,
      });
    },
  );

  it('versions of one commit have a check each', async () => {
    const world = createWorld();
    const other = { ...MARK, model: 'search', version: '2.0.0', stage: 'rejected' } as const;
    await showMarks(fakePorts(world), [MARK, other], 'checks');
    expect([...world.checks.values()].map(({ sha, subject, conclusion }) => [sha, subject, conclusion])).toEqual([
      [commitId('b'), 'churn@1.1.0', 'success'],
      [commitId('b'), 'search@2.0.0', 'neutral'],
    ]);
    const { ports, written } = noting(world);
    await showMarks(ports, [MARK, other], 'checks');
    expect(written).toEqual([]);
  });

  it.each<[string, Partial<StageMark>, number]>([
    ['the same is not saved again', {}, 0],
    ['of a newer event is', { effectKey: 'key/1' }, 1],
    ['of another version is', { version: '1.1.1' }, 1],
    ['of another stage is', { stage: 'live' }, 1],
    ['of a version whose commit nobody knows has no place', { commit: null, stage: 'live' }, 0],
  ])('a check: %s', async (_name, over, times) => {
    const world = createWorld();
    await showMarks(fakePorts(world), [MARK], 'checks');
    const { ports, written } = noting(world);
    await showMarks(ports, [{ ...MARK, ...over }], 'checks');
    expect(written).toEqual(Array.from({ length: times }, () => 'checks.save'));
  });

  it('a check whose conclusion somebody else has set is put right', async () => {
    const world = createWorld();
    await showMarks(fakePorts(world), [MARK], 'checks');
    const check = world.checks.get(`${commitId('b')} churn@1.1.0`)!;
    world.checks.set(`${commitId('b')} churn@1.1.0`, { ...check, conclusion: 'neutral' });
    await showMarks(fakePorts(world), [MARK], 'checks');
    expect(world.checks.get(`${commitId('b')} churn@1.1.0`)).toEqual(check);
  });

  it.each<[string, readonly string[], Partial<StageMark>, readonly string[]]>([
    ['is added', [], {}, ['conversation.addLabel']],
    ['takes the place of the former', ['seatrial:live'], {}, ['conversation.removeLabel', 'conversation.addLabel']],
    ['that is right is left alone', ['seatrial:production', 'bug', 'seatrial:mine'], {}, []],
    ['of no pull request has no place', [], { pull: null }, []],
  ])('a label %s', async (_name, labels, over, expected) => {
    const world = createWorld();
    for (const label of labels) world.pulls.get(2)?.labels.add(label);
    const { ports, written } = noting(world);
    await showMarks(ports, [{ ...MARK, ...over }], 'labels');
    expect(written).toEqual(expected);
    expect(world.checks.size).toBe(0);
  });
});

describe('a certification that was asked for', () => {
  async function requested(over: Parameters<typeof version>[2], thread: number) {
    const world = createWorld();
    const one = version('1.3.0', 'd', over);
    const { facts } = world.pulls.get(1)!;
    world.pulls.set(4, {
      facts: { ...facts, number: 4 },
      versions: [{ model: MODEL, version: one }],
      labels: new Set(),
    });
    if (one.merged) world.models.get(MODEL)?.versions.push(one);
    const asked: unknown[] = [];
    const ports = fakePorts(world);
    await say(world, thread, '/certify churn@1.3.0');
    world.certificationRequests.clear();
    const request = async (...call: unknown[]) => void asked.push(call);
    const certificates = { ...ports.certificates, request };
    await projectModels({ ...ports, certificates }, [MODEL], { keys: 'all', threads: [] });
    return asked;
  }

  it.each([
    ['merged: on the default branch', { pull: 4 }, undefined],
    [
      'open: at the head of its pull request',
      { pull: 4, merged: false, commits: [commitId('c'), commitId('d')] },
      { pull: 4, head: commitId('d') },
    ],
  ])('%s', async (_name, over, open) => {
    const subject = { model: MODEL, version: '1.3.0', sha256: digest('d'), open };
    expect(await requested(over, 4)).toEqual([[subject, expect.stringMatching(/^[0-9a-f]{64}\/0$/)]]);
  });
});

describe('the status comment of a thread', () => {
  function statusIn(world: World, thread: number): string {
    return world.own.findLast((one) => one.thread === thread && one.body.includes('seatrial:status'))?.body ?? '';
  }

  it('tells of the models that have to do with the thread, and else of all that were read', async () => {
    const world = cloneWorld(await served);
    world.own.splice(0);
    await projectModels(fakePorts(world), 'all', { keys: [], threads: [1, ISSUE, 77] });
    const models = [1, ISSUE, 77].map((thread) =>
      ['churn', 'fraud'].map((name) => statusIn(world, thread).includes(name)),
    );
    expect(models).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  it('hands to the text the versions of its own pull request alone', async () => {
    const world = cloneWorld(await served);
    const shown: unknown[] = [];
    const ports = fakePorts(world);
    const status: typeof ports.texts.status = (inputs) => {
      shown.push(inputs.map(({ versions }) => versions.map(({ facts }) => facts.version)));
      return ports.texts.status(inputs);
    };
    await projectModels({ ...ports, texts: { ...ports.texts, status } }, [MODEL], { keys: [], threads: [2] });
    expect(shown[0]).toEqual([['1.1.0']]);
  });
});
