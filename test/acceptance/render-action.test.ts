import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { commitBranch } from '../../src/adapters/git/commit-branch.ts';
import { readCommit } from '../../src/adapters/git/deployment-store.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { artifactDigest } from '../../src/domain/certification/digests.ts';
import { MODEL_TEXT, STATE_BRANCH } from '../support/bot-story.ts';
import { type ActionEvent, pullRequestEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { SLOW } from '../support/slow.ts';

const BRANCH = 'seatrial/rendered';
const FILE = 'production/kubernetes/churn.yaml';
const KUBERNETES = { kind: 'kubernetes', namespace: 'models', gateway: 'edge', image: 'acme/{model}:{version}' };
const NGINX = { kind: 'nginx', server: 'http://{model}-{digest}.internal:8080' };

const fileOf = (version: string) => ({ name: 'm.onnx', path: 'm.onnx', size: 1, sha256: sha256(version) });
const settingsOf = (...platforms: readonly object[]) => ({
  '.github/seatrial.yml': stringify({
    apiVersion: 'seatrial/v1',
    kind: 'Settings',
    environments: { production: { platforms } },
  }),
});
const versionOf = (version: string) => ({
  [`models/churn/versions/${version}.yaml`]: stringify({
    apiVersion: 'seatrial/v1',
    kind: 'ModelVersion',
    model: 'churn',
    version,
    artifact: { format: 'onnx', files: [fileOf(version)] },
    modes: ['realtime'],
  }),
});
const REGISTRY = {
  'models/churn/model.yaml': MODEL_TEXT,
  ...versionOf('1.0.0'),
  ...versionOf('1.1.0'),
  ...settingsOf(KUBERNETES, NGINX),
};

const deployed = (version: string) => ({
  'production/churn.yaml': stringify({
    apiVersion: 'seatrial/v1',
    kind: 'Deployment',
    model: 'churn',
    environment: 'production',
    revision: 1,
    production: { version, sha256: artifactDigest([fileOf(version)], sha256) },
    fallback: null,
    liveTest: null,
    hold: null,
  }),
});

const ON_DEFAULT: ActionEvent = {
  name: 'schedule',
  payload: { repository: { default_branch: 'main' } },
  actor: 'octocat',
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
};

/** A repository elsewhere, and what a workflow has checked out of it. */
interface Scene extends Disposable {
  /** Commits to a branch of origin, and answers its new tip. */
  commit(branch: string, files: Readonly<Record<string, string>>): Promise<string>;
  tip(branch: string): string | null;
  /** What stands on the branch that is followed. */
  written(path: string): Promise<string | undefined>;
  render(run?: Run): ReturnType<typeof runAction>;
}

interface Run {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: ActionEvent;
  readonly github?: LocalGitHub;
  readonly token?: string;
  /** What is checked out. */
  readonly of?: string;
}

async function openScene(): Promise<Scene> {
  const place = mkdtempSync(join(tmpdir(), 'seatrial-render-'));
  const origin = join(place, 'origin.git');
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  git('init', '-q', '--bare', '-b', 'main', origin);
  const tip = (branch: string) =>
    git('-C', origin, 'for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`) || null;
  const commit = async (branch: string, files: Readonly<Record<string, string>>) => {
    const request = { expectedHead: tip(branch), files: new Map(Object.entries(files)), message: 'test' };
    const outcome = await commitBranch({ folder: origin, remote: null, branch }, request);
    return outcome.kind === 'committed' ? outcome.head : '';
  };
  await commit('main', REGISTRY);
  await commit(STATE_BRANCH, deployed('1.0.0'));
  return {
    commit,
    tip,
    written: async (path) => (await readCommit(origin, tip(BRANCH) ?? '', 'all')).get(path),
    render: async ({ event = ON_DEFAULT, of = 'main', ...own } = {}) => {
      const workspace = mkdtempSync(join(place, 'workspace-'));
      git('clone', '-q', '--depth=1', '--branch', of, `file://${origin}`, workspace);
      return runAction({ action: 'actions/render/action.yml', event, workspace, ...own });
    },
    [Symbol.dispose]: () => rmSync(place, { recursive: true, force: true }),
  };
}

describe.concurrent('actions/render', () => {
  test('writes one commit with all that changed, none where nothing did, and takes away what is gone', async () => {
    using scene = await openScene();
    const first = await scene.render();
    expect(first).toMatchObject({ exitCode: 0, outputs: { changes: '2', 'reason-code': 'committed' } });
    expect(first.outputs['commit']).toBe(scene.tip(BRANCH));
    expect(await scene.written(FILE)).toContain('image: acme/churn:1.0.0');
    expect(await scene.render()).toMatchObject({
      exitCode: 0,
      outputs: { changes: '0', commit: '', 'reason-code': 'unchanged' },
    });
    expect(scene.tip(BRANCH)).toBe(first.outputs['commit']);

    await scene.commit(STATE_BRANCH, deployed('1.1.0'));
    await scene.commit('main', settingsOf(KUBERNETES));
    expect((await scene.render()).outputs).toMatchObject({ changes: '2', 'reason-code': 'committed' });
    expect(await scene.written(FILE)).toContain('image: acme/churn:1.1.0');
    expect(await scene.written('production/nginx/nginx.conf')).toBeUndefined();
    expect(await scene.written('production/nginx/.seatrial-rendered')).toBeUndefined();
  });

  test('replaces nothing that somebody else wrote, unless it is told so', SLOW, async () => {
    using scene = await openScene();
    await scene.render();
    await scene.commit(BRANCH, { [FILE]: 'kind: Secret\n' });
    const refused = await scene.render();
    expect(refused).toMatchObject({ exitCode: 1, outputs: { commit: '', 'reason-code': 'file-unwritable' } });
    expect(refused.annotations[0]?.message).toContain(`${FILE} of the branch ${BRANCH}`);
    expect(await scene.written(FILE)).toBe('kind: Secret\n');
    expect((await scene.render({ inputs: { force: 'true' } })).outputs['reason-code']).toBe('committed');
    expect(await scene.written(FILE)).toContain('image: acme/churn:1.0.0');
  });

  test('writes nothing by a run of another branch, or into a branch of the log', async () => {
    using scene = await openScene();
    const other = await scene.render({ event: { ...ON_DEFAULT, name: 'push', ref: 'refs/heads/try' } });
    expect(other.outputs).toMatchObject({ changes: '2', commit: '', 'reason-code': 'proposed' });
    for (const branch of [STATE_BRANCH, '-x', 'a/../c'])
      expect((await scene.render({ inputs: { branch } })).outputs['reason-code']).toBe('usage');
    expect(scene.tip(BRANCH)).toBeNull();
  });

  test('tells on a pull request what would change, in one comment that is edited, and writes nothing', async () => {
    await withLocalGitHub({ files: { 'README.md': '' } }, async (github) => {
      using scene = await openScene();
      await scene.render();
      const before = scene.tip(BRANCH);
      await github.commit({ branch: 'add', changes: { a: '1' } });
      const { number } = await github.openPull({ head: 'add' });
      const token = await github.workflowToken({ contents: 'read', 'pull-requests': 'write' });
      const event = await pullRequestEvent(github, number);
      const propose = async (image: string, own: Run = {}) => {
        await scene.commit('add', { ...REGISTRY, ...settingsOf({ ...KUBERNETES, image }, NGINX) });
        return scene.render({ event, github, token, of: 'add', ...own });
      };
      const result = await propose('ghcr.io/acme/{model}:{version}');
      expect(result).toMatchObject({ exitCode: 0, outputs: { changes: '1', commit: '', 'reason-code': 'proposed' } });
      const [comment, ...others] = await github.comments(number);
      expect(others).toEqual([]);
      expect(comment?.body).toContain('**Merging this changes 1 file** of what is rendered of `production`');
      expect(comment?.body).toMatch(/^-.*image: acme\/churn:1.0.0\n\+.*image: ghcr.io\/acme\/churn:1.0.0$/m);
      expect(result.summary).toBe(comment?.body);
      await propose('acme/{model}:{version}');
      const after = await github.comments(number);
      expect(after.map(({ id, body }) => [id, body.includes('Nothing changes')])).toEqual([[comment?.id, true]]);

      const { payload } = event;
      const pull = payload['pull_request'] as { readonly head: object };
      const withHead = (own: object) => ({
        ...event,
        payload: { ...payload, pull_request: { ...pull, head: { ...pull.head, ...own } } },
      });
      const forked = await propose('b/{model}:{version}', { event: withHead({ repo: { id: 12_345 } }) });
      expect([forked.outputs['reason-code'], forked.summary]).toEqual(['proposed', expect.stringContaining('1 file')]);
      expect(await github.comments(number)).toEqual(after);
      expect(scene.tip(BRANCH)).toBe(before);
    });
  });

  test('fails a pull request after which a platform could not do what the file asks', async () => {
    using scene = await openScene();
    await scene.commit('add', { ...REGISTRY, ...settingsOf({ kind: 'kserve', namespace: 'models' }) });
    const refused = await scene.render({ of: 'add', event: { ...ON_DEFAULT, ref: 'refs/pull/1/merge' } });
    expect(refused).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'usage' } });
    expect(refused.annotations[0]?.message).toContain('KServe cannot take the files of churn@1.0.0');
  });
});
