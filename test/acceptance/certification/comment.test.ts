import { expect, test } from 'vitest';
import { finding } from '../../../src/domain/finding/finding.ts';
import { parseMarker } from '../../../src/report/marker.ts';
import { aGate, withVersion } from '../../support/certificate.ts';
import type { Comment, LocalGitHub } from '../../support/local-github/client.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';
import {
  aFailed,
  aPassed,
  commentOnPull,
  manifestOf,
  openVersionPull,
  policyOf,
  reportFiles,
} from '../../support/pull-request-scene.ts';
import { SLOW } from '../../support/slow.ts';

const PASSED = reportFiles(aPassed());
const REJECTED = reportFiles(aFailed());

async function ourComments(github: LocalGitHub, number: number) {
  return (await github.comments(number)).filter(({ user }) => user.login === 'github-actions[bot]');
}

test.concurrent('a version gets one comment and one check run, and another push changes both in place', async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    const first = await commentOnPull(github, { pull, files: REJECTED });
    expect(first).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'posted', verdict: 'fail' } });
    const versions = github.log.entries
      .filter(({ actor }) => actor === 'github-actions[bot]')
      .map((one) => one.apiVersion);
    expect(new Set(versions)).toEqual(new Set(['2022-11-28']));

    const head = await github.commit({ branch: 'add-version', changes: { 'models/churn/note.txt': 'x' } });
    const second = await commentOnPull(github, { pull: { ...pull, head }, files: PASSED });

    expect(second.outputs['verdict']).toBe('pass');
    const comments = await ourComments(github, pull.number);
    expect(comments).toHaveLength(1);
    expect(parseMarker(comments[0]?.body ?? '')).toMatchObject({
      model: 'churn',
      commit: head,
      history: [
        { verdict: 'pass', commit: head },
        { verdict: 'fail', commit: pull.head },
      ],
    });
    expect(await github.checkRuns(pull.head)).toMatchObject([
      { name: 'seatrial / churn@1.4.0', conclusion: 'failure' },
    ]);
    expect(await github.checkRuns(head)).toMatchObject([{ name: 'seatrial / churn@1.4.0', conclusion: 'success' }]);
  });
});

test.concurrent('a repeated run changes nothing', async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    await commentOnPull(github, { pull, files: REJECTED });
    const [before] = await ourComments(github, pull.number);

    await commentOnPull(github, { pull, files: REJECTED });

    expect(await ourComments(github, pull.number)).toEqual([before]);
    const checks = await github.checkRuns(pull.head);
    expect(checks).toHaveLength(1);
    expect(github.annotations(checks[0]?.id ?? 0)).toHaveLength(1);
  });
});

test.concurrent('several models get a comment each, and several versions a check each', SLOW, async () => {
  await withLocalGitHub({ files: { ...policyOf('churn'), ...policyOf('fraud') } }, async (github) => {
    const head = await github.commit({
      branch: 'many',
      changes: {
        'models/churn/versions/1.4.0.yaml': manifestOf('churn', '1.4.0'),
        'models/churn/versions/1.5.0.yaml': manifestOf('churn', '1.5.0'),
        'models/fraud/versions/1.4.0.yaml': manifestOf('fraud', '1.4.0'),
      },
    });
    const { number } = await github.openPull({ head: 'many' });
    const churn = aPassed();
    const fraud = { ...churn, subject: { ...churn.subject, model: 'fraud' } };

    await commentOnPull(github, {
      pull: { number, head },
      files: reportFiles(churn, withVersion(churn, '1.5.0'), fraud),
    });

    const models = (await ourComments(github, number)).map(({ body }) => parseMarker(body)?.model);
    expect(models).toEqual(['churn', 'fraud']);
    const names = (await github.checkRuns(head)).map(({ name }) => name).toSorted();
    expect(names).toEqual(['seatrial / churn@1.4.0', 'seatrial / churn@1.5.0', 'seatrial / fraud@1.4.0']);
  });
});

test.concurrent('two runs at the same time leave one comment', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    github.setLatency(150);

    const runs = await Promise.all([1, 2, 3].map(() => commentOnPull(github, { pull, files: PASSED })));

    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(await ourComments(github, pull.number)).toHaveLength(1);
  });
});

