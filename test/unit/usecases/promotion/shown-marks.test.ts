import { expect, it } from 'vitest';
import { ISSUE, say, served } from '../../../support/promotion/busy-world.ts';
import { cloneWorld, commitId, type World } from '../../../support/promotion/world.ts';

const LETTERS = ['a', 'b', 'c'] as const;

/** Label and check of the pull requests of 1.0.0, 1.1.0 and 1.2.0. */
function marksOf(world: World): readonly (readonly [readonly string[], string | undefined])[] {
  return LETTERS.map((letter, index) => [
    [...(world.pulls.get(index + 1)?.labels ?? [])].toSorted(),
    world.checks.get(`${commitId(letter)} churn@1.${index}.0`)?.conclusion,
  ]);
}

it('each pull request carries the one label of its version, and a check that says whether that is bad', async () => {
  const world = cloneWorld(await served);
  world.pulls.get(3)?.labels.add('bug');
  expect(marksOf(world)).toEqual([
    [['seatrial:superseded'], 'success'],
    [['seatrial:superseded'], 'success'],
    [['bug', 'seatrial:production'], 'success'],
  ]);
  await say(world, ISSUE, '/rollback churn answers are late since noon');
  expect(marksOf(world)).toEqual([
    [['seatrial:superseded'], 'success'],
    [['seatrial:production'], 'success'],
    [['bug', 'seatrial:rolled-back'], 'neutral'],
  ]);
  await say(world, ISSUE, '/seatrial retire churn@1.0.0 reason=its data may not be used');
  expect(marksOf(world)[0]).toEqual([['seatrial:retired'], 'neutral']);
  await say(world, ISSUE, '/seatrial restore churn@1.0.0 reason=they may');
  expect(marksOf(world)[0]).toEqual([['seatrial:superseded'], 'success']);
});
