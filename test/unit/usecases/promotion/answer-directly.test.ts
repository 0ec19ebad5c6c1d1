import { describe, expect, it, test } from 'vitest';
import { parseAnswerMarker } from '../../../../src/report/chatops/answer-marker.ts';
import { decideRequest } from '../../../../src/usecases/promotion/decide-request.ts';
import { say, served } from '../../../support/promotion/busy-world.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import {
  addComment,
  cloneWorld,
  createWorld,
  intentOf,
  MODEL,
  version,
  type World,
} from '../../../support/promotion/world.ts';

const THREAD = 77;

interface Asking {
  readonly body: string;
  readonly login?: string;
  readonly thread?: number;
}

/** What is answered to a comment, of a thread of its own unless another is said, and the reaction that it gets. */
async function ask(world: World, { body, login = 'ada', thread = THREAD }: Asking) {
  const before = world.own.length;
  const comment = addComment(world, { login, thread, body });
  const outcome = await handleCommand(fakePorts(world), intentOf(comment));
  const bodies = world.own.slice(before).map((own) => own.body);
  return { outcome, bodies, reactions: [...comment.reactions] };
}

function statusOn(world: World, thread: number): string {
  return world.own.find((own) => own.thread === thread && own.body.includes('seatrial:status'))?.body ?? '';
}