test.concurrent('a comment that was deleted by hand comes back', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    await commentOnPull(github, { pull, files: REJECTED });
    const [comment] = await ourComments(github, pull.number);
    await github.deleteComment(comment?.id ?? 0);

    await commentOnPull(github, { pull, files: PASSED });

    expect(await ourComments(github, pull.number)).toHaveLength(1);
  });
});

test.concurrent('a comment that is deleted between reading and writing comes back', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    await commentOnPull(github, { pull, files: REJECTED });
    const [comment] = await ourComments(github, pull.number);
    github.faults.add({ on: /PATCH .*\/issues\/comments\//, fault: { kind: 'status', status: 404 } });

    const { exitCode } = await commentOnPull(github, { pull, files: PASSED });

    expect(exitCode).toBe(0);
    const bodies = (await ourComments(github, pull.number)).map(({ body }) => body);
    expect(bodies).not.toContain(comment?.body);
  });
});

test.concurrent('a comment by somebody else that carries our marker is left alone', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    const forged = await github.comment(
      pull.number,
      '<!-- seatrial:report model=churn -->\n### ✅ all good',
      'outsider',
    );

    await commentOnPull(github, { pull, files: REJECTED });

    const comments = await github.comments(pull.number);
    expect(comments).toHaveLength(2);
    expect(comments.find(({ id }) => id === forged.id)?.body).toBe(forged.body);
  });
});

test.concurrent('our comment is found on a later page', SLOW, async () => {
  await withLocalGitHub({ pageLimit: 2 }, async (github) => {
    const pull = await openVersionPull(github);
    for (let index = 0; index < 5; index += 1) await github.comment(pull.number, `Remark ${index}`);
    await commentOnPull(github, { pull, files: REJECTED });

    await commentOnPull(github, { pull, files: PASSED });

    const route = `GET {repo}/issues/${pull.number}/comments?per_page=2&page=`;
    const pages = await Promise.all(
      [3, 4].map((page) => github.request<readonly Comment[]>(github.userToken('reader'), `${route}${page}`)),
    );
    expect(pages.flat().filter(({ body }) => body.includes('is certified'))).toHaveLength(1);
    expect(pages.flat()).toHaveLength(2);
  });
});

test.concurrent('a locked conversation is a clear failure, and the check run is there', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    await github.lock(pull.number);

    const { exitCode, outputs, log } = await commentOnPull(github, { pull, files: PASSED });

    expect(exitCode).toBe(1);
    expect(outputs['reason-code']).toBe('github-refused');
    expect(log).toContain('Unlock the conversation');
    expect(await github.checkRuns(pull.head)).toMatchObject([{ conclusion: 'success' }]);
  });
});

test.concurrent('a pull request that touches no manifest gets nothing', async () => {
  await withLocalGitHub({}, async (github) => {
    const head = await github.commit({ branch: 'docs', changes: { 'README.md': 'more' } });
    const { number } = await github.openPull({ head: 'docs' });

    const { exitCode, outputs } = await commentOnPull(github, { pull: { number, head }, files: {} });

    expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 0, reason: 'nothing-to-post' });
    expect(await github.comments(number)).toEqual([]);
    expect(await github.checkRuns(head)).toEqual([]);
  });
});

test.concurrent('a comment about a model that the pull request no longer changes says so', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    await commentOnPull(github, { pull, files: PASSED });
    const head = await github.commit({ branch: 'add-version', changes: { 'models/churn/versions/1.4.0.yaml': null } });

    await commentOnPull(github, { pull: { ...pull, head }, files: {} });

    const [comment] = await ourComments(github, pull.number);
    expect(parseMarker(comment?.body ?? '')).toEqual({ model: 'churn', commit: null, history: [] });
  });
});

test.concurrent('results of a head that is no longer the head are not posted', async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    await github.commit({ branch: 'add-version', changes: { 'models/churn/note.txt': 'x' } });

    const { outputs } = await commentOnPull(github, { pull, files: PASSED });

    expect(outputs['reason-code']).toBe('outdated');
    expect(await github.comments(pull.number)).toEqual([]);
  });
});

