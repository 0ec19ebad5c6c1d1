import { expect, test } from 'vitest';
import type { Approval } from '../../../../src/contract/generated/types.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { findApprovals, type ProposedChange } from '../../../../src/usecases/certify/find-approvals.ts';

const HEAD = 'a'.repeat(40);
const GOOD: Approval = { login: 'alice', commit: HEAD, owner: true, author: false };
const PULL = { kind: 'pull', number: 7, headSha: HEAD } as const;

function ask(change: ProposedChange, standing: readonly Approval[], merged = true) {
  return findApprovals(change, ['churn'], {
    people: { approvals: async (pull, model) => (pull === 7 && model === 'churn' ? standing : []) },
    pulls: {
      head: async (number) => ({ number, headSha: HEAD }),
      mergedAs: async () => (merged ? { number: 7, headSha: HEAD } : null),
    },
  });
}

test.each<readonly [string, ProposedChange, Approval, boolean]>([
  ['an owner at the head', PULL, GOOD, true],
  ['an owner at a commit before it', PULL, { ...GOOD, commit: 'b'.repeat(40) }, false],
  ['somebody else', PULL, { ...GOOD, owner: false }, false],
  ['the author', PULL, { ...GOOD, author: true }, false],
  ['an owner, in a merge queue', { kind: 'queued', number: 7 }, GOOD, true],
  ['an owner, before the merge', { kind: 'pushed', commit: 'd'.repeat(40) }, GOOD, true],
])('%s approves', async (_name, change, approval, counts) => {
  const { approvals } = await ask(change, [approval]);
  expect(approvals).toEqual(counts ? [{ model: 'churn', commit: HEAD, login: 'alice' }] : []);
});

test('nobody approves what came without a pull request', async () => {
  expect(await ask({ kind: 'pushed', commit: HEAD }, [GOOD], false)).toEqual({ approvals: [], refusal: null });
});

test('where the token may not ask nothing is approved, and an outage is no answer', async () => {
  const failing = (code: 'github-refused' | 'github-unavailable') =>
    findApprovals(PULL, ['churn'], {
      people: {
        approvals: async () => {
          throw new AppError({ code, message: 'No.' });
        },
      },
      pulls: { head: async () => PULL, mergedAs: async () => PULL },
    });
  expect(await failing('github-refused')).toMatchObject({ approvals: [], refusal: { code: 'github-refused' } });
  await expect(failing('github-unavailable')).rejects.toMatchObject({ code: 'github-unavailable' });
});
