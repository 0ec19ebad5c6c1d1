import { expect, it } from 'vitest';
import { readSettingsText } from '../../../../src/adapters/github/registry-texts.ts';
import { say } from '../../../support/promotion/busy-world.ts';
import { createWorld } from '../../../support/promotion/world.ts';

it.each(['environments: [', 'kind: Model', ''])(
  'settings that cannot be read stop every rise, and no rollback',
  async (text) => {
    const world = createWorld();
    await say(world, 1, '/promote to=production');
    await say(world, 2, '/promote to=production');
    world.settings = readSettingsText(text);
    for (const line of ['/promote', '/promote to=production'])
      expect(await say(world, 3, line)).toMatchObject({ decision: { kind: 'refuse', reasonCode: 'no-freeze' } });
    expect(await say(world, 2, '/rollback errors')).toMatchObject({ decision: { kind: 'apply' } });
  },
);
