import { describe, expect, it } from 'vitest';
import { askFor } from '../../../../src/domain/promotion/asked.ts';
import type { Intent } from '../../../../src/domain/promotion/intent.ts';
import { decideRequest } from '../../../../src/usecases/promotion/decide-request.ts';
import { served } from '../../../support/promotion/busy-world.ts';
import { fakePorts, type FakeOptions, openGate } from '../../../support/promotion/fake-ports.ts';
import { addComment, cloneWorld, intentOf, person, type World } from '../../../support/promotion/world.ts';

const GO = '/promote churn@1.1.0 to=production';

/** Decides a request, shows it, and says which calls each of the two took. */
async function request(world: World, intent: Intent, options: FakeOptions = {}) {
  const calls: string[] = [];
  const ports = fakePorts(world, {
    ...options,
    gate: async (name, effect) => {
      calls.push(name);
      return openGate(name, effect);
    },
  });
  const { outcome, show } = await decideRequest(ports, intent, 'event');
  const toDecide = calls.splice(0);
  await show(ports);
  return { outcome, toDecide, toShow: calls };
}

function comment(world: World, body: string, login = 'ada'): Intent {
  return intentOf(addComment(world, { login, thread: 77, body }));
}

describe('what is no request takes no call at all', () => {
  it.each([
    ['a comment without a command', 'thank you', 'ada', 'no-command'],
    ['a command of a bot', GO, 'app', 'bot'],
  ])('%s', async (_name, body, login, reasonCode) => {
    const world = cloneWorld(await served);
    const { outcome, toDecide, toShow } = await request(world, comment(world, body, login));
    expect(outcome).toEqual({ kind: 'ignored', reasonCode });
    expect([...toDecide, ...toShow]).toEqual([]);
  });
});

describe('what stands there is what its author wrote', () => {
  async function outcomeOf(kind: 'comment' | 'review', change: (world: World, intent: Intent) => Intent) {
    const world = cloneWorld(await served);
    const boundSha = kind === 'review' ? 'b'.repeat(40) : null;
    const intent = intentOf(addComment(world, { login: 'ada', thread: 2, body: GO }, { kind, boundSha }));
    const { outcome, toShow } = await request(world, change(world, intent));
    return { outcome, toShow };
  }

  it.each(['comment', 'review'] as const)('a %s', async (kind) => {
    expect((await outcomeOf(kind, (_world, intent) => intent)).outcome).toMatchObject({ kind: 'decided' });
  });

  it.each<[string, (world: World, intent: Intent) => Intent]>([
    ['by another person', (_world, intent) => ({ ...intent, actor: person('ben') })],
    [
      'by a bot, which the event did not tell',
      (world, intent) => {
        world.comments.splice(-1, 1, { ...world.comments.at(-1)!, author: { ...person('ada'), bot: true } });
        return intent;
      },
    ],
    ['in other words', (_world, intent) => ({ ...intent, asked: { kind: 'written', body: `${GO}\n` } })],
    ['that is gone', (world, intent) => (Object.assign(world.comments.at(-1)!, { deleted: true }), intent)],
    [
      'that was edited, so that it asks for nothing any more',
      (world, intent) => (Object.assign(world.comments.at(-1)!, { edited: true, body: 'thank you' }), intent),
    ],
  ])('or nothing is done: one %s', async (_name, change) => {
    for (const kind of ['comment', 'review'] as const) {
      const { outcome, toShow } = await outcomeOf(kind, change);
      expect(outcome).toEqual({ kind: 'ignored', reasonCode: 'altered' });
      expect(toShow).toEqual([]);
    }
  });

  it('a comment that was edited is told to be written again, once, and a sweep leaves it alone', async () => {
    const world = cloneWorld(await served);
    const intent = intentOf(addComment(world, { login: 'ada', thread: 2, body: GO }));
    Object.assign(world.comments.at(-1)!, { edited: true, body: `${GO} dry-run` });
    expect((await decideRequest(fakePorts(world), intent, 'sweep')).outcome).toMatchObject({ kind: 'ignored' });
    const { head, own } = world;
    const before = own.length;
    expect((await request(world, intent)).outcome).toMatchObject({ kind: 'answered', reasonCode: 'edited' });
    expect((await request(world, intent)).outcome).toMatchObject({ kind: 'ignored', reasonCode: 'altered' });
    const answers = own.slice(before).map(({ body }) => body);
    expect(answers).toEqual([expect.stringContaining('was edited before it was decided: nothing was changed.')]);
    expect([...world.comments.at(-1)!.reactions]).toEqual(['confused']);
    expect(world.head).toBe(head);
  });

  it('what nobody wrote is not read again', async () => {
    const world = cloneWorld(await served);
    const source = {
      kind: 'label',
      id: `rollback:3:${'c'.repeat(40)}`,
      url: null,
      thread: 3,
      boundSha: 'c'.repeat(40),
    } as const;
    const intent = { ...comment(world, ''), source, asked: askFor('rollback') };
    const { outcome, toDecide } = await request(world, intent);
    expect(outcome).toMatchObject({ kind: 'decided', decision: { reasonCode: 'rolled-back' } });
    expect(toDecide).not.toContain('conversation.find');
  });
});

