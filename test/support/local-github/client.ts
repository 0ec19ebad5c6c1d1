import { grantedTo, type Permissions, type StartingEvent } from './granted.ts';
import { checkOut } from './checkout.ts';
import { APP_INSTALLATION_ID, signAppToken, userToken, WORKFLOW_APP } from './emulator.ts';
import { emit, emitPush, readIssue } from './events.ts';
import type { FaultQueue } from './faults.ts';
import { encodePath, moveBranch, readFolder, readTip, resolveCommit, writeCommit, type Changes } from './git-data.ts';
import type { Fields } from './http-types.ts';
import { type JobRequest, protectEnvironment, rerunJob, startJob } from './jobs.ts';
import type { Role } from './options.ts';
import { type MergeGroup, mergeQueued, queuePulls } from './merge-queue.ts';
import type { MergeMethod, PullRequest } from './pulls.ts';
import { baseTip, testMerge } from './pulls.ts';
import type { RouteLog } from './route-log.ts';
import { describeUser, now, present, table, type World } from './world.ts';
import type { Webhooks } from './webhooks.ts';
import { writeZip } from './zip.ts';

export interface Comment extends Fields {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string; readonly type: string };
  readonly html_url: string;
}
export interface CheckRun extends Fields {
  readonly id: number;
  readonly name: string;
  readonly head_sha: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null };
}
export interface Named extends Fields {
  readonly name: string;
}
export interface Numbered extends Fields {
  readonly id: number;
}
export interface Reaction extends Numbered {
  readonly content: string;
  readonly user: { readonly login: string };
}
export interface Release extends Numbered {
  readonly tag_name: string;
  readonly name: string | null;
  readonly body: string | null;
  readonly draft: boolean;
  readonly assets: readonly (Numbered & { readonly name: string; readonly size: number })[];
}

export interface WorkflowRunRequest {
  readonly name: string;
  /** `.github/workflows/certify.yml` */
  readonly path: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository?: string;
  readonly event?: string;
  /** `completed` unless told; a run that goes on has no conclusion, and nobody is told of it. */
  readonly status?: string;
  readonly conclusion?: string | null;
  readonly pullRequests?: readonly number[];
  readonly actor?: string;
  /** Artifact → its files. */
  readonly artifacts?: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>>;
}

