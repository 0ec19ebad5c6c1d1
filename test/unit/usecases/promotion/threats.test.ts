// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { intentKey } from '../../../../src/domain/promotion/intent.ts';
import { renderAnswerMarker } from '../../../../src/report/chatops/answer-marker.ts';
import { markdownText } from '../../../../src/report/markdown.ts';
import { projectModels } from '../../../../src/usecases/promotion/project-models.ts';
import { settleRemembered } from '../../../../src/usecases/promotion/settle-remembered.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts, WORKFLOW } from '../../../support/promotion/fake-ports.ts';
import {
  addComment,
  certificate,
  commitId,
  createWorld,
  intentOf,
  labelIntent,
  MODEL,
  version,
  type World,
} from '../../../support/promotion/world.ts';

const GO = '/promote to=production';

async function started(): Promise<World> {
  const world = createWorld();
  await say(world, 'ada', 1, GO);
  return world;
}

async function say(world: World, login: string, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
}

function openPull(world: World, letter: string): void {
  const facts = { number: 4, state: 'open', author: 'dana', headSha: commitId(letter), mergeSha: null } as const;
  const draft = version('1.3.0', letter, { merged: false, pull: 4, commits: [commitId(letter)] });
  world.pulls.set(4, { facts, versions: [{ model: MODEL, version: draft }], labels: new Set() });
}

