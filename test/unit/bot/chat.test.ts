import { expect, test } from 'vitest';
import { hearAt } from '../../../bot/hear.ts';
import { createRequestQueue } from '../../../bot/request-queue.ts';
import { parseComment } from '../../../src/contract/parse-comment.ts';
import { readEvent } from '../../../src/contract/read-event.ts';
import { rememberComments } from '../../../src/contract/remember-comments.ts';
import { sweepRequests } from '../../../src/usecases/promotion/reconcile.ts';
import { fakePorts } from '../../support/promotion/fake-ports.ts';
import { heardRepository } from '../../support/promotion/heard-repository.ts';
import { addComment, createWorld, intentOf, type World } from '../../support/promotion/world.ts';

const SLOW = `/rollback x\n\n${'- a\n\n  - b\n\n    - c\n\n'.repeat(2700)}`;

/** A bot on a world, which counts what it reads. */
function startBot(world: World) {
  const parsed: string[] = [];
  const committed: string[] = [];
  const parse = rememberComments((body) => {
    parsed.push(body);
    return parseComment(body);
  });
  const queue = createRequestQueue({ onError: (error) => expect(error).toBeUndefined() });
  const ports = fakePorts(world, { parseComment: parse });

  const connection = { id: 'x', name: 'acme/models', ...heardRepository(ports) };
  const log = {
    debug: () => {},
    info: (facts: object) => committed.push(JSON.stringify(facts)),
    warn: () => {},
    error: (facts: unknown) => expect(facts).toBeUndefined(),
  };
  const hear = async (body: string, login: string) => {
    const heard = readEvent(event(world, body, login), world.now);
    if (heard !== null) hearAt({ queue, log }, connection, heard);
  };
  return { hear, queue, parsed, ports, committed };
}

function event(world: World, body: string, login: string) {
  const { id, author, writtenAt } = addComment(world, { login, thread: 99, body });
  const user = { id: author.id, login, type: 'User' };
  const comment = { id: Number(id), body, user, created_at: writtenAt, html_url: null };
  const repository = { full_name: 'acme/models', html_url: 'https://github.com/acme/models' };
  return {
    name: 'issue_comment',
    payload: { action: 'created', comment, issue: { number: 99 }, repository, sender: user },
  };
}

test('a comment is read once, in the turn of its author, and never again by a sweep', async () => {
  const world = createWorld();
  const { hear, queue, parsed, ports } = startBot(world);
  const heard = ['a', 'b', 'c'].map((word) => hear(`${SLOW}${word}`, 'eve'));
  heard.push(hear('/rollback churn errors', 'ada'));
  expect(parsed).toEqual([]);
  await Promise.all(heard);
  await queue.idle();
  // One was being read, and one came before.
  expect(parsed.indexOf('/rollback churn errors')).toBe(2);
  const requests = { list: async () => world.comments.map(intentOf) };
  for (let round = 0; round < 2; round++) await (await sweepRequests(ports, requests, 0)).show(ports);
  expect(parsed).toHaveLength(4);
});

test('promotions are decided in the order in which they came, though their authors are read in turns', async () => {
  const world = createWorld();
  const { hear, queue } = startBot(world);
  for (const body of ['/promote churn@1.0.0 to=production', '/promote churn@1.1.0 to=production'])
    await hear(body, 'ada');
  await hear('/promote churn@1.2.0 share=10%', 'ben');
  await queue.idle();
  expect(world.commits).toHaveLength(3);
  expect(world.files.get('production/churn.yaml')).toContain('version: 1.1.0');
  expect(world.files.get('production/churn.yaml')).toContain('share: 0.1');
});
