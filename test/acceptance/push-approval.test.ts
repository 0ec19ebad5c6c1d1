import { expect, test } from 'vitest';
import { finding } from '../../src/domain/finding/finding.ts';
import { pushEvent } from '../support/local-github/action-events.ts';
import type { Changes } from '../support/local-github/git-data.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { policyOf } from '../support/pull-request-scene.ts';
import { certificateOf, checkOutMerged, MANIFEST, record } from '../support/record-scene.ts';
import { REGISTRY } from '../support/bot-story.ts';
import { byCost, SLOW } from '../support/slow.ts';

const STRICT = policyOf('churn', '0.99');
const MODEL = 'models/churn/model.yaml';
const OWN = 'models/churn/versions/1.4.0.yaml';
const FILES = { ...REGISTRY, ...STRICT, CODEOWNERS: '* @maintainer @owner\n' };
const EASE = { [MODEL]: REGISTRY[MODEL] };
const ADD = { [OWN]: MANIFEST };
const LOOSEN = { ...EASE, ...ADD };
const NOTES = { 'notes.md': 'Notes.\n' };

/** As the jobs of a push write it, whoever has approved. */
const APPROVED = finding(
  'policy-loosened',
  { fault: 'approved', files: [MODEL], before: 'fail', by: ['maintainer', 'owner'], commit: '1'.repeat(40) },
  { severity: 'warning' },
);

interface Proposal {
  readonly changes: Changes;
  /** Who approves its head. */
  readonly by?: string;
}

async function propose(github: LocalGitHub, { changes, by }: Proposal, index = 0): Promise<number> {
  const branch = `work-${index}`;
  await github.commit({ branch, changes });
  const { number } = await github.openPull({ head: branch });
  if (by !== undefined) await github.review(number, { as: by, event: 'APPROVE' });
  return number;
}

/** The reason of the action that records what was pushed. */
async function recorded(github: LocalGitHub, before: string, isNamed = true): Promise<string | undefined> {
  await using scene = await checkOutMerged(github);
  const payload = { ref: 'refs/heads/main', before, after: scene.merged };
  const certificates = [{ ...certificateOf(scene), findings: isNamed ? [APPROVED] : [] }];
  const { outputs, stdout } = await record(github, scene, { certificates, event: { name: 'push', payload } });
  expect(outputs['reason-code'], stdout).not.toBe('internal');
  return outputs['reason-code'];
}

/** The same of a certification that `/certify` started. */
async function asked(github: LocalGitHub, findings: readonly (typeof APPROVED)[] = []): Promise<string | undefined> {
  await using scene = await checkOutMerged(github);
  const event = { name: 'repository_dispatch', payload: { action: 'seatrial-certify' } };
  const certificates = [{ ...certificateOf(scene), findings }];
  const { outputs, stdout } = await record(github, scene, { certificates, event });
  expect(outputs['reason-code'], stdout).not.toBe('internal');
  return outputs['reason-code'];
}

/** The reason of the action that shows it. */
async function shown(github: LocalGitHub, before: string): Promise<string | undefined> {
  await using scene = await checkOutMerged(github);
  const certificate = { ...certificateOf(scene), findings: [APPROVED] };
  await scene.write('seatrial-report/churn@1.4.0.certificate.json', JSON.stringify(certificate));
  const { outputs, stdout } = await runAction({
    action: 'actions/comment/action.yml',
    github,
    event: await pushEvent(github, { before }),
    token: await github.workflowToken({ contents: 'read', checks: 'write', 'pull-requests': 'write' }),
    workspace: scene.workspace,
  });
  expect(outputs['reason-code'], stdout).not.toBe('internal');
  return outputs['reason-code'];
}

async function queued(
  proposals: readonly Proposal[],
  { method = 'merge', isNamed = true }: { readonly method?: 'merge' | 'squash' | 'rebase'; readonly isNamed?: boolean },
): Promise<string | undefined> {
  let reason: string | undefined;
  await withLocalGitHub({ files: FILES }, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    const numbers: number[] = [];
    for (const [index, proposal] of proposals.entries()) numbers.push(await propose(github, proposal, index));
    await github.mergeQueued(await github.queueBy(method, ...numbers));
    reason = await recorded(github, before, isNamed);
  });
  return reason;
}

const DOCS = { changes: NOTES } as const;