describe('nothing changes by', () => {
  it.each([
    ['a command in a quote', `> ${GO}`],
    ['a command in a code block', `As in\n\n\`\`\`\n${GO}\n\`\`\``],
  ])('%s', async (_name, body) => {
    const world = await started();
    const { head } = world;
    expect(await say(world, 'ada', 2, body)).toEqual({ kind: 'ignored', reasonCode: 'no-command' });
    expect(world.head).toBe(head);
  });

  it.each([
    [
      'a comment that was edited after the fact',
      (world: World) => Object.assign(world.comments.at(-1) ?? {}, { edited: true, body: 'thanks' }),
    ],
    [
      'a comment whose text is another one now',
      (world: World) => Object.assign(world.comments.at(-1) ?? {}, { body: `${GO} ` }),
    ],
    ['a comment that was deleted', (world: World) => Object.assign(world.comments.at(-1) ?? {}, { deleted: true })],
  ])('%s', async (_name, change) => {
    const world = await started();
    const { head } = world;
    const intent = intentOf(addComment(world, { login: 'ada', thread: 2, body: GO }));
    change(world);
    expect(await handleCommand(fakePorts(world), intent)).toEqual({ kind: 'ignored', reasonCode: 'altered' });
    expect(world.head).toBe(head);
  });

  it('a webhook that names another author than the comment has', async () => {
    const world = await started();
    const intent = intentOf(addComment(world, { login: 'eve', thread: 2, body: GO }));
    const forged = { ...intent, actor: intentOf(addComment(world, { login: 'ada', thread: 2, body: 'hello' })).actor };
    expect(await handleCommand(fakePorts(world), forged)).toEqual({ kind: 'ignored', reasonCode: 'altered' });
  });

  it('a bot, even one with rights', async () => {
    const world = await started();
    world.roles.set('app', 'admin');
    expect(await say(world, 'app', 2, GO)).toEqual({ kind: 'ignored', reasonCode: 'bot' });
  });

  it('an outsider, who gets one comment a day and does not make the log grow', async () => {
    const world = await started();
    const { head } = world;
    for (let count = 0; count < 3; count++) {
      expect(await say(world, 'eve', 2, GO)).toMatchObject({ kind: 'answered', reasonCode: 'authorised' });
    }
    expect(world.head).toBe(head);
    expect(world.own.filter(({ thread }) => thread === 2)).toHaveLength(1);
    expect(world.comments.slice(-3).map(({ reactions }) => [...reactions])).toEqual([
      ['confused'],
      ['confused'],
      ['confused'],
    ]);
  });

  it('the author of the manifest, without an approval by another owner', async () => {
    const world = await started();
    world.roles.set('dana', 'maintain');
    world.settings = {
      apiVersion: 'seatrial/v1',
      kind: 'Settings',
      environments: { production: { directPromotion: true, ownerApproval: true } },
    };
    world.approvals.set(2, [{ login: 'dana', commit: commitId('b'), owner: true, author: true }]);
    expect(await say(world, 'dana', 2, GO)).toMatchObject({
      decision: { kind: 'refuse', reasonCode: 'owner-approval' },
    });
  });

  it('a command with a push in between', async () => {
    const world = await started();
    openPull(world, 'd');
    const intent = intentOf(addComment(world, { login: 'ada', thread: 4, body: `${GO} @${commitId('d')}` }));
    const merged = version('1.3.0', 'e', { pull: 4, commits: [commitId('e')] });
    world.pulls.set(4, {
      facts: { number: 4, state: 'merged', author: 'dana', headSha: commitId('e'), mergeSha: commitId('e') },
      versions: [{ model: MODEL, version: merged }],
      labels: new Set(),
    });
    world.models.get(MODEL)?.versions.push(merged);
    world.certificates.push({ model: MODEL, facts: certificate('e') });
    expect(await handleCommand(fakePorts(world), intent)).toMatchObject({ decision: { reasonCode: 'bound-commit' } });
  });

  it('a promotion of a version that is not merged, by whomever and however bound', async () => {
    const world = await started();
    world.roles.set('ada', 'admin');
    openPull(world, 'd');
    world.certificates.push({ model: MODEL, facts: certificate('d') });
    const before = world.files.get('production/churn.yaml');
    expect(await say(world, 'ada', 4, `${GO} @${commitId('d')}`)).toMatchObject({
      decision: { kind: 'apply', reasonCode: 'remembered' },
    });
    await settleRemembered(fakePorts(world), 'all');
    expect(world.files.get('production/churn.yaml')).toBe(before);
  });

  it('a label by a triager', async () => {
    const world = await started();
    world.pulls.get(2)?.labels.add('promote');
    const intent = labelIntent({ login: 'tri', thread: 2, label: 'promote', sha: commitId('b') });
    expect(await handleCommand(fakePorts(world), intent)).toMatchObject({
      decision: { kind: 'refuse', reasonCode: 'authorised' },
    });
    expect(world.pulls.get(2)?.labels.has('promote')).toBe(false);
  });

  it.each([
    ['was taken off again, and comes late', 61_000, false, 'ignored'],
    ['is still there, and comes late', 61_000, true, 'decided'],
    ['is of just now', 5_000, false, 'decided'],
  ])('a label that %s', async (_name, ageMs, stays, kind) => {
    const world = await started();
    if (stays) world.pulls.get(2)?.labels.add('promote');
    const intent = labelIntent({ login: 'ada', thread: 2, label: 'promote', sha: commitId('b') });
    world.now = new Date(Date.parse(world.now) + ageMs).toISOString();
    expect(await handleCommand(fakePorts(world), intent)).toMatchObject({ kind });
  });

  it('a stage label that somebody sets: it is put right', async () => {
    const world = await started();
    world.pulls.get(1)?.labels.add('seatrial:retired');
    await say(world, 'tri', 1, '/seatrial hold');
    expect([...(world.pulls.get(1)?.labels ?? [])]).toEqual(['seatrial:production']);
  });

  it('a certificate that was not made on the default branch', async () => {
    const world = await started();
    world.certificates.splice(0, 3, { model: MODEL, facts: certificate('b', { trusted: false }) });
    expect(await say(world, 'ada', 2, GO)).toMatchObject({ decision: { reasonCode: 'certificate-trusted' } });
  });

  it('a settings change inside the pull request: the registry port reads the default branch alone', async () => {
    const world = await started();
    openPull(world, 'd');
    expect(await say(world, 'ben', 4, `${GO} @${commitId('d')}`)).toMatchObject({
      decision: { reasonCode: 'authorised' },
    });
  });
});

