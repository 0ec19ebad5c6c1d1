import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Certificate } from '../../../src/contract/generated/types.ts';
import { parseMarker } from '../../../src/report/marker.ts';
import { aFailingGate, aFinding, aGate, withVersion, withDigest } from '../../support/certificate.ts';
import type { LocalGitHub, WorkflowRunRequest } from '../../support/local-github/client.ts';
import { startLocalGitHub } from '../../support/local-github/start-local-github.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';
import {
  aPassed,
  commentOnDispatch,
  commentOnRun,
  manifestOf,
  measuredAt,
  policyOf,
  reportFiles,
  WORKFLOW,
} from '../../support/pull-request-scene.ts';
import { byCost, oneOf, SLOW } from '../../support/slow.ts';

interface ForkPull {
  readonly fork: string;
  readonly number: number;
  readonly head: string;
}

const MANIFEST = { 'models/churn/versions/1.4.0.yaml': manifestOf('churn', '1.4.0') };

async function openForkPull(
  github: LocalGitHub,
  changes: Readonly<Record<string, string>> = MANIFEST,
): Promise<ForkPull> {
  await github.commit({ changes: policyOf('churn') });
  const fork = await github.fork('outsider');
  const head = await github.commit({ as: 'outsider', repository: fork, branch: 'add', changes });
  const { number } = await github.openPull({ as: 'outsider', head: 'outsider:add' });
  return { fork, number, head };
}

async function finishRun(
  github: LocalGitHub,
  { fork, head }: ForkPull,
  { artifacts = { 'seatrial-report-0': reportFiles(aPassed()) }, ...changes }: Partial<WorkflowRunRequest> = {},
): Promise<number> {
  const files = Object.entries(artifacts).map(([name, content]) => [name, measuredAt(head, content)] as const);
  const { id } = await github.finishWorkflowRun({
    name: 'Seatrial',
    path: WORKFLOW,
    headSha: head,
    headBranch: 'add',
    headRepository: fork,
    actor: 'outsider',
    artifacts: Object.fromEntries(files),
    ...changes,
  });
  return id;
}

test.concurrent('a fork gets its report from the run that measured, with a note', async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openForkPull(github);
    const run = await finishRun(github, pull);

    const { exitCode, outputs } = await commentOnRun(github, run);

    expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 0, reason: 'posted' });
    const [comment] = await github.comments(pull.number);
    expect(parseMarker(comment?.body ?? '')).toMatchObject({ model: 'churn', commit: pull.head });
    expect(comment?.body).toContain('outsider/models');
    expect(await github.checkRuns(pull.head)).toMatchObject([
      { name: 'seatrial / churn@1.4.0', conclusion: 'success' },
    ]);
  });
});

test.concurrent(
  'a test merge counts as its head, and a version that others have merged meanwhile as theirs',
  SLOW,
  async () => {
    await withLocalGitHub({}, async (github) => {
      const changes = policyOf('churn', EASED);
      const pull = await openForkPull(github, changes);
      await github.commit({ changes: MANIFEST });
      const { merge_commit_sha: commit } = await github.pull(pull.number);
      const honest = withLimit(0.8);
      const certificate = { ...honest, run: { ...honest.run, commit: commit ?? '' } };
      const run = await finishRun(github, pull, { artifacts: { 'seatrial-report-0': reportFiles(certificate) } });
      const { exitCode, outputs, log } = await commentOnRun(github, run);
      expect({ exitCode, reason: outputs['reason-code'] }, log).toEqual({ exitCode: 0, reason: 'posted' });
    });
  },
);

/** From 0.85. */
const EASED = '0.8';

function withLimit(limit: number): Certificate {
  const { gates, ...rest } = aPassed();
  return { ...rest, gates: gates.map((gate) => (gate.id === 'auc-floor' ? { ...gate, limit } : gate)) };
}

test.concurrent('a pull request that eases a limit shows its certificate by the new one', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openForkPull(github, { ...MANIFEST, ...policyOf('churn', EASED) });
    const run = await finishRun(github, pull, { artifacts: { 'seatrial-report-0': reportFiles(withLimit(0.8)) } });
    const { exitCode, outputs, log } = await commentOnRun(github, run);
    expect({ exitCode, reason: outputs['reason-code'] }, log).toEqual({ exitCode: 0, reason: 'posted' });
    const former = await finishRun(github, pull);
    expect((await commentOnRun(github, former)).outputs['reason-code']).toBe('certificate-untrusted');
  });
});