test.concurrent('a planned version without a result fails its check', async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    const versions = 'churn@1.4.0\nnew-model@1.0.0';
    const planned = JSON.stringify({ 'churn and 1 more': versions });

    const { outputs } = await commentOnPull(github, { pull, files: PASSED, inputs: { planned } });

    expect(outputs).toMatchObject({
      verdict: 'unanswered',
      models: '["churn","new-model"]',
      certified: '["churn@1.4.0"]',
      rejected: '["new-model@1.0.0"]',
    });
    const checks = (await github.checkRuns(pull.head)).map(({ name, conclusion }) => ({ name, conclusion }));
    expect(checks).toContainEqual({ name: 'seatrial / churn@1.4.0', conclusion: 'success' });
    expect(checks).toContainEqual({ name: 'seatrial / new-model@1.0.0', conclusion: 'failure' });
  });
});

test.concurrent('a plan that no variable of a process could hold comes as a file', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    const versions = 'churn@1.4.0\n'.repeat(64).trim();
    const text = JSON.stringify(
      Object.fromEntries(Array.from({ length: 256 }, (_, index) => [`job ${index}`, versions])),
    );
    expect(text.length).toBeGreaterThan(128 * 1024);
    const files = { ...PASSED, 'seatrial-plan.json': text };

    const inputs = { planned: 'seatrial-plan.json' };
    const { exitCode, outputs, log } = await commentOnPull(github, { pull, files, inputs });
    expect({ exitCode, certified: outputs['certified'] }, log).toEqual({ exitCode: 0, certified: '["churn@1.4.0"]' });

    const missing = await commentOnPull(github, { pull, files, inputs: { planned: 'other.json' } });
    expect(missing).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'usage' } });
  });
});

test.concurrent('limits and hiccups of GitHub are waited out', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    github.faults.add({ on: /GET .*\/comments/, fault: { kind: 'status', status: 502 } });
    github.faults.add({ on: /POST .*\/comments/, fault: { kind: 'secondary-rate-limit', retryAfter: 1 } });

    const { exitCode } = await commentOnPull(github, { pull, files: PASSED });

    expect(exitCode).toBe(0);
    expect(await ourComments(github, pull.number)).toHaveLength(1);
  });
});

test.concurrent('of 120 annotations the worst fifty arrive, in one call', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openVersionPull(github);
    const ids = Array.from({ length: 120 }, (_, index) => `gate-${index}`);
    const declared = ids.map((id) => `  - {id: ${id}, metric: roc_auc, min: 0.95}\n`).join('');
    const [[path, text] = ['', '']] = Object.entries(policyOf('churn'));
    await github.commit({ changes: { [path]: text.replace('gates:\n', `gates:\n${declared}`) } });
    const { gates } = aPassed();
    const failed = ids.map((id) => aGate({ id, limit: 0.95, result: 'fail', reasonCode: 'beyond-limit' }));
    const certificate = aPassed({ verdict: 'fail', gates: [...failed, ...gates] });

    const { exitCode, log } = await commentOnPull(github, { pull, files: reportFiles(certificate) });
    expect(exitCode, log).toBe(0);

    const [check] = await github.checkRuns(pull.head);
    expect(github.annotations(check?.id ?? 0)).toHaveLength(50);
    expect(check?.output.summary).toContain('50 of 120');
    expect(github.log.find(/(POST|PATCH) .*\/check-runs/)).toHaveLength(1);
  });
});

/** As one certified by the eased limit of a pull request, after what held before had rejected it. */
function aLoosened(approved: boolean) {
  const facts = { files: ['models/churn/model.yaml'], before: 'fail' } as const;
  const by = { by: ['maintainer'], commit: '1'.repeat(40) };
  const found = approved
    ? finding('policy-loosened', { fault: 'approved', ...facts, ...by }, { severity: 'warning' })
    : finding('policy-loosened', { fault: 'unapproved', ...facts });
  const whole = aPassed({ findings: [found], verdict: approved ? 'pass' : 'fail' });
  return { ...whole, gates: whole.gates.map((gate) => (gate.id === 'auc-floor' ? { ...gate, limit: 0.8 } : gate)) };
}