const pushes: readonly (readonly [string, Parameters<typeof queued>, string])[] = [
  ['is recorded where the first of them was approved', [[{ changes: LOOSEN, by: 'maintainer' }, DOCS], {}], 'recorded'],
  [
    'is not where the last one was, and the first one loosened',
    [[{ changes: LOOSEN }, { changes: NOTES, by: 'maintainer' }], {}],
    'certificate-untrusted',
  ],
  [
    'is recorded without a word where the policy came in one of its own',
    [[{ changes: EASE }, { changes: ADD }], { isNamed: false }],
    'recorded',
  ],
  [
    'is not where its owner was none any more by the one before it',
    [[{ changes: { CODEOWNERS: '* @maintainer\n' } }, { changes: LOOSEN, by: 'owner' }], {}],
    'certificate-untrusted',
  ],
  [
    'is recorded where it was squashed',
    [[DOCS, { changes: LOOSEN, by: 'maintainer' }], { method: 'squash' }],
    'recorded',
  ],
  [
    'is recorded where it was rebased',
    [[{ changes: LOOSEN, by: 'maintainer' }, DOCS], { method: 'rebase' }],
    'recorded',
  ],
];
for (const { rows, options } of byCost(pushes, (row) => row === pushes[0] || row === pushes[1]))
  test.concurrent.each(rows)('what a queue merges with others %s', options, async (_name, scene, reason) => {
    expect(await queued(...scene)).toBe(reason);
  });

test.concurrent.each([
  ['where the first of them was approved', 'maintainer', undefined, 'posted'],
  ['and not where the last one was', undefined, 'maintainer', 'certificate-untrusted'],
])('what a queue merges with others is shown %s', SLOW, async (_name, first, last, reason) => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    const loosened = await propose(github, { changes: LOOSEN, ...(first && { by: first }) });
    const docs = await propose(github, { changes: NOTES, ...(last && { by: last }) }, 1);
    await github.mergeQueued(await github.queue(loosened, docs));
    expect(await shown(github, before)).toBe(reason);
  });
});

test.concurrent(
  "a merge of somebody's own making is no merge of the pull request that GitHub takes it for",
  SLOW,
  async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const before = (await github.branchTip('main')) ?? '';
      const number = await propose(github, { changes: NOTES, by: 'maintainer' });
      const { head } = await github.pull(number);
      const sha = await github.writeCommit({ parents: [before, head.sha], changes: { ...NOTES, ...LOOSEN } });
      await github.pushTo('main', sha);
      expect(await github.pull(number)).toMatchObject({ merged: true, merge_commit_sha: sha });
      expect(await recorded(github, before)).toBe('certificate-untrusted');
    });
  },
);

test.concurrent('what was approved may be merged by hand as well', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    const number = await propose(github, { changes: LOOSEN, by: 'maintainer' });
    const { head } = await github.pull(number);
    await github.pushTo('main', await github.writeCommit({ parents: [before, head.sha], changes: LOOSEN }));
    expect(await recorded(github, before)).toBe('recorded');
  });
});

test.concurrent('what was approved is recorded where GitHub keeps no list of what was pushed', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    github.faults.add({ on: '/activity', fault: { kind: 'status', status: 404 } });
    await github.merge(await propose(github, { changes: LOOSEN, by: 'maintainer' }));
    expect(await recorded(github, before)).toBe('recorded');
  });
});

test.concurrent('what is pushed with no pull request nobody has approved, in however many commits', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    await github.commit({ changes: EASE });
    await github.commit({ changes: ADD });
    expect(await recorded(github, before)).toBe('certificate-untrusted');
  });
});

test.concurrent('what lay below a merge is not approved by it where both are pushed again', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    await github.commit({ changes: LOOSEN });
    const number = await propose(github, { changes: NOTES, by: 'maintainer' });
    await github.merge(number);
    const merged = (await github.branchTip('main')) ?? '';
    await github.pushTo('main', before);
    await github.pushTo('main', merged);
    expect(await recorded(github, before)).toBe('certificate-untrusted');
  });
});

test.concurrent('who asks for a certification gets around no owner', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    const number = await propose(github, { changes: LOOSEN });
    await github.merge(number);
    await github.commit({ changes: NOTES });
    expect(await asked(github)).toBe('certificate-untrusted');
    await github.review(number, { as: 'maintainer', event: 'APPROVE' });
    expect(await asked(github)).toBe('recorded');
  });
});

test.concurrent('nor by a push of his own, whatever came first in it', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    const added = await github.writeCommit({ parents: [before], changes: ADD });
    await github.pushTo('main', await github.writeCommit({ parents: [added], changes: EASE }));
    await github.commit({ changes: NOTES });
    expect(await asked(github)).toBe('certificate-untrusted');
  });
});

test.concurrent('a version that came after its policy is certified on demand, asking nobody', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    await github.commit({ changes: EASE });
    await github.commit({ changes: ADD });
    expect(await asked(github)).toBe('recorded');
  });
});

test.concurrent('a pull request that was made for a softer branch is judged by the one that it was merged into', async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    await github.commit({ branch: 'soft', changes: EASE });
    await github.commit({ branch: 'work', from: 'soft', changes: ADD });
    const { number } = await github.openPull({ head: 'work', base: 'soft' });
    await github.request(github.userToken('writer'), `PATCH {repo}/pulls/${number}`, { base: 'main' });
    await github.merge(number);
    expect(await github.branchTip('main')).not.toBe(before);
    expect(await recorded(github, before, false)).toBe('certificate-untrusted');
  });
});