describe('an answer that stands in no log', () => {
  it.each([
    ['to a question', '/seatrial why churn', 'reading', 'rocket'],
    ['to a plan', '/seatrial plan churn@1.0.0 to=production', 'reading', 'rocket'],
    ['to what cannot be read', '/rollback model=chrun', 'decision', 'confused'],
  ])('%s has a mark, by which it is known again, and one reaction', async (_name, body, part, reaction) => {
    const { outcome, bodies, reactions } = await ask(cloneWorld(await served), { body });
    if (outcome.kind !== 'answered') throw new RangeError(outcome.kind);
    expect(bodies).toHaveLength(1);
    expect(parseAnswerMarker(bodies[0] ?? '')).toEqual({ key: outcome.key, part, actor: 101, day: '2026-05-03' });
    expect(reactions).toEqual([reaction]);
  });

  it('to who asks for a status that stands above is a link to it, one in a thread', async () => {
    const world = cloneWorld(await served);
    await ask(world, { body: '/seatrial status', thread: 2 });
    const first = world.own.find((own) => own.thread === 2 && own.body.includes('seatrial:status -->'));
    const links = () => world.own.filter((own) => own.body.includes('seatrial:status-link'));
    const before = links().map(({ id }) => id);
    const { reactions } = await ask(world, { body: '/seatrial status', thread: 2, login: 'eve' });
    expect(reactions).toEqual(['rocket']);
    expect(links()).toHaveLength(1);
    expect(links()[0]?.body).toContain(`https://github.com/acme/models/pull/2#issuecomment-${first?.id}`);
    expect(before).not.toContain(links()[0]?.id);
    // Of a stranger there is one answer a day.
    await ask(world, { body: '/seatrial status churn', thread: 2, login: 'eve' });
    expect(links()).toHaveLength(1);
  });

  it('of somebody without a number is of number 0', async () => {
    const world = cloneWorld(await served);
    const comment = addComment(world, { login: 'ada', thread: THREAD, body: '/seatrial why churn' });
    const intent = intentOf({ ...comment, author: { id: 0, login: 'ghost', bot: false } });
    const nobody = { ...intent, actor: { ...intent.actor, id: null } };
    const ports = fakePorts(world);
    const find: typeof ports.conversation.find = async () => ({
      body: comment.body,
      author: nobody.actor,
      edited: false,
    });
    await handleCommand({ ...ports, conversation: { ...ports.conversation, find } }, nobody);
    expect(parseAnswerMarker(world.own.at(-1)?.body ?? '')).toMatchObject({ actor: 0 });
  });

  it('to who asks for the status of what the thread is about is the status comment, and no other', async () => {
    const world = cloneWorld(await served);
    world.own.splice(0);
    const { bodies, reactions } = await ask(world, { body: '/seatrial status churn', thread: 2 });
    expect(bodies.map(parseAnswerMarker)).not.toContainEqual(expect.anything());
    expect(statusOn(world, 2)).toContain('### `churn`');
    expect(bodies.join('\n')).not.toContain('fraud');
    expect(reactions).toEqual(['rocket']);
  });

  it('to who asks for the status of another model is a comment of its own, and leaves that of the thread', async () => {
    const world = cloneWorld(await served);
    const before = statusOn(world, 2);
    const { bodies, reactions } = await ask(world, { body: '/seatrial status fraud', thread: 2 });
    expect(bodies).toHaveLength(1);
    expect(parseAnswerMarker(bodies[0] ?? '')).toMatchObject({ part: 'reading' });
    expect(bodies[0]).toContain('### `fraud`: 1.1.0 in production');
    expect(before).toContain('### `churn`: 1.2.0 in production');
    expect(statusOn(world, 2)).toBe(before);
    expect(reactions).toEqual(['rocket']);
  });

  it('what is decided about another model joins the status of the thread, and takes nothing out of it', async () => {
    const world = cloneWorld(await served);
    await ask(world, { body: '/seatrial hold model=fraud late', thread: 2 });
    expect(statusOn(world, 2)).toMatch(/### `churn`: 1\.2\.0[^]*### `fraud`: 1\.1\.0[^]*🔒 late/);
    await ask(world, { body: '/seatrial hold churn slow', thread: 2 });
    expect(statusOn(world, 2)).toMatch(/### `churn`: 1\.2\.0[^]*🔒 slow[^]*### `fraud`: 1\.1\.0[^]*🔒 late/);
  });

  it('is the status of every model where none is named, and of the one that is', async () => {
    const { bodies } = await ask(cloneWorld(await served), { body: '/seatrial status churn\n/seatrial status fraud' });
    expect(bodies[0]).toMatch(/churn[^]*fraud/);
  });

  it('is the status also of a model that was never promoted', async () => {
    const { bodies } = await ask(createWorld(), { body: '/seatrial status churn' });
    expect(bodies[0]).toContain('churn');
  });

  it('is no status comment for another question', async () => {
    const { bodies } = await ask(cloneWorld(await served), { body: '/seatrial help' });
    expect(bodies.join('\n')).not.toContain('seatrial:status');
  });

  it('beside a decision leaves the reaction to the decision', async () => {
    const world = cloneWorld(await served);
    const { bodies, reactions } = await ask(world, { body: '/seatrial why fraud\n/seatrial hold churn late' });
    expect(bodies.filter((body) => body.includes('part=reading'))).toHaveLength(1);
    expect(reactions).toEqual(['rocket']);
    const refused = await ask(world, { body: '/seatrial why fraud\n/promote churn@1.0.0 to=production' });
    expect(refused.outcome).toMatchObject({ decision: { kind: 'refuse', reasonCode: 'no-hold' } });
    expect(refused.bodies.filter((body) => body.includes('part=reading'))).toHaveLength(1);
    expect(refused.reactions).toEqual(['confused']);
  });

  it('what is said where there is no thread is said nowhere', async () => {
    const world = cloneWorld(await served);
    const intent = intentOf(addComment(world, { login: 'ada', thread: THREAD, body: '/seatrial why churn' }));
    const before = world.own.length;
    const { outcome, show } = await decideRequest(
      fakePorts(world),
      { ...intent, source: { ...intent.source, thread: null } },
      'event',
    );
    await show(fakePorts(world));
    expect(outcome).toMatchObject({ kind: 'answered', reasonCode: 'read' });
    expect(world.own).toHaveLength(before);
  });
});

describe('what why tells', () => {
  it('are the events of the model that is asked about', async () => {
    const { bodies } = await ask(cloneWorld(await served), { body: '/seatrial why fraud' });
    expect(bodies[0]).toContain('Why `fraud` is as it is');
    expect(bodies[0]).not.toContain('1.2.0');
  });

  it('is that the ledger knows nothing yet', async () => {
    const { bodies } = await ask(createWorld(), { body: '/seatrial why churn' });
    expect(bodies[0]).toContain('The ledger knows nothing of `churn` yet.');
  });
});

test('help tells the roles of the settings in force', async () => {
  const world = createWorld();
  const roles = { certify: 'admin' } as const;
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: { roles } } };
  const { bodies } = await ask(world, { body: '/seatrial help' });
  expect(bodies[0]).toMatch(/Runs the certification again\. \| admin \|/);
});