test.concurrent(
  'where the base has moved on to stricter gates, the message asks for an update of the branch',
  SLOW,
  async () => {
    await withLocalGitHub({}, async (github) => {
      const pull = await openForkPull(github);
      const run = await finishRun(github, pull);
      await github.commit({ changes: policyOf('churn', '0.86') });
      const { exitCode, outputs, log } = await commentOnRun(github, run);
      expect({ exitCode, reason: outputs['reason-code'] }, log).toEqual({
        exitCode: 1,
        reason: 'certificate-untrusted',
      });
      expect(log).toContain('auc-floor');
      expect(log).toContain('update the branch of the pull request');
      expect(await github.checkRuns(pull.head)).toEqual([]);
    });
  },
);

test.concurrent(
  'the models are where the settings of the base say, and not those of the pull request',
  SLOW,
  async () => {
    const settings = 'apiVersion: seatrial/v1\nkind: Settings\nmodels: registry\n';
    await withLocalGitHub({ files: { '.github/seatrial.yml': settings } }, async (github) => {
      await github.commit({
        changes: { 'registry/churn/model.yaml': policyOf('churn')['models/churn/model.yaml'] ?? '' },
      });
      const there = await openForkPull(github, { 'registry/churn/versions/1.4.0.yaml': manifestOf('churn', '1.4.0') });
      const { outputs, log } = await commentOnRun(github, await finishRun(github, there));
      expect(outputs['reason-code'], log).toBe('posted');
    });
    await withLocalGitHub({ files: { '.github/seatrial.yml': settings } }, async (github) => {
      const elsewhere = await openForkPull(github);
      expect(await postedBy(github, elsewhere, await finishRun(github, elsewhere))).toEqual(NOTHING);
    });
  },
);

test.concurrent('the link to the run is the one that GitHub names', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openForkPull(github);
    const certificate = aPassed();
    const claimed = { ...certificate, run: { ...certificate.run, url: 'https://evil.example/run' } };
    const run = await finishRun(github, pull, { artifacts: { 'seatrial-report-0': reportFiles(claimed) } });

    await commentOnRun(github, run);

    const [comment] = await github.comments(pull.number);
    expect(comment?.body).not.toContain('evil.example');
  });
});

test.concurrent('artifacts of several jobs make one comment', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openForkPull(github, {
      ...MANIFEST,
      'models/churn/versions/1.5.0.yaml': manifestOf('churn', '1.5.0'),
    });
    const artifacts = {
      'seatrial-report-0': reportFiles(aPassed()),
      'seatrial-report-1': reportFiles(withVersion(aPassed(), '1.5.0')),
      coverage: { 'index.html': '<html>' },
    };

    await commentOnRun(github, await finishRun(github, pull, { artifacts }));

    expect(await github.comments(pull.number)).toHaveLength(1);
    expect(await github.checkRuns(pull.head)).toHaveLength(2);
  });
});

test.concurrent('a run of an older head is passed over', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openForkPull(github);
    const run = await finishRun(github, pull);
    await github.commit({
      as: 'outsider',
      repository: pull.fork,
      branch: 'add',
      changes: { 'models/churn/a.txt': 'x' },
    });

    const { exitCode, outputs } = await commentOnRun(github, run);

    expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 0, reason: 'outdated' });
    expect(await github.comments(pull.number)).toEqual([]);
  });
});

test.concurrent('a run that the bot started for a head posts there, and nowhere once the head has moved', async () => {
  await withLocalGitHub({}, async (github) => {
    const pull = await openForkPull(github);
    const files = reportFiles(aPassed());
    expect((await commentOnDispatch(github, { pull, files })).outputs['reason-code']).toBe('posted');
    expect(await github.comments(pull.number)).toHaveLength(1);

    await github.commit({
      as: 'outsider',
      repository: pull.fork,
      branch: 'add',
      changes: { 'models/churn/a.txt': 'x' },
    });

    expect((await commentOnDispatch(github, { pull, files })).outputs['reason-code']).toBe('outdated');
  });
});

