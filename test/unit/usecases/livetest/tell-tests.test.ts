// @module-tag thorough
import { describe, expect, test } from 'vitest';
import {
  renderStatusComment,
  type StatusInput,
  type StatusText,
} from '../../../../src/report/chatops/status-comment.ts';
import { markdownText } from '../../../../src/report/markdown.ts';
import { CHAT_TEXTS } from '../../../../src/usecases/promotion/ports.ts';
import { reconcile } from '../../../../src/usecases/promotion/reconcile.ts';
import { createShown, projectChanges } from '../../../../src/usecases/promotion/project-changes.ts';
import { fakePorts, type Gate, openGate } from '../../../support/promotion/fake-ports.ts';
import { type HourOfTraffic, passHour, passHours, say, testedWorld } from '../../../support/promotion/live-story.ts';
import type { World } from '../../../support/promotion/world.ts';
import { SLOW } from '../../../support/slow.ts';

const GO = '/promote to=production';
const BETTER: HourOfTraffic = { requests: 4000, candidates: { '1.1.0': { right: 0.918 } } };
const HARMFUL: HourOfTraffic = { candidates: { '1.1.0': { right: 0.9, errors: 0.2 } } };

async function begun(): Promise<World> {
  const world = await testedWorld();
  await say(world, 'ada', 2, GO);
  return world;
}

function bodies(world: World, thread: number, mark: 'status' | 'answer'): readonly string[] {
  return world.own
    .filter((one) => one.thread === thread && one.body.includes(`seatrial:${mark}`))
    .map(({ body }) => body);
}

function statusOn(world: World, thread: number): string {
  const [status = '', ...others] = bodies(world, thread, 'status');
  expect(others).toEqual([]);
  return status;
}

/** What the sweep of a bot does, by the names of the ports that it calls. */
async function swept(work: (gate: Gate) => Promise<unknown>): Promise<readonly string[]> {
  const called: string[] = [];
  await work((name, effect) => {
    called.push(name);
    return openGate(name, effect);
  });
  return called;
}