const APPROVED = finding(
  'policy-loosened',
  { fault: 'approved', files: ['models/churn/model.yaml'], before: 'fail', by: ['maintainer'], commit: '1'.repeat(40) },
  { severity: 'warning' },
);

/** What the measurements do not reach is eased by the pull request that adds the version; CODEOWNERS names the maintainer. */
async function openEased(github: LocalGitHub): Promise<{ readonly number: number; readonly head: string }> {
  const changes = { ...policyOf('churn'), 'models/churn/versions/1.4.0.yaml': manifestOf('churn', '1.4.0') };
  const head = await github.commit({ branch: 'eased', changes });
  return { number: (await github.openPull({ head: 'eased' })).number, head };
}

test.concurrent(
  'one that leaves out that its own change eased the policy is not shown, nor one with an approval that nobody gave',
  SLOW,
  async () => {
    await withLocalGitHub(
      { files: { ...policyOf('churn', '0.99'), CODEOWNERS: '* @maintainer\n' } },
      async (github) => {
        const pull = await openEased(github);
        for (const findings of [[], [APPROVED]]) {
          const refused = await commentOnPull(github, { pull, files: reportFiles(aPassed({ findings })) });
          expect(refused.outputs['reason-code'], refused.log).toBe('certificate-untrusted');
          expect(refused.log).toMatch(
            /GitHub knows of no approval of pull request #1 by maintainer|names no owner who approved that/,
          );
        }
        expect(await ourComments(github, pull.number)).toEqual([]);
        expect(await github.checkRuns(pull.head)).toEqual([]);
        await github.review(pull.number, { as: 'maintainer', event: 'APPROVE' });
        const posted = await commentOnPull(github, { pull, files: reportFiles(aPassed({ findings: [APPROVED] })) });
        expect(posted.outputs['reason-code'], posted.log).toBe('posted');
      },
    );
  },
);

test.concurrent.each([
  ['fails until an owner has approved it, and says so', false, 'failure', 'no owner of the model has approved that'],
  ['passes once one has, who is named', true, 'success', 'maintainer approved that at commit 111111111111'],
] as const)('a version that came with an eased policy %s', async (_name, approved, conclusion, words) => {
  await withLocalGitHub({ files: policyOf('churn') }, async (github) => {
    const changes = { ...policyOf('churn', '0.8'), 'models/churn/versions/1.4.0.yaml': manifestOf('churn', '1.4.0') };
    const head = await github.commit({ branch: 'eased', changes });
    const pull = { number: (await github.openPull({ head: 'eased' })).number, head };
    const posted = await commentOnPull(github, { pull, files: reportFiles(aLoosened(approved)) });
    expect(posted.outputs['reason-code'], posted.log).toBe('posted');
    expect(await github.checkRuns(head)).toMatchObject([{ name: 'seatrial / churn@1.4.0', conclusion }]);
    const [comment] = await ourComments(github, pull.number);
    expect(comment?.body).toContain('models/churn/model.yaml');
    expect(comment?.body).toContain(words);
  });
});

test.concurrent('one that calls itself passed all the same, or leaves out why it failed, is not shown', async () => {
  await withLocalGitHub({ files: policyOf('churn') }, async (github) => {
    const changes = { ...policyOf('churn', '0.8'), 'models/churn/versions/1.4.0.yaml': manifestOf('churn', '1.4.0') };
    const head = await github.commit({ branch: 'eased', changes });
    const pull = { number: (await github.openPull({ head: 'eased' })).number, head };
    for (const forged of [{ verdict: 'pass' }, { findings: [] }] as const) {
      const refused = await commentOnPull(github, { pull, files: reportFiles({ ...aLoosened(false), ...forged }) });
      expect(refused.outputs['reason-code'], refused.log).toBe('certificate-untrusted');
    }
    expect(await ourComments(github, pull.number)).toEqual([]);
    expect(await github.checkRuns(head)).toEqual([]);
  });
});
