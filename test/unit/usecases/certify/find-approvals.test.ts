import { expect, test } from 'vitest';
import type { Approval } from '../../../../src/contract/generated/types.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { findApprovals, headOf, unlessRefused } from '../../../../src/usecases/certify/find-approvals.ts';

const HEAD = 'a'.repeat(40);
const GOOD: Approval = { login: 'alice', commit: HEAD, owner: true, author: false };
const PULL = { kind: 'pull', number: 7, headSha: HEAD } as const;

test.each<readonly [string, Approval, boolean]>([
  ['an owner at the head', GOOD, true],
  ['an owner at a commit before it', { ...GOOD, commit: 'b'.repeat(40) }, false],
  ['somebody else', { ...GOOD, owner: false }, false],
  ['the author', { ...GOOD, author: true }, false],
])('%s approves', async (_name, approval, counts) => {
  const people = {
    approvals: async (pull: number, model: string) => (pull === 7 && model === 'churn' ? [approval] : []),
  };
  const { approvals } = await findApprovals(PULL, ['churn'], people);
  expect(approvals).toEqual(counts ? [{ model: 'churn', commit: HEAD, login: 'alice' }] : []);
});

test('the head of a pull request is that of the event, and in a merge queue the one that it has', async () => {
  const pulls = { head: async (number: number) => ({ number, headSha: 'now' }) };
  expect(await headOf(PULL, pulls)).toMatchObject({ number: 7, headSha: HEAD });
  expect(await headOf({ kind: 'queued', number: 7 }, pulls)).toEqual({ number: 7, headSha: 'now' });
});

test('where the token may not ask nothing is approved, and an outage is no answer', async () => {
  const failing = (code: 'github-refused' | 'github-unavailable') => async () => {
    throw new AppError({ code, message: 'No.' });
  };
  const asked = (code: 'github-refused' | 'github-unavailable') =>
    findApprovals(PULL, ['churn'], { approvals: failing(code) });
  expect(await asked('github-refused')).toMatchObject({ approvals: [], refusal: { code: 'github-refused' } });
  expect(await unlessRefused(failing('github-refused'))).toMatchObject({ answer: null });
  await expect(asked('github-unavailable')).rejects.toMatchObject({ code: 'github-unavailable' });
});
