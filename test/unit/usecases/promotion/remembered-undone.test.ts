import { expect, it } from 'vitest';
import { readLedger } from '../../../../src/contract/ledger.ts';
import { settleRemembered } from '../../../../src/usecases/promotion/settle-remembered.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { certifyPull, mergePull, openPull, PULL, settle } from '../../../support/promotion/open-pull.ts';
import { addComment, commitId, createWorld, intentOf, MODEL, type World } from '../../../support/promotion/world.ts';

/** 1.0.0 serves, 1.3.0 was remembered on its pull request, and the default branch has it no more, or not yet. */
async function mergedAndGone() {
  const world = createWorld();
  const say = async (login: string, thread: number, body: string) =>
    handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
  await say('ada', 1, '/promote to=production');
  openPull(world);
  await say('ben', PULL, `/promote share=20% @${commitId('d')}`);
  mergePull(world);
  const versions = world.models.get(MODEL)?.versions ?? [];
  const taken = versions.splice(-1);
  return { world, bringBack: () => void versions.push(...taken) };
}

function isLive(world: World): boolean {
  return (world.files.get('production/churn.yaml') ?? '').includes('1.3.0');
}

it('a merge that was undone before it was certified ends what was remembered, told once', async () => {
  const { world, bringBack } = await mergedAndGone();
  expect((await settle(world)).map(({ reasonCode }) => reasonCode)).toEqual(['merge-undone']);
  expect(readLedger(world.files, MODEL).events.at(-1)?.event.type).toBe('promotion.lapsed');
  const said = world.own.filter(({ thread, body }) => thread === PULL && body.includes('has lost the version again'));
  expect(said).toHaveLength(1);
  bringBack();
  certifyPull(world);
  expect(await settle(world)).toEqual([]);
  expect(isLive(world)).toBe(false);
});

it('a default branch that does not show the merge yet ends nothing', async () => {
  const { world, bringBack } = await mergedAndGone();
  const ports = fakePorts(world);
  const old = { ...ports, registry: { ...ports.registry, contains: async () => false } };
  expect((await settleRemembered(old, 'all')).settled).toEqual([]);
  bringBack();
  certifyPull(world);
  await settle(world);
  expect(isLive(world)).toBe(true);
});