/** An emulated GitHub, and what a test, the demo or a person does there. People are given by login, the repository is the default one. */
export interface LocalGitHub extends AsyncDisposable {
  /** Base of the REST API, of the web pages and (with `/graphql`) of GraphQL. */
  readonly url: string;
  /** `acme/models` */
  readonly repository: string;
  readonly log: RouteLog;
  readonly faults: FaultQueue;
  readonly webhooks: Webhooks;
  readonly app: { readonly id: number; readonly privateKey: string; readonly installationId: number };
  setLatency(ms: number): void;
  /** The code that GitHub adds to the address when somebody has created the app from a manifest. */
  manifestCode(): string;
  /** Changes a person's role in the organisation's repositories. */
  setRole(login: string, role: Role): void;
  /** A person's personal token. */
  userToken(login: string): string;
  /** A GITHUB_TOKEN, with the permissions that a workflow names (`pull-requests: write`); of an event, those that it is given. */
  workflowToken(permissions: Permissions, event?: StartingEvent): Promise<string>;
  /** A token of the bot's installation. */
  appToken(): Promise<string>;
  /** Any call to the API with a token; throws on an error status. */
  request<Result = unknown>(token: string, route: string, fields?: Fields): Promise<Result>;
  /** Commits to a branch (made from `from`, or main, when new) and tells so. */
  commit(request: {
    as?: string;
    branch?: string;
    from?: string;
    changes: Changes | string;
    message?: string;
    repository?: string;
  }): Promise<string>;
  fork(login: string): Promise<string>;
  openPull(request: {
    as?: string;
    head: string;
    base?: string;
    title?: string;
    body?: string;
    draft?: boolean;
  }): Promise<PullRequest>;
  pull(number: number): Promise<PullRequest>;
  closePull(number: number, as?: string): Promise<void>;
  merge(number: number, as?: string, method?: MergeMethod): Promise<string>;
  /** The merge queue takes pull requests, each in a group of its own on top of those before. */
  queue(...numbers: readonly number[]): Promise<readonly MergeGroup[]>;
  queueBy(method: MergeMethod, ...numbers: readonly number[]): Promise<readonly MergeGroup[]>;
  /** Somebody pushes commits that are there to a branch, by git: what GitHub makes of that is its own. */
  pushTo(branch: string, sha: string, as?: string): Promise<void>;
  /** Commits without moving a branch; with a second parent it is a merge of somebody's own making. */
  writeCommit(request: {
    parents: readonly [string, ...string[]];
    changes: Changes;
    message?: string;
  }): Promise<string>;
  /** It merges them all by one push. */
  mergeQueued(groups: readonly MergeGroup[]): Promise<void>;
  review(
    number: number,
    request: { as: string; event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT'; body?: string; commitId?: string },
  ): Promise<Numbered>;
  comment(number: number, body: string, as?: string): Promise<Comment>;
  editComment(id: number, body: string, as?: string): Promise<Comment>;
  deleteComment(id: number, as?: string): Promise<void>;
  /** Somebody transfers an issue to here, with what was said where it was: nobody is told of its comments. */
  receiveIssue(title: string, comments: readonly { readonly body: string; readonly as: string }[]): Promise<number>;
  addLabel(number: number, label: string, as?: string): Promise<void>;
  removeLabel(number: number, label: string, as?: string): Promise<void>;
  lock(number: number, as?: string): Promise<void>;
  comments(number: number): Promise<readonly Comment[]>;
  labels(number: number): Promise<readonly string[]>;
  checkRuns(ref: string): Promise<readonly CheckRun[]>;
  annotations(checkRun: number): readonly Fields[];
  reactions(comment: number): Promise<readonly Reaction[]>;
  deployments(): Promise<readonly Numbered[]>;
  deploymentStatuses(deployment: number): Promise<readonly Fields[]>;
  releases(): Promise<readonly Release[]>;
  asset(release: Release, name: string): Buffer | undefined;
  branchTip(branch: string, repository?: string): Promise<string | undefined>;
  /** A file's text at a branch, tag or commit; undefined when it is not there. */
  readFile(path: string, ref?: string): Promise<string | undefined>;
  /** A finished workflow run with its artifacts; tells `workflow_run` completed. */
  finishWorkflowRun(request: WorkflowRunRequest): Promise<Numbered>;
  /** Enables the deployment protection rule of the app (or of others) for an environment. */
  protectEnvironment(name: string, apps?: readonly string[]): void;
  /** A workflow has come to a job with an environment; answers with its run. */
  startJob(request: JobRequest): Promise<number>;
  /** Its event is lost. */
  rerunJob(id: number): void;
  run(id: number): Promise<Fields>;
  /** What was said of a run's environments, the oldest first. */
  runReviews(id: number): Promise<readonly Fields[]>;
  /** A work tree like that of actions/checkout with `fetch-depth: 0`: the test merge of a pull request, or its head, or its base. */
  checkOutPull(number: number, at?: 'merge' | 'head' | 'base'): Promise<string>;
  checkOut(ref?: string): Promise<string>;
  close(): Promise<void>;
}

interface Parts {
  readonly world: World;
  readonly log: RouteLog;
  readonly faults: FaultQueue;
  readonly close: () => Promise<void>;
  readonly setLatency: (ms: number) => void;
}

export function createClient({ world, log, faults, close, setLatency }: Parts): LocalGitHub {
  const { url, options, webhooks, emulator } = world;
  const repository = `${options.organisation}/${options.repository}`;
  const call = async <Result>(token: string, route: string, fields?: Fields): Promise<Result> =>
    (await send(url, { token, route: route.replace('{repo}', `/repos/${repository}`), fields })) as Result;
  const root = userToken(Object.entries(options.users).find(([, role]) => role === 'admin')?.[0] ?? '');
  // A test reads through our server too, so that it sees what the tested program sees.
  const read = <Result>(path: string): Promise<Result> => call<Result>(root, `GET ${path}`);
  const mint = async (id: number, installation: number, permissions?: Fields): Promise<string> => {
    const jwt = signAppToken({ id }, emulator.privateKeys[id] ?? '');
    const body = permissions === undefined ? undefined : { permissions };
    return (await call<{ token: string }>(jwt, `POST /app/installations/${installation}/access_tokens`, body)).token;
  };
  const at = (login: string): string => userToken(login);
  const branches = async (): Promise<Readonly<Record<string, string>>> => {
    const { json } = await emulator.send('GET', `/repos/${repository}/branches?per_page=100`);
    return Object.fromEntries(
      (json as { name: string; commit: { sha: string } }[]).map(({ name, commit }) => [name, commit.sha]),
    );
  };
  const pull = (number: number): Promise<PullRequest> => read(`{repo}/pulls/${number}`);
  return {
    url,
    repository,
    log,
    faults,
    webhooks,
    app: {
      id: options.app.id,
      privateKey: emulator.privateKeys[options.app.id] ?? '',
      installationId: APP_INSTALLATION_ID,
    },
    setLatency,
    manifestCode: () => {
      const code = `code${world.nextId()}`;
      table(world, 'manifest codes').push({ id: world.nextId(), repository, code });
      return code;
    },
    setRole: (login, role) => void world.roles.set(login, role),
    userToken: at,
    workflowToken: (asked, event) => {
      const permissions = event === undefined ? asked : grantedTo(event, asked);
      const names = Object.entries(permissions).map(([name, level]) => [name.replaceAll('-', '_'), level]);
      return mint(WORKFLOW_APP.id, WORKFLOW_APP.installationId, Object.fromEntries(names));
    },
    appToken: () => mint(options.app.id, APP_INSTALLATION_ID),
    request: call,
    commit: async ({ as = 'writer', branch = 'main', from, changes, message = 'Change files', repository: other }) => {
      const target = other ?? repository;
      const before = await readTip(world, target, branch);
      const parent = before ?? (await resolveCommit(world, target, from ?? 'main'));
      const files = typeof changes === 'string' ? readFolder(changes) : changes;
      const token = target === repository ? undefined : at(target.split('/')[0] ?? '');
      const sha = await writeCommit(world, { repository: target, branch, changes: files, message, token, parent });
      await moveBranch(world, { repository: target, branch, sha, token });
      const actor = { kind: 'user', login: as, token: at(as) } as const;
      await emitPush(world, { repository: target, actor }, { ref: `refs/heads/${branch}`, before, after: sha });
      return sha;
    },
    fork: async (login) => (await call<{ full_name: string }>(at(login), 'POST {repo}/forks')).full_name,
    openPull: ({ as = 'writer', head, base = 'main', title = head, ...rest }) =>
      call(at(as), 'POST {repo}/pulls', { head, base, title, ...rest }),
    pull,
    closePull: (number, as = 'writer') => call(at(as), `PATCH {repo}/pulls/${number}`, { state: 'closed' }),
    merge: async (number, as = 'maintainer', method = 'merge') =>
      (await call<{ sha: string }>(at(as), `PUT {repo}/pulls/${number}/merge`, { merge_method: method })).sha,
    queue: (...numbers) => queuePulls(world, repository, { numbers, method: 'merge' }),
    queueBy: (method, ...numbers) => queuePulls(world, repository, { numbers, method }),
    pushTo: async (branch, sha, as = 'writer') => {
      const before = await readTip(world, repository, branch);
      await moveBranch(world, { repository, branch, sha });
      const actor = { kind: 'user', login: as, token: at(as) } as const;
      await emitPush(world, { repository, actor }, { ref: `refs/heads/${branch}`, before, after: sha });
    },
    writeCommit: ({ parents: [parent, ...others], changes, message = 'Merge by hand' }) =>
      writeCommit(world, { repository, branch: '', changes, message, parent, others }),
    mergeQueued: (groups) => mergeQueued(world, repository, groups),
    review: (number, { as, commitId, ...rest }) =>
      call(at(as), `POST {repo}/pulls/${number}/reviews`, {
        ...rest,
        ...(commitId === undefined ? {} : { commit_id: commitId }),
      }),
    comment: (number, body, as = 'maintainer') => call(at(as), `POST {repo}/issues/${number}/comments`, { body }),
    editComment: (id, body, as = 'maintainer') => call(at(as), `PATCH {repo}/issues/comments/${id}`, { body }),
    deleteComment: (id, as = 'maintainer') => call(at(as), `DELETE {repo}/issues/comments/${id}`),
    receiveIssue: (title, comments) => receiveIssue(world, repository, { title, comments }),
    addLabel: (number, label, as = 'maintainer') =>
      call(at(as), `POST {repo}/issues/${number}/labels`, { labels: [label] }),
    removeLabel: (number, label, as = 'maintainer') =>
      call(at(as), `DELETE {repo}/issues/${number}/labels/${encodeURIComponent(label)}`),
    lock: (number, as = 'maintainer') => call(at(as), `PUT {repo}/issues/${number}/lock`),
    comments: (number) => read(`{repo}/issues/${number}/comments?per_page=100`),
    labels: async (number) => (await read<Named[]>(`{repo}/issues/${number}/labels`)).map(({ name }) => name),
    checkRuns: async (ref) =>
      (await read<{ check_runs: CheckRun[] }>(`{repo}/commits/${encodeURIComponent(ref)}/check-runs?per_page=100`))
        .check_runs,
    annotations: (id) => (table(world, 'check runs').find((row) => row.id === id)?.['_annotations'] ?? []) as Fields[],
    reactions: (id) => read(`{repo}/issues/comments/${id}/reactions`),
    deployments: () => read('{repo}/deployments?per_page=100'),
    deploymentStatuses: (id) => read(`{repo}/deployments/${id}/statuses`),
    releases: () => read('{repo}/releases?per_page=100'),
    asset: (release, name) => {
      const id = release.assets.find((asset) => asset.name === name)?.id;
      return table(world, 'asset files').find((row) => row.id === id)?.['bytes'] as Buffer | undefined;
    },
    branchTip: (branch, other = repository) => readTip(world, other, branch),
    readFile: async (path, ref = 'main') => {
      const route = `/repos/${repository}/contents/${encodePath(path)}?ref=${encodeURIComponent(ref)}`;
      const { status, json } = await emulator.send('GET', route, { pass: true });
      if (status !== 200) return undefined;
      return Buffer.from((json as { content: string }).content, 'base64').toString();
    },
    protectEnvironment: (name, apps = [options.app.slug]) => protectEnvironment(world, repository, name, apps),
    startJob: (request) => startJob(world, repository, request),
    rerunJob: (id) => rerunJob(world, id),
    run: (id) => read(`{repo}/actions/runs/${id}`),
    runReviews: (id) => read(`{repo}/actions/runs/${id}/approvals`),
    finishWorkflowRun: (request) => finishRun(world, repository, request),
    checkOutPull: async (number, which = 'merge') => {
      const found = await pull(number);
      const merged = which === 'merge' ? await testMerge(world, found) : undefined;
      const commit = which === 'base' ? await baseTip(world, found) : (merged ?? found.head.sha);
      return checkOut(world, { repository, head: commit, branches: await branches() });
    },
    checkOut: async (ref = 'main') => {
      const head = await resolveCommit(world, repository, ref);
      if (head === undefined) throw new Error(`${ref} does not exist in ${repository}.`);
      return checkOut(world, { repository, head, branches: await branches() });
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface MovedIssue {
  readonly title: string;
  readonly comments: readonly { readonly body: string; readonly as: string }[];
}

async function receiveIssue(world: World, repository: string, { title, comments }: MovedIssue): Promise<number> {
  const issues = `/repos/${repository}/issues`;
  const { json } = await world.emulator.send('POST', issues, { body: { title } });
  const { number } = json as { number: number };
  for (const { body, as } of comments)
    await world.emulator.send('POST', `${issues}/${number}/comments`, { body: { body }, token: userToken(as) });
  table(world, 'transfers').push({ id: world.nextId(), repository, number, at: now() });
  const actor = { kind: 'user', login: 'owner', token: '' } as const;
  const issue = await readIssue(world, repository, number);
  await emit(world, { repository, actor }, { event: 'issues', payload: { action: 'opened', issue } });
  return number;
}

async function send(
  url: string,
  { token, route, fields }: { readonly token: string; readonly route: string; readonly fields: Fields | undefined },
): Promise<unknown> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(fields === undefined ? {} : { body: JSON.stringify(fields) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${route}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

async function finishRun(world: World, repository: string, request: WorkflowRunRequest): Promise<Numbered> {
  const { name, path, headSha, headBranch, event = 'pull_request', artifacts = {} } = request;
  const { status = 'completed', conclusion = status === 'completed' ? 'success' : null } = request;
  const id = world.nextId();
  const actor = await describeUser(world, request.actor ?? 'writer');
  const head = request.headRepository ?? repository;
  const { id: headId } = (await world.emulator.send('GET', `/repos/${head}`)).json as { id: number };
  const run = {
    id,
    repository,
    name,
    path,
    node_id: `WFR_${id}`,
    head_sha: headSha,
    head_branch: headBranch,
    event,
    conclusion,
    actor,
    triggering_actor: actor,
    status,
    run_number: 1,
    run_attempt: 1,
    workflow_id: 1,
    check_suite_id: world.nextId(),
    display_title: name,
    html_url: `${world.url}/${repository}/actions/runs/${id}`,
    head_repository: { id: headId, full_name: head, fork: head !== repository },
    pull_requests: (head === repository ? (request.pullRequests ?? []) : []).map((number) => ({ number })),
    created_at: now(),
    updated_at: now(),
  };
  table(world, 'workflow runs').push(run);
  for (const [artifact, files] of Object.entries(artifacts)) {
    const zip = writeZip(files);
    const artifactId = world.nextId();
    table(world, 'artifacts').push({
      id: artifactId,
      repository,
      name: artifact,
      size_in_bytes: zip.length,
      expired: false,
      archive_download_url: `${world.url}/repos/${repository}/actions/artifacts/${artifactId}/zip`,
      workflow_run: { id, head_sha: headSha, head_branch: headBranch },
      created_at: now(),
      _run: id,
      _zip: zip,
    });
  }
  if (status !== 'completed') return { id };
  const source = { repository, actor: { kind: 'user', login: request.actor ?? 'writer', token: '' } } as const;
  const payload = { action: 'completed', workflow_run: present(run), workflow: { name, path } };
  await emit(world, source, { event: 'workflow_run', payload });
  return { id };
}
