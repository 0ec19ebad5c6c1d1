import { describe, expect, test } from 'vitest';
import { askOnce, type Branches, branchesOnce } from '../../../../src/usecases/ledger/branches-once.ts';
import type { CommitOutcome } from '../../../../src/usecases/ports/deployment-store.ts';

const FILES = new Map([
  ['production/churn.yaml', 'churn'],
  ['production/fraud.yaml', 'fraud'],
  ['events/fraud/2026-05.jsonl', '{}'],
]);

/** Branches that move with each commit, also a lost one, and say what they were asked. */
function moving(outcome: CommitOutcome['kind']) {
  const calls: string[] = [];
  let moved = 0;
  const commit = async (): Promise<CommitOutcome> => {
    moved += 1;
    return outcome === 'committed' ? { kind: 'committed', head: `head ${moved}` } : { kind: 'lost-race' };
  };
  const branches: Branches = {
    store: {
      read: async () => {
        calls.push('read');
        return { head: `head ${moved}`, files: FILES };
      },
      commit,
    },
    windows: {
      head: async () => {
        calls.push('head');
        return `windows ${moved}`;
      },
      read: async () => new Map(),
      commit,
    },
  };
  return { branches, calls };
}

const REQUEST = { expectedHead: null, files: new Map<string, string>(), message: '' };

describe('the branches of one look', () => {
  test('are asked for once for all models, each of which sees its own files', async () => {
    const { branches, calls } = moving('committed');
    const { store, windows } = branchesOnce(branches, ['churn', 'fraud']);
    expect([...(await store.read(['churn'])).files.keys()]).toEqual(['production/churn.yaml']);
    expect([...(await store.read(['fraud'])).files.keys()]).toEqual([
      'production/fraud.yaml',
      'events/fraud/2026-05.jsonl',
    ]);
    expect(await windows.head()).toBe(await windows.head());
    expect(calls).toEqual(['read', 'head']);
  });

  test.each([
    ['store', 'committed'],
    ['store', 'lost-race'],
    ['windows', 'committed'],
    ['windows', 'lost-race'],
  ] as const)('are both asked for again after each attempt to write: %s, %s', async (written, outcome) => {
    let forgotten = 0;
    const { store, windows } = branchesOnce(moving(outcome).branches, 'all', () => void (forgotten += 1));
    expect([(await store.read('all')).head, await windows.head()]).toEqual(['head 0', 'windows 0']);
    await { store, windows }[written].commit(REQUEST);
    expect([(await store.read('all')).head, await windows.head(), forgotten]).toEqual(['head 1', 'windows 1', 1]);
  });
});

test('what failed is asked again', async () => {
  let asked = 0;
  const { ask } = askOnce(async () => {
    asked += 1;
    if (asked === 1) throw new Error('weak');
    return asked;
  });
  await expect(ask()).rejects.toThrow('weak');
  expect([await ask(), await ask()]).toEqual([2, 2]);
});