describe('a plan', () => {
  it('shows each deployment file as it is and as it would be', async () => {
    const { bodies } = await ask(cloneWorld(await served), { body: '/seatrial plan churn@1.0.0 to=production' });
    const diff = /```diff\n([^`]*)```/.exec(bodies[0] ?? '')?.[1] ?? '';
    expect(diff).toMatch(/^-revision: 3$/m);
    expect(diff).toMatch(/^\+revision: 4$/m);
    expect(diff).toMatch(/^-fallback:\n- {2}version: 1\.1\.0$/m);
    expect(diff).toMatch(/^\+ {2}version: 1\.0\.0$/m);
  });

  it('shows a file that several steps change once, as it would be in the end', async () => {
    const world = createWorld();
    await say(world, 1, '/promote to=production');
    await say(world, 2, '/promote share=10%');
    await say(world, 3, '/promote share=10%');
    const { bodies } = await ask(world, { body: '/seatrial stop churn dry-run' });
    const diffs = [...(bodies[0] ?? '').matchAll(/```diff\n([^`]*)```/g)].map(([, text]) => text);
    expect(diffs).toHaveLength(1);
    expect(diffs[0]).toContain('+liveTest: null');
  });

  it('shows no file where none would change', async () => {
    const { bodies } = await ask(cloneWorld(await served), { body: '/seatrial retire churn@1.0.0 dry-run' });
    expect(bodies[0]).toContain('would be carried out');
    expect(bodies[0]).not.toContain('```diff');
  });

  it('of a ban shows the files of every model that runs the digest', async () => {
    const world = cloneWorld(await served);
    world.roles.set('ada', 'admin');
    const shared = version('9.0.0', 'c');
    world.models.set('twin', { policyDigest: 'f'.repeat(64), liveTest: false, versions: [shared] });
    world.certificates.push({ ...world.certificates[2]!, model: 'twin' });
    await say(world, THREAD, '/promote twin@9.0.0 to=production');
    const { bodies } = await ask(world, { body: '/seatrial quarantine churn@1.2.0 dry-run leaked' });
    const models = [...(bodies[0] ?? '').matchAll(/^ model: (\w+)$/gm)].map(([, model]) => model);
    expect(new Set(models)).toEqual(new Set([MODEL, 'twin']));
  });
});

describe('a stranger gets one comment a day and thread', () => {
  const GO = '/promote churn@1.1.0 to=production';

  async function comments(world: World, login: string, body = GO): Promise<number> {
    return (await ask(world, { login, body })).bodies.length;
  }

  it('also for questions, and the next day again', async () => {
    const world = cloneWorld(await served);
    expect(await comments(world, 'eve')).toBe(1);
    expect(await comments(world, 'eve', '/seatrial why churn')).toBe(0);
    world.now = '2026-05-04T00:00:01Z';
    expect(await comments(world, 'eve', '/seatrial help')).toBe(1);
    expect(await comments(world, 'eve')).toBe(0);
  });

  it('who is told so in it', async () => {
    const world = cloneWorld(await served);
    const first = await ask(world, { login: 'eve', body: '/seatrial why churn' });
    expect(first.bodies[0]).toContain('is answered once a day on a thread');
    expect((await ask(world, { login: 'eve', body: '/seatrial why churn' })).bodies).toEqual([]);
    expect((await ask(world, { login: 'tri', body: '/seatrial why churn' })).bodies[0]).not.toContain('once a day');
  });

  it('which is not taken from another stranger', async () => {
    const world = cloneWorld(await served);
    await comments(world, 'eve');
    expect(await comments(world, 'dana')).toBe(1);
  });

  it('and whoever has a role as many as he asks for', async () => {
    const world = cloneWorld(await served);
    for (let round = 0; round < 2; round++) expect(await comments(world, 'tri', '/seatrial why churn')).toBe(1);
  });

  it('which a second delivery does not take from itself', async () => {
    const world = cloneWorld(await served);
    const intent = intentOf(addComment(world, { login: 'eve', thread: THREAD, body: GO }));
    const both = [
      await decideRequest(fakePorts(world), intent, 'event'),
      await decideRequest(fakePorts(world), intent, 'event'),
    ];
    const before = world.own.length;
    for (const { show } of both) await show(fakePorts(world));
    expect(world.own).toHaveLength(before + 1);
  });
});