describe('the status comment of a live test', () => {
  test('says so far, with a chart, guardrails, the split and the time that is left', async () => {
    const world = await begun();
    await passHours(world, 14, BETTER);
    const status = statusOn(world, 2);
    await expect(status).toMatchFileSnapshot('../../../golden/chatops/live-test-status.md');
    const [first = ''] = status.split('\n').filter((line) => line.startsWith('###'));
    expect(first).toContain('not decided yet: `accuracy` +0.025');
    expect(status).toContain('```mermaid');
  });

  test('says before any window that there is none', async () => {
    const status = statusOn(await begun(), 2);
    expect(status).toContain('no traffic so far');
    expect(status).toContain('No window is recorded of it yet.');
  });

  test('is edited where the test is told of, and stays as it is on other threads', async () => {
    const world = await begun();
    const shown = createShown();
    await passHours(world, 3, BETTER);
    await projectChanges(fakePorts(world), shown, []);
    const [own, other] = [statusOn(world, 2), statusOn(world, 1)];
    await passHour(world, BETTER);
    const called = await swept(async (gate) => projectChanges(fakePorts(world, { gate }), shown, []));
    expect(called.filter((name) => name === 'conversation.edit')).toHaveLength(1);
    expect(statusOn(world, 2)).not.toBe(own);
    expect(statusOn(world, 1)).toBe(other);
    expect(other).toContain('its numbers stand on #2');
  });

  test('is not written, and no window is read, where nothing new is recorded', async () => {
    const world = await begun();
    const shown = createShown();
    await passHours(world, 3, BETTER);
    await projectChanges(fakePorts(world), shown, []);
    const called = await swept(async (gate) => projectChanges(fakePorts(world, { gate }), shown, []));
    expect(called.filter((name) => name.startsWith('windows.') || name.startsWith('conversation.'))).toEqual([]);
    const again = await swept(async (gate) => reconcile(fakePorts(world, { gate }), 'all'));
    expect(again.filter((name) => /\.(edit|post|remove|save|create)$/.test(name))).toEqual([]);
  });

  test('has all candidates of one test, each with its chart', async () => {
    const world = await begun();
    await say(world, 'ada', 3, GO);
    await passHours(world, 5, { ...BETTER, candidates: { '1.1.0': { right: 0.918 }, '1.2.0': { right: 0.91 } } });
    await reconcile(fakePorts(world), 'all');
    const [first, second] = [statusOn(world, 2), statusOn(world, 3)];
    for (const status of [first, second]) {
      expect(status.match(/```mermaid/g)).toHaveLength(2);
      expect(status.match(/^- Time to a decision/gm)).toHaveLength(2);
      expect(status.match(/^- Sample ratio/gm)).toHaveLength(1);
    }
  });

  test('is shown without numbers where the recorded windows are not those that the log names', async () => {
    const world = await begun();
    await passHours(world, 3, BETTER);
    for (const path of world.windows.files.keys()) world.windows.files.set(path, 'something else\n');
    await reconcile(fakePorts(world), 'all');
    const status = statusOn(world, 2);
    expect(status).toContain('not decided yet');
    expect(status).not.toContain('```mermaid');
  });
});

test(
  'a status comment that is too long loses its numbers first, then what happened, then its charts',
  SLOW,
  async () => {
    const world = await begun();
    await passHours(world, 6, BETTER);
    const input = await statusInput(world);
    const parts = [
      'Numbers of the live test',
      'What happened',
      '```mermaid',
      'Guardrails:',
      'more models have no room',
    ];
    const shapes = [1, 24, 33, 40, 50].map((models) => {
      const body = markdownText(renderStatusComment(Array.from({ length: models }, () => input)));
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
      return parts.filter((part) => body.includes(part));
    });
    expect([...new Map(shapes.map((shape) => [shape.join(), shape])).values()]).toEqual([
      parts.slice(0, 4),
      parts.slice(1, 4),
      parts.slice(2, 4),
      parts.slice(3, 4),
      [],
    ]);
    const body = markdownText(renderStatusComment(Array.from({ length: 600 }, () => input)));
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    expect(body).toContain('more models have no room');
  },
);

/** What the status comment of the candidate's pull request is rendered from. */
async function statusInput(world: World): Promise<StatusInput> {
  let seen: StatusInput | null = null;
  const status: StatusText = (inputs) => {
    seen = inputs.find(({ tests }) => tests.some(({ kind }) => kind === 'told')) ?? seen;
    return CHAT_TEXTS.status(inputs);
  };
  await reconcile(fakePorts(world, { texts: { ...CHAT_TEXTS, status } }), 'all');
  if (seen === null) throw new RangeError('No status was rendered.');
  return seen;
}

describe('the check run and the Deployment of a live test', () => {
  const liveOf = (world: World) => [...world.checks.values()].filter(({ kind }) => kind === 'live');
  const slotOf = (world: World) => world.deployments.filter(({ active, name }) => active && name.endsWith(' live'));

  test('are neutral and in progress while nothing is decided, and change with the steps alone', async () => {
    const world = await begun();
    await passHours(world, 3, BETTER);
    await reconcile(fakePorts(world), 'all');
    expect(liveOf(world)).toMatchObject([
      {
        subject: 'churn@1.1.0',
        conclusion: 'neutral',
        title: expect.stringMatching(/^1\.1\.0 on 1\s% .* not decided yet$/),
      },
    ]);
    expect(slotOf(world)).toMatchObject([{ status: { state: 'in_progress' } }]);
    await passHour(world, BETTER);
    const called = await swept(async (gate) => reconcile(fakePorts(world, { gate }), 'all'));
    expect(called.filter((name) => name === 'checks.save' || name === 'deployments.save')).toEqual([]);
  });

  test('say at the end what was concluded, and never as a failure of what is merged', async () => {
    const better = await begun();
    await passHours(better, 30, BETTER);
    expect(liveOf(better)).toMatchObject([
      { conclusion: 'success', title: '1.1.0 is better in accuracy, and not worse in anything' },
    ]);
    expect(slotOf(better)).toEqual([]);
    const harmful = await begun();
    await passHours(harmful, 2, HARMFUL);
    expect(liveOf(harmful)).toMatchObject([{ conclusion: 'neutral', title: expect.stringContaining('does harm') }]);
  });
});

describe('the comment at the end', () => {
  test('tells of a promotion by its evidence', async () => {
    const world = await begun();
    await passHours(world, 30, BETTER);
    const body = bodies(world, 2, 'answer').at(-1) ?? '';
    await expect(body).toMatchFileSnapshot('../../../golden/chatops/live-test-promoted.md');
    expect(body).toContain('is now production: it is better in `accuracy`');
  });

  test('tells of harm in its first line, and is written once', async () => {
    const world = await begun();
    await passHours(world, 2, HARMFUL);
    const answers = bodies(world, 2, 'answer');
    const body = answers.at(-1) ?? '';
    await expect(body).toMatchFileSnapshot('../../../golden/chatops/live-test-rejected.md');
    expect(body.split('\n').find((line) => line.startsWith('🏁'))).toContain('does harm: errors are more often');
    const called = await swept(async (gate) => reconcile(fakePorts(world, { gate }), 'all'));
    expect(bodies(world, 2, 'answer')).toEqual(answers);
    expect(called.filter((name) => name.startsWith('windows.'))).toEqual([]);
  });

  test('comes with its own words where the kept decision is gone', async () => {
    const world = await begun();
    await passHours(world, 2, HARMFUL);
    const before = bodies(world, 2, 'answer').at(-1) ?? '';
    world.own.splice(
      world.own.findIndex(({ body }) => body === before),
      1,
    );
    for (const path of [...world.windows.files.keys()].filter((one) => one.startsWith('decisions/')))
      world.windows.files.delete(path);
    await reconcile(fakePorts(world), 'all');
    const after = bodies(world, 2, 'answer').at(-1) ?? '';
    expect(after).toContain('does harm: errors are more often');
    expect(after).toContain('Numbers of the live test');
  });
});
