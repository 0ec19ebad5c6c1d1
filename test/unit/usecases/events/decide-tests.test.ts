import { expect, test } from 'vitest';
import { handleAtOnce } from '../../../../src/usecases/events/handle-at-once.ts';
import type { HeardRepository } from '../../../../src/usecases/events/place.ts';
import type { ObserveOutcome } from '../../../../src/usecases/observe/observe.ts';
import { handleEvent } from '../../../../src/usecases/events/handle-event.ts';
import type { Job, Lane } from '../../../../src/usecases/ports/turns.ts';
import { formatInstant, instantMs } from '../../../../src/domain/instant.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { heardRepository } from '../../../support/promotion/heard-repository.ts';
import { ledgerOf, passHour, say, testedWorld } from '../../../support/promotion/live-story.ts';
import type { World } from '../../../support/promotion/world.ts';

const TIMER = { kind: 'timer', since: '2020-01-01T00:00:00Z' } as const;

async function begun(): Promise<World> {
  const world = await testedWorld();
  await say(world, 'ada', 2, '/promote to=production');
  return world;
}

const NOTHING: ObserveOutcome = { sources: [], trips: [], unclaimed: [], models: [], faults: [] };

/** A process, with the calls that it makes of the branch of windows. */
function processOf(world: World) {
  const calls: string[] = [];
  const ports = fakePorts(world, {
    gate: async (name, effect) => {
      if (name.startsWith('windows.')) calls.push(name);
      return effect();
    },
  });
  const recent = () => ({ list: async () => [] });
  return { calls, heard: heardRepository(ports, { recent }) };
}

async function look(world: World, { heard, calls }: { readonly heard: HeardRepository; readonly calls: string[] }) {
  calls.length = 0;
  await handleAtOnce(heard, TIMER, (_mishap, error) => {
    throw error;
  });
  return { calls: [...calls], share: ledgerOf(world).deployment.liveTest?.candidates[0]?.share };
}

test('the timer decides a test, and asks for nothing again until the log tells something new, or a while has passed', async () => {
  const world = await begun();
  const process = processOf(world);
  await passHour(world, { candidates: { '1.1.0': { right: 0.93 } } });
  expect((await look(world, process)).share).toBe(0.05);
  expect((await look(world, process)).calls).toEqual(['windows.head', 'windows.read']);
  expect((await look(world, process)).calls).toEqual([]);
  world.now = formatInstant(instantMs(world.now) + 15 * 60_000);
  expect((await look(world, process)).calls).toEqual(['windows.head', 'windows.read']);
  await passHour(world, { candidates: { '1.1.0': { right: 0.93 } } });
  expect((await look(world, process)).share).toBe(0.25);
});

test('where no live test runs nothing is asked of the branch of windows', async () => {
  const world = await testedWorld();
  expect((await look(world, processOf(world))).calls).toEqual([]);
});

test('sources are asked of the models that are tested, beside all else and one reading at a time, and what they tell is decided', async () => {
  const world = await begun();
  const asked: (readonly string[])[] = [];
  const answers: ((outcome: ObserveOutcome) => void)[] = [];
  const observe = async (models: readonly string[]) => {
    asked.push(models);
    return new Promise<ObserveOutcome>((resolve) => answers.push(resolve));
  };
  const { heard } = processOf(world);
  const jobs = new Map<Lane, Job[]>();
  const warned: unknown[] = [];
  const place = {
    ...heard,
    sources: {
      repository: 'github.com/acme/models',
      observe,
      take: async () => Promise.reject(new Error('Nobody sends.')),
    },
    turns: { arrive: () => 0, add: (lane: Lane, job: Job) => void jobs.set(lane, [...(jobs.get(lane) ?? []), job]) },
    acknowledges: true,
    tell: () => {},
    warn: (mishap: string, error: unknown) => void warned.push([mishap, String(error)]),
  };
  const take = (lane: Lane): readonly Job[] => {
    const own = jobs.get(lane) ?? [];
    jobs.delete(lane);
    return own;
  };
  const decide = async (): Promise<void> => {
    for (const { work } of take('request')) await work();
  };
  handleEvent(place, TIMER);
  await decide();
  const [reading, ...others] = take('observation').map(({ work }) => work());
  expect(others).toEqual([]);
  handleEvent(place, TIMER);
  await decide();
  expect([asked, take('observation')]).toEqual([[['churn']], []]);
  await passHour(world, { candidates: { '1.1.0': { right: 0.93 } } });
  const faults = [{ model: 'churn', code: 'not-whole', message: 'It is damaged.' }] as const;
  answers[0]?.({ ...NOTHING, models: ['churn'], faults });
  await reading;
  await decide();
  expect(ledgerOf(world).deployment.liveTest?.candidates[0]?.share).toBe(0.05);
  expect(warned).toEqual([['not-observed', expect.stringContaining('It is damaged.')]]);
  expect(heard.memory.observing).toBe(false);
});