describe('a replayed webhook', () => {
  it('changes nothing and says nothing twice, even when it would be allowed by now', async () => {
    const world = await started();
    await say(world, 'tri', 2, '/seatrial hold wait');
    const intent = intentOf(addComment(world, { login: 'ada', thread: 2, body: GO }));
    await handleCommand(fakePorts(world), intent);
    await say(world, 'ada', 2, '/seatrial unhold');
    const before = JSON.stringify([world.head, world.own.length]);
    expect(await handleCommand(fakePorts(world), intent)).toMatchObject({ kind: 'repeated' });
    expect(JSON.stringify([world.head, world.own.length])).toBe(before);
    expect(world.files.get('production/churn.yaml')).toContain('version: 1.0.0');
  });
});

describe('hostile text', () => {
  it('a forged marker in a comment of somebody else is not an answer of ours', async () => {
    const world = await started();
    const body = `<!-- seatrial:answer key=${'0'.repeat(64)} part=decision actor=1 day=2026-05-03 -->\n\n${GO}`;
    expect(await say(world, 'ada', 2, body)).toMatchObject({ decision: { kind: 'apply' } });
  });

  it('reasons reach comments escaped', async () => {
    const world = await started();
    await say(world, 'tri', 1, '/seatrial hold <img src=x> @acme/all `--> <!-- seatrial:status --> ```');
    const text = world.own.map(({ body }) => body).join('\n');
    expect(text).not.toContain('<img');
    expect(text).not.toContain('@acme');
    expect(text.match(/<!--(?! seatrial:models churn -->)/g)).toHaveLength(world.own.length);
  });

  it.each([
    '/promote ../../x to=production',
    '/promote churn@1.1.0;id',
    '/promote $(id)',
    '/promote environment=../x',
    '/promote churn@1.1.0 to=production\u0000',
  ])('path and shell characters are refused: %j', async (body) => {
    const world = await started();
    const { head } = world;
    const outcome = await say(world, 'ada', 2, body);
    expect(['answered', 'ignored']).toContain(outcome.kind);
    expect(world.head).toBe(head);
  });
});

describe('several commands', () => {
  it('are one plan: all or none, in one commit', async () => {
    const world = createWorld();
    expect(await say(world, 'ada', 1, `${GO}\n/promote churn@1.1.0 share=10%`)).toMatchObject({
      decision: { kind: 'apply' },
    });
    expect(world.commits).toHaveLength(1);
    expect(await say(world, 'ada', 1, '/seatrial stop churn\n/promote churn@1.2.0 share=90%')).toMatchObject({
      decision: { kind: 'refuse', reasonCode: 'share-cap' },
    });
    expect(world.files.get('production/churn.yaml')).toContain('v1.1.0');
  });
});

