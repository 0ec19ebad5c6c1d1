import { describe, expect, it } from 'vitest';
import { openPull, PULL, settle } from '../../../support/promotion/open-pull.ts';
import { say } from '../../../support/promotion/busy-world.ts';
import { certificate, commitId, createWorld, POLICY, version, type World } from '../../../support/promotion/world.ts';

/** A pull request that adds the model search with its first version. */
function adding(): World {
  const world = createWorld();
  openPull(world);
  const draft = version('1.0.0', 'd', { merged: false, pull: PULL });
  world.pulls.get(PULL)?.versions.splice(0, 1, { model: 'search', version: draft });
  return world;
}

function merge(world: World): void {
  const pull = world.pulls.get(PULL);
  const merged = version('1.0.0', 'd', { pull: PULL, commits: [commitId('d')] });
  if (pull === undefined) throw new Error('no pull request');
  pull.facts = { ...pull.facts, state: 'merged', mergeSha: commitId('d') };
  pull.versions.splice(0, 1, { model: 'search', version: merged });
  world.models.set('search', { policyDigest: POLICY, liveTest: false, versions: [merged] });
  world.certificates.push({ model: 'search', facts: certificate('d') });
}

const GO = `/promote search@1.0.0 to=production @${commitId('d')}`;
const BARE = `/promote to=production @${commitId('d')}`;

describe('a model that the pull request itself adds', () => {
  it.each([GO, BARE])('is remembered, and judged when it is merged: %s', async (line) => {
    const world = adding();
    expect(await say(world, PULL, line)).toMatchObject({ decision: { reasonCode: 'remembered' } });
    expect([...world.files.keys()].filter((path) => path.endsWith('.yaml'))).toEqual([]);
    expect(await settle(world)).toEqual([]);
    merge(world);
    expect(await settle(world)).toMatchObject([{ reasonCode: 'promoted' }]);
    expect(world.files.get('production/search.yaml')).toContain('version: 1.0.0');
  });

  it('whose certificate failed is refused when it is merged', async () => {
    const world = adding();
    await say(world, PULL, GO);
    merge(world);
    world.certificates.splice(-1, 1, { model: 'search', facts: certificate('d', { verdict: 'fail' }) });
    expect(await settle(world)).toMatchObject([{ reasonCode: 'certificate-verdict' }]);
  });

  it.each(['/promote', '/promote to=production'])('needs a commit, too: %s', async (line) => {
    const world = adding();
    expect(await say(world, PULL, line)).toMatchObject({ decision: { kind: 'refuse', reasonCode: 'bound' } });
    expect(world.own.map(({ body }) => body).join()).toMatch(/\/promote search@1\.0\.0 to=\w+ @d{40}/);
  });

  it.each(['/rollback search', '/promote search@1.0.0'])('is none for %s elsewhere', async (line) => {
    const world = adding();
    expect(await say(world, 2, line)).toMatchObject({ kind: 'answered' });
    expect(world.commits).toEqual([]);
  });

  it('is none where the pull request is closed', async () => {
    const world = adding();
    const pull = world.pulls.get(PULL);
    if (pull !== undefined) pull.facts = { ...pull.facts, state: 'closed' };
    expect(await say(world, PULL, GO)).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
    expect(world.commits).toEqual([]);
  });
});
