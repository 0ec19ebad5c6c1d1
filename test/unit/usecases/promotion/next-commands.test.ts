import { describe, expect, it } from 'vitest';
import { say } from '../../../support/promotion/busy-world.ts';
import { createWorld, MODEL, type World } from '../../../support/promotion/world.ts';

/** 1.0.0 in production, 1.1.0 in a live test, of a model of which each version is to pass a live test, or of another. */
async function tested(liveTest: boolean, directPromotion = false): Promise<World> {
  const world = createWorld();
  const model = world.models.get(MODEL);
  if (model !== undefined) world.models.set(MODEL, { ...model, liveTest });
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: { directPromotion } } };
  await say(world, 1, '/promote to=production');
  await say(world, 2, '/promote share=10%');
  await say(world, 2, '/promote to=production');
  return world;
}

function statusOf({ own }: World): string {
  return own.find(({ thread, body }) => thread === 2 && body.includes('ready to paste'))?.body ?? '';
}

describe('the status comment offers', () => {
  it('no promotion to production that waits for a conclusion which nothing computes', async () => {
    const status = statusOf(await tested(true));
    expect(status).toContain('/seatrial stop churn');
    expect(status).not.toContain('to=production');
    // It has a share already.
    expect(status).not.toContain('to=live');
  });

  it('one where there is nothing to wait for, or nobody waits', async () => {
    expect(statusOf(await tested(false))).toContain('/promote churn@1.1.0 to=production');
    expect(statusOf(await tested(true, true))).not.toContain('to=live');
  });
});