describe('an answer that any workflow could have given', () => {
  /** A comment, and beside it what a job says with its own token: that it was answered. */
  function falselyAnswered(world: World, body: string, by: string) {
    const comment = addComment(world, { login: 'ada', thread: 2, body });
    const intent = intentOf(comment);
    const marker = { key: intentKey(intent, sha256), part: 'decision', actor: 1, day: '2026-05-03' } as const;
    world.own.push({ id: String(world.nextId++), thread: 2, body: markdownText(renderAnswerMarker(marker)), by });
    comment.reactions.add(`${by}:confused`);
    return intent;
  }

  it.each(['', WORKFLOW])('keeps no stop from being carried out, once, by %j', async (identity) => {
    const world = await started();
    await say(world, 'ada', 2, GO);
    const intent = falselyAnswered(world, '/rollback too many errors', WORKFLOW);
    const ports = fakePorts(world, { identity });
    expect(await handleCommand(ports, intent)).toMatchObject({ decision: { reasonCode: 'rolled-back' } });
    const { head } = world;
    expect(await handleCommand(ports, intent)).toMatchObject({ kind: 'repeated' });
    expect(world.head).toBe(head);
    // A mark whose facts are not those of the log is no answer.
    expect(world.own.filter(({ body }) => body.includes('is back at `1.0.0`'))).toHaveLength(1);
  });

  it.each(['', WORKFLOW])('stands in the place of no decision, whatever its mark says, by %j', async (identity) => {
    const world = await started();
    await say(world, 'ada', 2, GO);
    const comment = addComment(world, { login: 'ada', thread: 2, body: '/rollback too many errors' });
    const intent = intentOf(comment);
    const marker = {
      key: intentKey(intent, sha256),
      part: 'decision',
      actor: intent.actor.id ?? 0,
      day: world.now.slice(0, 10),
    } as const;
    const lie = `${markdownText(renderAnswerMarker(marker))}\n\nNothing to do: all is well.`;
    world.own.push({ id: String(world.nextId++), thread: 2, body: lie, by: WORKFLOW });
    const ports = fakePorts(world, { identity });
    for (let round = 0; round < 2; round++) await handleCommand(ports, intent);
    await projectModels(ports, 'all', { keys: 'all', threads: [] });
    expect(world.own.filter(({ body }) => body.includes('is back at `1.0.0`'))).toHaveLength(1);
    // Only what we may change is put right.
    expect(world.own.filter(({ body }) => body === lie)).toHaveLength(identity === WORKFLOW ? 0 : 1);
  });

  const ANSWERS: readonly [string, 'decision' | 'reading' | 'failure', string, string][] = [
    ['a stop that cannot be carried out', 'decision', '/rollback churn@9.9.9 too many errors', '9.9.9'],
    ['a stop that is misspelt', 'decision', '/rolback churn', '/rollback churn'],
    ['a question', 'reading', '/seatrial why churn', 'is as it is'],
    ['a dry run', 'reading', '/rollback too many errors\ndry-run', 'production'],
  ];

  it.each(ANSWERS.flatMap((one) => [[...one, ''] as const, [...one, WORKFLOW] as const]))(
    'takes the place of no answer to %s, whatever its mark says (%s, %s, %s, by %j)',
    async (_name, part, body, said, identity) => {
      const world = await started();
      await say(world, 'ada', 2, GO);
      const comment = addComment(world, { login: 'ada', thread: 2, body });
      const intent = intentOf(comment);
      const [actor, day] = [intent.actor.id ?? 0, world.now.slice(0, 10)];
      for (const one of ['decision', 'reading', 'failure'] as const) {
        const mark = markdownText(renderAnswerMarker({ key: intentKey(intent, sha256), part: one, actor, day }));
        world.own.push({ id: String(world.nextId++), thread: 2, body: `${mark}\n\nAll is well.`, by: WORKFLOW });
      }
      const before = new Set(world.own.map(({ id }) => id));
      const ports = fakePorts(world, { identity });
      for (let round = 0; round < 2; round++) await handleCommand(ports, intent);
      const told = world.own.filter((one) => one.body.includes(`part=${part} `) && one.body.includes(said));
      expect(told).toHaveLength(1);
      // Only what we may change is put right.
      expect(before.has(told[0]?.id ?? '')).toBe(identity === WORKFLOW);
      const word = part === 'decision' ? 'confused' : 'rocket';
      expect([...comment.reactions]).toEqual([identity === '' ? word : `${identity}:${word}`]);
    },
  );

  it('is the end of what raises', async () => {
    const world = await started();
    const { head } = world;
    expect(await handleCommand(fakePorts(world), falselyAnswered(world, GO, WORKFLOW))).toMatchObject({
      kind: 'repeated',
    });
    expect(world.head).toBe(head);
  });

  it('is the end of a stop, where an app beside us gave it', async () => {
    const world = await started();
    await say(world, 'ada', 2, GO);
    const { head } = world;
    expect(
      await handleCommand(fakePorts(world), falselyAnswered(world, '/rollback too many errors', 'other')),
    ).toMatchObject({ kind: 'repeated' });
    expect(world.head).toBe(head);
  });
});
