import { expect, test } from 'vitest';
import type { FollowedBranch, FollowedFiles } from '../../../../src/usecases/ports/followed-branch.ts';
import { followBranch } from '../../../../src/usecases/platforms/follow-branch.ts';
import { proposeChange, type ProposalPorts } from '../../../../src/usecases/platforms/tell-change.ts';
import { deploymentText, portsOf } from '../../../support/platforms/render-world.ts';

const REQUEST = { environment: 'production', platform: null, folder: 'production', force: false };
const PULL = { number: 7, headSha: 'a'.repeat(40) };

interface World {
  /** How often somebody else is quicker. */
  readonly races?: number;
  readonly open?: boolean;
}

/** A branch, and the thread of a pull request, in memory. */
function worldOf({ races = 0, open = true }: World = {}) {
  const files = new Map<string, string>();
  const said: string[] = [];
  let left = races;
  const branch: FollowedBranch = {
    name: 'seatrial/rendered',
    read: async (): Promise<FollowedFiles> => ({ head: files.size === 0 ? null : 'head', files }),
    diff: async () => '+text\n',
    commit: async (change) => {
      left -= 1;
      if (left >= 0) return { kind: 'lost-race' };
      for (const [path, text] of change.files) files.set(path, text);
      return { kind: 'committed', head: 'next' };
    },
  };
  const ports: ProposalPorts = {
    ...portsOf({
      platforms: [{ kind: 'nginx', server: 'http://127.0.0.1:9000' }],
      files: new Map([['churn', deploymentText()]]),
    }),
    branch,
    nowMs: () => 0,
    thread: {
      comments: {
        own: async () => said.map((body, index) => ({ id: String(index), body })),
        post: async (_, body) => void said.push(body),
        edit: async (_, id, body) => void (said[Number(id)] = body),
        remove: async () => undefined,
      },
      pulls: {
        get: async (number) => ({ ...PULL, number, open, baseBranch: 'main', headRepository: null, fork: false }),
      },
    },
  };
  return { ports, said, files };
}

test('nothing is said where nothing changes, and one comment is edited where something was said', async () => {
  const { ports, said } = worldOf();
  await proposeChange(ports, REQUEST, PULL);
  await proposeChange(ports, REQUEST, PULL);
  expect(said).toEqual([expect.stringContaining('Merging this changes 1 file')]);
  await followBranch(ports, REQUEST);
  await proposeChange(ports, REQUEST, PULL);
  expect(said).toEqual([expect.stringContaining('Nothing changes')]);
  said.length = 0;
  await proposeChange(ports, REQUEST, PULL);
  expect(said).toEqual([]);
});

test('nothing is said to a pull request that is closed or has moved on', async () => {
  const closed = worldOf({ open: false });
  expect(await proposeChange(closed.ports, REQUEST, PULL)).toMatchObject({ isOutdated: true });
  const moved = worldOf();
  expect(await proposeChange(moved.ports, REQUEST, { ...PULL, headSha: 'b' })).toMatchObject({ isOutdated: true });
  expect([...closed.said, ...moved.said]).toEqual([]);
});

test('a lost race is compared and written again, and given up where the branch always moves', async () => {
  const { ports, files } = worldOf({ races: 2 });
  expect(await followBranch(ports, REQUEST)).toMatchObject({ kind: 'committed', differences: [{ change: 'new' }] });
  expect([...files.keys()]).toEqual(['production/nginx/nginx.conf', 'production/nginx/.seatrial-rendered']);
  expect(await followBranch(ports, REQUEST)).toEqual({ kind: 'unchanged' });
  await expect(followBranch(worldOf({ races: 9 }).ports, REQUEST)).rejects.toMatchObject({ code: 'state-conflict' });
});
