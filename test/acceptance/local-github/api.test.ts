import { getOctokit } from '@actions/github';
import { expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import type { LocalGitHub } from '../../support/local-github/client.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

const REPO = { owner: 'acme', repo: 'models' };

type Client = ReturnType<typeof getOctokit>['rest'] & { readonly graphql: ReturnType<typeof getOctokit>['graphql'] };

async function connect(github: LocalGitHub, token?: string): Promise<Client> {
  const { rest, graphql } = getOctokit(token ?? (await github.appToken()), { baseUrl: github.url, log: silent });
  return Object.assign(Object.create(rest) as typeof rest, { graphql });
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

async function tipOf(github: LocalGitHub): Promise<string> {
  return (await github.branchTip('main')) ?? '';
}

const MUTATION = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } }
}`;

function commitInput(expectedHeadOid: string, content: string): Readonly<Record<string, unknown>> {
  const contents = Buffer.from(content).toString('base64');
  return {
    branch: { repositoryNameWithOwner: 'acme/models', branchName: 'main' },
    message: { headline: `Write ${content}`, body: 'Because.' },
    expectedHeadOid,
    fileChanges: { additions: [{ path: 'x/y.txt', contents }], deletions: [{ path: 'README.md' }] },
  };
}

test('a version of the API that GitHub does not have is refused', async () => {
  await withLocalGitHub({}, async (github) => {
    const ask = async (version: string): Promise<number> =>
      (await fetch(`${github.url}/repos/${github.repository}`, { headers: { 'x-github-api-version': version } }))
        .status;
    expect([await ask('2022-11-28'), await ask('2026-03-10'), await ask('2019-01-01')]).toEqual([200, 200, 400]);
    expect(github.log.entries.at(-1)).toMatchObject({ apiVersion: '2019-01-01' });
  });
});

test('createCommitOnBranch: of two commits on one tip, one is made and one is stale', async () => {
  await withLocalGitHub({}, async (github) => {
    const { graphql } = await connect(github);
    const tip = await tipOf(github);
    const tries = ['one', 'two'].map((content) => graphql(MUTATION, { input: commitInput(tip, content) }));
    const [first, second] = await Promise.allSettled(tries);
    expect(first).toMatchObject({
      status: 'fulfilled',
      value: { createCommitOnBranch: { commit: { oid: await tipOf(github) } } },
    });
    expect(second).toMatchObject({ status: 'rejected', reason: { errors: [{ type: 'STALE_DATA' }] } });
    expect(await github.readFile('x/y.txt')).toBe('one');
    expect(await github.readFile('README.md')).toBeUndefined();
  });
});

test('a ref moves forward only, unless forced', async () => {
  await withLocalGitHub({}, async (github) => {
    const { git } = await connect(github);
    const before = await tipOf(github);
    const after = await github.commit({ changes: { 'a.txt': 'a' } });
    const update = { ...REPO, ref: 'heads/main', sha: before };
    await expect(git.updateRef(update)).rejects.toMatchObject({ status: 422, message: /Update is not a fast forward/ });
    expect(await tipOf(github)).toBe(after);
    await git.updateRef({ ...update, force: true });
    expect(await tipOf(github)).toBe(before);
    await expect(git.createRef({ ...REPO, ref: 'refs/heads/main', sha: before })).rejects.toMatchObject({
      status: 422,
    });
    await expect(git.getRef({ ...REPO, ref: 'heads/none' })).rejects.toMatchObject({ status: 404 });
  });
});

test('roles: the exact one in role_name, the old four in permission', async () => {
  await withLocalGitHub({}, async (github) => {
    const { repos, teams } = await connect(github);
    const roles = ['owner', 'maintainer', 'writer', 'triager', 'reader', 'outsider'].map(async (username) => {
      const { data } = await repos.getCollaboratorPermissionLevel({ ...REPO, username });
      return [username, data.role_name, data.permission];
    });
    expect(await Promise.all(roles)).toEqual([
      ['owner', 'admin', 'admin'],
      ['maintainer', 'maintain', 'write'],
      ['writer', 'write', 'write'],
      ['triager', 'triage', 'read'],
      ['reader', 'read', 'read'],
      ['outsider', 'read', 'read'],
    ]);
    await expect(repos.getCollaboratorPermissionLevel({ ...REPO, username: 'x' })).rejects.toMatchObject({
      status: 404,
    });
    const team = { org: 'acme', team_slug: 'model-owners' };
    expect((await teams.getMembershipForUserInOrg({ ...team, username: 'writer' })).data.state).toBe('active');
    await expect(teams.getMembershipForUserInOrg({ ...team, username: 'reader' })).rejects.toMatchObject({
      status: 404,
    });
  });
});

test('what a person may not do is refused', async () => {
  await withLocalGitHub({}, async (github) => {
    await github.commit({ branch: 'add', changes: { 'a.txt': 'a' } });
    const { number } = await github.openPull({ head: 'add' });
    const { id } = await github.comment(number, 'mine', 'owner');
    await expect(github.addLabel(number, 'promote', 'reader')).rejects.toThrow('403');
    await expect(github.merge(number, 'triager')).rejects.toThrow('403');
    await expect(github.editComment(id, 'yours', 'reader')).rejects.toThrow('403');
    await expect(github.review(number, { as: 'writer', event: 'APPROVE' })).rejects.toThrow('422');
    await expect(github.request('ghp_unknown', 'GET /user')).rejects.toThrow('401');
    const check = { name: 'c', head_sha: await tipOf(github) };
    await expect(github.request(github.userToken('owner'), 'POST {repo}/check-runs', check)).rejects.toThrow('403');
    await github.lock(number);
    await expect(github.comment(number, 'too late', 'reader')).rejects.toThrow('locked');
  });
});

test('a check run gathers annotations and belongs to its app', async () => {
  await withLocalGitHub({}, async (github) => {
    const { checks } = await connect(github);
    const head_sha = await tipOf(github);
    const annotation = {
      path: 'a',
      start_line: 1,
      end_line: 1,
      annotation_level: 'failure' as const,
      message: 'm',
      title: 't',
    };
    const output = { title: 'T', summary: 'S', annotations: [annotation] };
    const { data } = await checks.create({ ...REPO, name: 'c', head_sha, status: 'in_progress', output });
    const done = { ...REPO, check_run_id: data.id, conclusion: 'success' as const, output };
    expect((await checks.update(done)).data).toMatchObject({ status: 'completed', output: { annotations_count: 2 } });
    const { data: list } = await checks.listForRef({ ...REPO, ref: 'main', check_name: 'c' });
    expect(list).toMatchObject({ total_count: 1, check_runs: [{ app: { slug: 'seatrial' }, conclusion: 'success' }] });
    const { data: annotations } = await checks.listAnnotations({ ...REPO, check_run_id: data.id });
    expect(annotations[0]).toMatchObject({ title: 't' });
    const other = await connect(github, await github.workflowToken({ checks: 'write' }));
    await expect(other.checks.update(done)).rejects.toMatchObject({ status: 403 });
  });
});

test('a check run that is too long is refused', async () => {
  await withLocalGitHub({ strict: false }, async (github) => {
    const { checks } = await connect(github);
    const request = { ...REPO, name: 'c', head_sha: await tipOf(github) };
    const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'failure' as const, message: 'm' };
    const many = { title: 'T', summary: 'S', annotations: Array.from({ length: 51 }, () => annotation) };
    await expect(checks.create({ ...request, output: many })).rejects.toMatchObject({ status: 422 });
    const long = { title: 'T', summary: 'x'.repeat(65_536) };
    await expect(checks.create({ ...request, output: long })).rejects.toMatchObject({ status: 422 });
  });
});

test('reactions are made once, and counted at the comment', async () => {
  await withLocalGitHub({}, async (github) => {
    await github.commit({ branch: 'add', changes: { 'a.txt': 'a' } });
    const { number } = await github.openPull({ head: 'add' });
    const { id: comment_id } = await github.comment(number, 'hi');
    const { reactions } = await connect(github);
    const react = { ...REPO, comment_id, content: 'rocket' as const };
    expect((await reactions.createForIssueComment(react)).status).toBe(201);
    const again = await reactions.createForIssueComment(react);
    expect(again.status).toBe(200);
    expect((await github.comments(number))[0]?.['reactions']).toMatchObject({ total_count: 1, rocket: 1 });
    await reactions.deleteForIssueComment({ ...REPO, comment_id, reaction_id: again.data.id });
    expect(await github.reactions(comment_id)).toEqual([]);
  });
});

test('deployments: statuses, blocked by a red check, inactive after the next', async () => {
  await withLocalGitHub({}, async (github) => {
    const { checks, repos } = await connect(github);
    const ref = await tipOf(github);
    const request = { ...REPO, ref, environment: 'staging', payload: { model: 'm' }, auto_merge: false };
    const create = async (): Promise<number> => {
      const { data } = await repos.createDeployment({ ...request, required_contexts: [] });
      if (!('id' in data)) throw new Error(data.message ?? 'No deployment.');
      await repos.createDeploymentStatus({ ...REPO, deployment_id: data.id, state: 'success', description: 'Runs' });
      return data.id;
    };
    const [first, second] = [await create(), await create()];
    expect(await github.deploymentStatuses(first)).toMatchObject([{ state: 'inactive' }, { state: 'success' }]);
    expect(await github.deploymentStatuses(second)).toMatchObject([
      { state: 'success', creator: { login: 'seatrial[bot]' } },
    ]);
    await checks.create({ ...REPO, name: 'c', head_sha: ref, conclusion: 'failure' });
    await expect(repos.createDeployment(request)).rejects.toMatchObject({ status: 409 });
    await repos.createCommitStatus({ ...REPO, sha: ref, state: 'success', context: 'x' });
    expect((await repos.getCombinedStatusForRef({ ...REPO, ref })).data.state).toBe('success');
  });
});

test('releases make their tag, keep their files, and hide drafts', async () => {
  await withLocalGitHub({}, async (github) => {
    const { repos } = await connect(github);
    const draft = { ...REPO, tag_name: 'churn@1.0.0', name: 'Churn', body: 'b', draft: true };
    const { data } = await repos.createRelease(draft);
    const byTag = { ...REPO, tag: draft.tag_name };
    await expect(repos.getReleaseByTag(byTag)).rejects.toMatchObject({ status: 404 });
    const upload = { ...REPO, url: data.upload_url, release_id: data.id, name: 'a.json', data: '{"a":1}' };
    await repos.uploadReleaseAsset(upload);
    await expect(repos.uploadReleaseAsset(upload)).rejects.toMatchObject({ status: 422 });
    await repos.updateRelease({ ...REPO, release_id: data.id, draft: false });
    expect((await repos.getReleaseByTag(byTag)).data.assets).toMatchObject([{ name: 'a.json', size: 7 }]);
    expect(await github.branchTip('tags/churn@1.0.0')).toBe(await tipOf(github));
    const [release] = await github.releases();
    expect(github.asset(release!, 'a.json')?.toString()).toBe('{"a":1}');
    await expect(repos.createRelease(draft)).rejects.toMatchObject({ status: 422 });
  });
});

test('artifacts of a workflow run are zip archives behind a redirect', async () => {
  await withLocalGitHub({}, async (github) => {
    const artifacts = { certificate: { 'c.json': '{}', 'deep/d.txt': 'é'.repeat(1000) } };
    const headSha = await tipOf(github);
    const run = await github.finishWorkflowRun({
      name: 'c',
      path: '.github/workflows/c.yml',
      headSha,
      headBranch: 'main',
      artifacts,
    });
    const { actions } = await connect(github, await github.workflowToken({ actions: 'read' }));
    const { data: found } = await actions.getWorkflowRun({ ...REPO, run_id: run.id });
    expect(found).toMatchObject({ head_sha: headSha, conclusion: 'success', path: '.github/workflows/c.yml' });
    const { data: list } = await actions.listWorkflowRunArtifacts({ ...REPO, run_id: run.id });
    const artifact_id = list.artifacts[0]?.id ?? 0;
    const { data: zip } = await actions.downloadArtifact({ ...REPO, artifact_id, archive_format: 'zip' });
    expect(await listZip(Buffer.from(zip as ArrayBuffer))).toEqual(['c.json 2', 'deep/d.txt 2000']);
  });
});

async function listZip(bytes: Buffer): Promise<readonly string[]> {
  const names: string[] = [];
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, (error, zip) => {
      if (error !== null) return reject(error);
      zip.on('entry', ({ fileName, uncompressedSize }) => names.push(`${fileName} ${uncompressedSize}`));
      zip.on('error', reject);
      zip.on('end', () => resolve(names));
    });
  });
}

test('a pull request from a fork', async () => {
  await withLocalGitHub({}, async (github) => {
    const fork = await github.fork('outsider');
    const sha = await github.commit({
      as: 'outsider',
      repository: fork,
      branch: 'mine',
      from: 'main',
      changes: { 'f.txt': 'f' },
    });
    const pull = await github.openPull({ as: 'outsider', head: 'outsider:mine' });
    expect(pull).toMatchObject({ head: { sha, repo: { full_name: fork, fork: true } }, user: { login: 'outsider' } });
    const { pulls } = await connect(github);
    const { data: files } = await pulls.listFiles({ ...REPO, pull_number: pull.number });
    expect(files).toMatchObject([{ filename: 'f.txt', status: 'added' }]);
    await github.merge(pull.number);
    expect(await github.readFile('f.txt')).toBe('f');
  });
});

test('a page limit gives short lists a second page', async () => {
  await withLocalGitHub({ pageLimit: 2 }, async (github) => {
    await github.commit({ branch: 'add', changes: { 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' } });
    const { number } = await github.openPull({ head: 'add' });
    for (const body of ['1', '2', '3']) await github.comment(number, body);
    const octokit = getOctokit(await github.appToken(), { baseUrl: github.url });
    const { issues, pulls } = octokit.rest;
    const comments = await octokit.paginate(issues.listComments, { ...REPO, issue_number: number, per_page: 100 });
    expect(comments.map(({ body }) => body)).toEqual(['1', '2', '3']);
    const files = await octokit.paginate(pulls.listFiles, { ...REPO, pull_number: number, per_page: 100 });
    expect(files).toHaveLength(3);
  });
});

test('the commits of a path are those that changed a file, or something in a folder, the newest first, page by page', async () => {
  await withLocalGitHub({ files: { 'a/one.txt': '1', 'b.txt': '1' } }, async (github) => {
    const made: string[] = [];
    for (const [path, text] of [
      ['a/one.txt', '2'],
      ['b.txt', '2'],
      ['a/two.txt', '1'],
    ] as const)
      made.push(await github.commit({ changes: { [path]: text } }));
    const shas = async (query: string): Promise<readonly string[]> => {
      const token = github.userToken('reader');
      const commits = await github.request<readonly { sha: string }[]>(token, `GET {repo}/commits?${query}`);
      return commits.map(({ sha }) => sha);
    };
    const [first = '', second = '', third = ''] = made;
    expect((await shas('path=b.txt')).slice(0, 1)).toEqual([second]);
    expect((await shas('path=a')).slice(0, 2)).toEqual([third, first]);
    expect(await shas('path=a&per_page=1&page=2')).toEqual([first]);
    expect(await shas(`path=a/one.txt&sha=${second}&per_page=1`)).toEqual([first]);
    expect(await shas('path=none')).toEqual([]);
  });
});