describe('forged runs are refused', () => {
  const cases: readonly (readonly [string, Partial<WorkflowRunRequest>])[] = [
    ['another workflow', { path: '.github/workflows/other.yml' }],
    ['another event', { event: 'push' }],
  ];

  test.concurrent.each(cases)('%s', async (_name, changes) => {
    await withLocalGitHub({}, async (github) => {
      const pull = await openForkPull(github);
      expect(await postedBy(github, pull, await finishRun(github, pull, changes))).toEqual(NOTHING);
    });
  });

  test.concurrent('the pull request edits a workflow', async () => {
    await withLocalGitHub({}, async (github) => {
      const pull = await openForkPull(github, { ...MANIFEST, [WORKFLOW]: 'on: pull_request\n' });
      expect(await postedBy(github, pull, await finishRun(github, pull))).toEqual(NOTHING);
    });
  });
});

describe('forged artifacts are refused', () => {
  const honest = reportFiles(aPassed());
  const cases: readonly (readonly [string, Readonly<Record<string, string | Buffer>>])[] = [
    ['a version that the pull request does not change', reportFiles(withVersion(aPassed(), '9.9.9'))],
    ['a certificate that does not fit its schema', { 'churn@1.4.0.certificate.json': '{"verdict":"pass"}' }],
    ['a failing gate under a passing verdict', reportFiles(aPassed({ gates: [aGate(), aFailingGate()] }))],
    ['a failing gate that does not count', reportFiles(aPassed({ gates: [aFailingGate({ blocking: false })] }))],
    ['a passing verdict without a gate', reportFiles(aPassed({ gates: [] }))],
    ['an error under a passing verdict', reportFiles(aPassed({ findings: [aFinding({ severity: 'error' })] }))],
    ['a certificate that is not JSON', { 'churn@1.4.0.certificate.json': 'pass' }],
    [
      'a certificate about another version than its name',
      { 'churn@1.5.0.certificate.json': honest['churn@1.4.0.certificate.json'] ?? '' },
    ],
    ['a report that does not fit its schema', { ...honest, 'report.json': '{"models":"all"}' }],
    ['a path that leaves the folder', { '../../churn@1.4.0.certificate.json': '{}' }],
    ['an absolute path', { '/tmp/churn@1.4.0.certificate.json': '{}' }],
    ['another kind of file', { ...honest, 'run.sh': 'echo' }],
    ['more bytes than any certificate has', { 'churn@1.4.0.certificate.json': Buffer.alloc(9 * 1024 * 1024, ' ') }],
    ['thousands of files', manyFiles()],
  ];

  // Nothing may come of any of them, so that one pull request serves them all.
  let target: { readonly github: LocalGitHub; readonly pull: ForkPull; readonly base: string };

  beforeAll(async () => {
    const github = await startLocalGitHub({});
    target = { github, pull: await openForkPull(github), base: (await github.branchTip('main')) ?? '' };
  });

  afterAll(async () => {
    await target.github.close();
    const { violations } = target.github.log;
    if (violations.length > 0) throw new Error(`Calls outside GitHub's contract:\n${violations.join('\n')}`);
  });

  async function postedOf(files: Readonly<Record<string, string | Buffer>>): Promise<typeof NOTHING> {
    const { github, pull } = target;
    return postedBy(github, pull, await finishRun(github, pull, { artifacts: { 'seatrial-report-0': files } }));
  }

  test.each(cases)('%s', async (_name, files) => {
    expect(await postedOf(files)).toEqual(NOTHING);
  });

  const OTHER = { sha256: 'e'.repeat(64) };
  const lies: readonly (readonly [string, (honest: Certificate, base: string) => Certificate])[] = [
    ['another artifact than the manifest at the head', (certificate) => withDigest(certificate, OTHER.sha256)],
    ['another commit', ({ run, ...rest }) => ({ ...rest, run: { ...run, commit: 'd'.repeat(40) } })],
    [
      'a commit that is no test merge of the head',
      ({ run, ...rest }, base) => ({ ...rest, run: { ...run, commit: base } }),
    ],
    ['no commit', ({ run: { commit: _commit, ...run }, ...rest }) => ({ ...rest, run })],
    ['what is no commit', ({ run, ...rest }) => ({ ...rest, run: { ...run, commit: 'main' } })],
  ];
  const { gates } = aPassed();
  const others: readonly (readonly [string, Certificate])[] = [
    ['a limit that was eased', withLimit(0.8)],
    ['a gate that was left out', aPassed({ gates: gates.slice(1) })],
    ['a budget that was left out', aPassed({ gates: gates.slice(0, 1) })],
    ['a gate that nobody declared', aPassed({ gates: [...gates, aGate({ id: 'another' })] })],
  ];
  for (const { rows, options } of byCost(others, oneOf(2)))
    test.each([...rows])('gates that are not those of model.yaml: %s', options, async (_name, certificate) => {
      expect(await postedOf(reportFiles(certificate))).toEqual(NOTHING);
    });

  test.concurrent('gates of a merge that GitHub did not make', async () => {
    await withLocalGitHub({}, async (github) => {
      const pull = await openForkPull(github);
      const base = (await github.branchTip('main')) ?? '';
      // In the repository itself, since GitHub shows the objects of all forks in each of them.
      const eased = await github.commit({ branch: 'forged', changes: policyOf('churn', EASED) });
      const token = github.userToken('writer');
      const { tree } = await github.request<{ readonly tree: { readonly sha: string } }>(
        token,
        `GET {repo}/git/commits/${eased}`,
      );
      const { sha } = await github.request<{ readonly sha: string }>(token, 'POST {repo}/git/commits', {
        message: 'Merge',
        tree: tree.sha,
        parents: [base, pull.head],
      });
      const certificate = withLimit(0.8);
      const files = reportFiles({ ...certificate, run: { ...certificate.run, commit: sha } });
      const run = await finishRun(github, pull, { artifacts: { 'seatrial-report-0': files } });
      expect(await postedBy(github, pull, run)).toEqual(NOTHING);
      expect((await commentOnRun(github, run)).log).toContain('auc-floor');
    });
  });

  for (const { rows, options } of byCost(lies, oneOf(2)))
    test.each([...rows])('a certificate about %s', options, async (_name, lie) => {
      expect(await postedOf(reportFiles(lie(aPassed(), target.base)))).toEqual(NOTHING);
    });

  test.concurrent.each(['docs/churn/guide.md', 'docs/models/churn/versions/1.4.0.yaml', 'churn/versions/1.4.0.yaml'])(
    'a certificate of a pull request that changes %s, where no model is',
    async (path) => {
      await withLocalGitHub({ files: MANIFEST }, async (github) => {
        const pull = await openForkPull(github, { [path]: 'x' });
        expect(await postedBy(github, pull, await finishRun(github, pull))).toEqual(NOTHING);
      });
    },
  );

  test.concurrent('a workflow behind more files than GitHub lists', SLOW, async () => {
    await withLocalGitHub({ pullFilesLimit: 2 }, async (github) => {
      const many = { ...MANIFEST, '.a.txt': 'a', [WORKFLOW]: 'on: pull_request\n' };
      const pull = await openForkPull(github, many);
      const { outputs, log } = await commentOnRun(github, await finishRun(github, pull));
      expect(outputs['reason-code'], log).toBe('certificate-untrusted');
      expect(log).toContain('GitHub lists only 2 of the files');
      expect(await github.checkRuns(pull.head)).toEqual([]);
    });
  });

  test('a small zip that unpacks to 300 MB', SLOW, async () => {
    expect(await postedOf({ 'churn@1.4.0.certificate.json': Buffer.alloc(300 * 1024 * 1024) })).toEqual(NOTHING);
  });
});

function manyFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`m${index}@1.0.0.certificate.json`, '{}']));
}

const NOTHING = { exitCode: 1, reason: 'certificate-untrusted', comments: 0, checks: 0 };

async function postedBy(github: LocalGitHub, pull: ForkPull, run: number): Promise<typeof NOTHING> {
  const { exitCode, outputs } = await commentOnRun(github, run);
  return {
    exitCode: exitCode ?? -1,
    reason: outputs['reason-code'] ?? '',
    comments: (await github.comments(pull.number)).length,
    checks: (await github.checkRuns(pull.head)).length,
  };
}
