// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { addComment, createWorld, intentOf, type World } from '../../../support/promotion/world.ts';

const FILE = 'production/churn.yaml';

async function say(world: World, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login: 'ada', thread, body })));
}

/** 1.0.0, 1.1.0, then 1.2.0 in production. */
async function inProduction(): Promise<World> {
  const world = createWorld();
  for (const thread of [1, 2, 3]) await say(world, thread, '/promote to=production');
  return world;
}

const CHOSEN = [
  'the one trained in May',
  'most accurate version',
  'highest accuracy',
  'lowest version',
  'the working one',
  'best AUC',
  'works fine',
  'it works',
  'still works',
  'look first',
  'investigate first',
  'label 1',
  'two down',
  'one down',
  'false alarm',
  'was a mistake',
];

describe('words that choose a version, or say that nothing is wrong, are no fault', () => {
  it.each(CHOSEN)('/rollback churn %s', async (words) => {
    const world = await inProduction();
    const { head } = world;
    expect(await say(world, 99, `/rollback churn ${words}`)).toMatchObject({
      kind: 'answered',
      reasonCode: 'unreadable',
    });
    expect(world.head).toBe(head);
  });

  it.each([
    ...CHOSEN,
    'fallback',
    'the fallback',
    'its fallback',
    'the warm fallback',
    'the one that worked',
    'the one Ada trained',
    'the most accurate',
    'the oldest one',
  ])('/seatrial quarantine %s', async (words) => {
    const world = await inProduction();
    const { head } = world;
    expect(await say(world, 3, `/seatrial quarantine ${words}`)).toMatchObject({ reasonCode: 'unreadable' });
    expect(world.head).toBe(head);
    expect(world.files.get(FILE)).toContain('version: 1.2.0');
  });
});

describe('words for another share, and for an end', () => {
  it.each([
    '/seatrial stop churn reduce to 5%',
    '/seatrial stop churn lower to 5%',
    '/seatrial stop churn down to 5%',
    '/seatrial stop churn half of it',
    '/seatrial hold churn from 18:00',
    '/seatrial hold churn rest of the day',
    '/seatrial hold churn a bit',
  ])('%s is asked', async (body) => {
    const world = await inProduction();
    await say(world, 4, '/promote share=10%');
    const { head } = world;
    expect(await say(world, 99, body)).toMatchObject({ reasonCode: 'unreadable' });
    expect(world.head).toBe(head);
  });
});

describe('a short line right below a command', () => {
  it.each([
    'in staging',
    'staging only',
    'to 1.0.0',
    'not yet',
    'only if it burns',
    '1.1.0 is bad too',
    'on dev',
    'to=1.0.0',
  ])('may belong to it: %s', async (words) => {
    const world = await inProduction();
    const { head } = world;
    expect(await say(world, 99, `/rollback churn errors\n${words}`)).toMatchObject({ reasonCode: 'unreadable' });
    expect(world.head).toBe(head);
  });

  it.each([
    'cc @ben',
    'thanks!',
    '— Ada',
    'p99 doubled at noon',
    'Not sure what is wrong, but answers are late since noon.',
  ])('or be talk: %s', async (words) => {
    const world = await inProduction();
    expect(await say(world, 99, `/rollback churn errors\n${words}`)).toMatchObject({ kind: 'decided' });
    expect(world.files.get(FILE)).toContain('version: 1.1.0');
  });
});

describe('a part of a command by itself below one', () => {
  it.each([
    '- to=1.0.0',
    '\n- environment=staging',
    '\nto=1.0.0',
    '- errors since noon\n- to: 1.0.0',
    '1. **1.0.0**',
    '- [x] staging',
    '- only eu',
    '- 20 %',
    '- - @1a2b3c4',
  ])('is asked about: %s', async (words) => {
    const world = await inProduction();
    const { head } = world;
    const body = `/rollback churn errors\n${words}`;
    expect(await say(world, 99, body)).toMatchObject({ reasonCode: 'unreadable' });
    expect(world.head).toBe(head);
  });

  it.each([
    '- errors are up\n- p99 = 12 ms\n- 1.1.0 answers NaN',
    '- reason: late',
    '\nsee #12',
    '\nThe bad version is 1.1.0.',
    '- it was fine in staging',
  ])('is not what tells of the fault: %s', async (words) => {
    const world = await inProduction();
    expect(await say(world, 99, `/rollback churn errors\n${words}`)).toMatchObject({ kind: 'decided' });
  });
});

describe('what another line takes back', () => {
  it.each([
    '/rollback churn errors\n\nEDIT: never mind',
    '/rollback churn errors\n\nplease ignore this',
    'Wrong pull request.\n\n/rollback churn errors',
    '/rollback churn errors\n\nFalse alarm',
    '/rollback churn errors\n\nnot now',
  ])('is not carried out: %s', async (body) => {
    const world = await inProduction();
    const { head } = world;
    expect(await say(world, 99, body)).toMatchObject({ reasonCode: 'unreadable' });
    expect(world.head).toBe(head);
    expect(world.own.at(-1)?.body).toContain('nothing of it is carried out');
  });
});