describe('a request that was answered already', () => {
  it('is not decided again, and its reaction is made whole', async () => {
    const world = cloneWorld(await served);
    const intent = comment(world, GO, 'eve');
    await request(world, intent);
    world.comments.at(-1)?.reactions.clear();
    const { outcome, toShow } = await request(world, intent);
    expect(outcome).toMatchObject({ kind: 'repeated' });
    expect(toShow).toEqual(['conversation.reactions', 'conversation.react']);
  });

  it('nor is one that could not be read, when it could be by now', async () => {
    const world = cloneWorld(await served);
    const intent = comment(world, '/promote other@1.0.0');
    expect((await request(world, intent)).outcome).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
    world.models.set('other', world.models.get('fraud')!);
    expect((await request(world, intent)).outcome).toMatchObject({ kind: 'repeated' });
  });

  it('stands in the log, and is shown again with everything that belongs to it', async () => {
    const world = cloneWorld(await served);
    const intent = comment(world, GO);
    const { outcome } = await request(world, intent);
    world.own.splice(0);
    world.comments.at(-1)?.reactions.clear();
    const again = await request(world, intent);
    expect(again.outcome).toEqual({ kind: 'repeated', key: outcome.kind === 'decided' ? outcome.key : '' });
    expect(world.own.some(({ body }) => body.includes('part=decision'))).toBe(true);
    expect([...(world.comments.at(-1)?.reactions ?? [])]).toEqual(['rocket']);
  });

  it('a question is answered, where the 🚀 of another machine came before its comment', async () => {
    const world = cloneWorld(await served);
    const intent = comment(world, '/seatrial why churn');
    world.comments.at(-1)?.reactions.add('rocket');
    expect((await request(world, intent)).outcome).toMatchObject({ kind: 'answered', reasonCode: 'read' });
    expect(world.own.at(-1)?.body).toContain('Why `churn`');
  });
});

describe('what cannot be resolved', () => {
  it('is told with the rest of the comment, of which nothing is done', async () => {
    const world = cloneWorld(await served);
    const { head } = world;
    const { outcome } = await request(
      world,
      comment(world, '/promote churn@1.1.0 environment=nowhere\n/seatrial hold churn'),
    );
    expect(outcome).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
    expect(world.head).toBe(head);
    expect(world.own.at(-1)?.body).toContain('There is no environment `nowhere`.');
  });

  it.each([
    ['a model that nobody knows', '/seatrial why nobody', 'There is no model `nobody`.'],
    ['a model whose folder has gone since the list was read', '/seatrial hold gone', 'There is no model `gone`.'],
  ])('%s', async (_name, body, said) => {
    const world = cloneWorld(await served);
    const ports = fakePorts(world);
    const overview = async () => ({ ...(await ports.registry.overview()), models: ['churn', 'fraud', 'gone'] });
    const registry = { ...ports.registry, overview };
    const { outcome, show } = await decideRequest({ ...ports, registry }, comment(world, body), 'event');
    await show(ports);
    expect(outcome).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
    expect(world.own.at(-1)?.body).toContain(said);
  });
});

describe('a refusal', () => {
  it.each<[string, string, string, boolean]>([
    ['of a stranger is not', 'eve', GO, false],
    ['of a stranger who asks for two things is not', 'eve', `${GO}\n/seatrial retire churn@1.1.0`, false],
    ['of one whose role is too small is', 'tri', GO, true],
    ['of one who may ask is', 'ada', '/promote churn@1.1.0 share=90%', true],
  ])('%s recorded', async (_name, login, body, recorded) => {
    const world = cloneWorld(await served);
    const { head } = world;
    const { outcome } = await request(world, comment(world, body, login));
    expect(outcome.kind).toBe(recorded ? 'decided' : 'answered');
    expect(world.head !== head).toBe(recorded);
    expect([...(world.comments.at(-1)?.reactions ?? [])]).toEqual(['confused']);
  });

  it('of a stranger who may ask for one of two things by a team is recorded in none', async () => {
    const world = cloneWorld(await served);
    const teams = { live: ['@acme/live'], production: [] };
    world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: { teams } } };
    world.teams.set('eve', ['@acme/live']);
    const { outcome } = await request(world, comment(world, `/promote churn@1.1.0 share=10%\n${GO}`, 'eve'));
    expect(outcome).toMatchObject({ kind: 'answered', reasonCode: 'authorised' });
  });
});

it('a plan changes nothing, whatever stands beside it in the comment is done', async () => {
  const world = cloneWorld(await served);
  const { outcome } = await request(
    world,
    comment(world, `/seatrial plan churn@1.0.0 to=production\n/seatrial hold churn late`),
  );
  expect(outcome).toMatchObject({
    kind: 'decided',
    decision: { verdicts: [{ facts: { command: { verb: 'hold' } } }] },
  });
  expect(world.files.get('production/churn.yaml')).toContain('version: 1.2.0');
  expect(
    world.own.filter(({ body }) => body.includes('would be refused') || body.includes('would be carried out')),
  ).toHaveLength(1);
});

it('what was asked on no thread is decided, and none is looked at', async () => {
  const world = cloneWorld(await served);
  const intent = { ...comment(world, GO), asked: askFor('hold', { model: 'churn', surely: true }) };
  const nowhere = { ...intent, source: { ...intent.source, thread: null } };
  const { toDecide, toShow } = await request(world, nowhere);
  expect(toDecide).not.toContain('registry.thread');
  expect(toShow).toContain('deployments.list');
});
