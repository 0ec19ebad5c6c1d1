export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
  readonly isImmutable: boolean;
  readonly uploadUrl: string;
  readonly assets: readonly Asset[];
}

interface Draft {
  readonly tag: string;
  readonly commit: string;
  readonly notes: string;
  readonly isPrerelease: boolean;
}

/** Of GitHub, what a release needs. */
export interface ReleaseGitHub {
  listReleases(): Promise<readonly Release[]>;
  createDraft(draft: Draft): Promise<Release>;
  deleteAsset(asset: Asset): Promise<void>;
  upload(release: Release, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void>;
  publish(release: Release, change: { readonly isLatest: boolean }): Promise<Release>;
  /** The commit that a tag stands at, through a tag object; null where there is no such tag. */
  commitOfTag(tag: string): Promise<string | null>;
  /** Makes the plain tag, or moves it. */
  setTag(tag: string, commit: string): Promise<void>;
}

export interface Connection {
  readonly token: string;
  /** owner/name */
  readonly repository: string;
  readonly apiUrl: string;
}

/** GitHub's REST API over fetch. Throws with what GitHub says where an answer is no success; what is not there is null. */
export function createGitHub(connection: Connection): ReleaseGitHub {
  const call: Call = async (method, path, body) => {
    const url = /^https?:/.test(path) ? path : `${connection.apiUrl}/repos/${connection.repository}/${path}`;
    const response = await fetch(url, { method, ...payloadOf(body, connection.token) });
    const text = await response.text();
    if (response.ok) return text === '' ? null : JSON.parse(text);
    if (response.status === 404 && method === 'GET') return null;
    throw new Error(`${method} ${new URL(url).pathname}: ${response.status} ${text.slice(0, 500)}`);
  };
  return { ...releasesOf(call), ...tagsOf(call) };
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

function payloadOf(body: object | undefined, token: string): RequestInit {
  const isFile = body instanceof Uint8Array;
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'content-type': isFile ? 'application/octet-stream' : 'application/json',
    'user-agent': 'seatrial-release',
    'x-github-api-version': '2022-11-28',
  };
  if (body === undefined) return { headers };
  return { headers, body: isFile ? Buffer.from(body) : JSON.stringify(body) };
}

const PAGE = 100;

function releasesOf(call: Call): Omit<ReleaseGitHub, 'commitOfTag' | 'setTag'> {
  return {
    listReleases: async () => {
      const releases: Release[] = [];
      for (let page = 1; ; page += 1) {
        const answer = await call('GET', `releases?per_page=${PAGE}&page=${page}`);
        const rows: readonly unknown[] = Array.isArray(answer) ? answer : [];
        releases.push(...rows.map(readRelease));
        if (rows.length < PAGE) return releases;
      }
    },
    createDraft: async ({ tag, commit, notes, isPrerelease }) => {
      const fields = { tag_name: tag, target_commitish: commit, name: tag, body: notes, prerelease: isPrerelease };
      return readRelease(await call('POST', 'releases', { ...fields, draft: true }));
    },
    deleteAsset: async ({ id }) => void (await call('DELETE', `releases/assets/${id}`)),
    upload: async ({ uploadUrl }, { name, bytes }) =>
      void (await call('POST', `${uploadUrl.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`, bytes)),
    publish: async ({ id }, { isLatest }) =>
      readRelease(await call('PATCH', `releases/${id}`, { draft: false, make_latest: String(isLatest) })),
  };
}

function tagsOf(call: Call): Pick<ReleaseGitHub, 'commitOfTag' | 'setTag'> {
  return {
    commitOfTag: async (tag) => {
      const answer = await call('GET', `git/ref/tags/${tag}`);
      if (answer === null) return null;
      const { type, sha } = fieldsOf(fieldsOf(answer)['object']);
      if (type !== 'tag') return textOf(sha);
      return textOf(fieldsOf(fieldsOf(await call('GET', `git/tags/${textOf(sha)}`))['object'])['sha']);
    },
    setTag: async (tag, commit) => {
      const isThere = (await call('GET', `git/ref/tags/${tag}`)) !== null;
      if (isThere) await call('PATCH', `git/refs/tags/${tag}`, { sha: commit, force: true });
      else await call('POST', 'git/refs', { ref: `refs/tags/${tag}`, sha: commit });
    },
  };
}

function readRelease(answer: unknown): Release {
  const fields = fieldsOf(answer);
  const assets: readonly unknown[] = Array.isArray(fields['assets']) ? fields['assets'] : [];
  return {
    id: Number(fields['id']),
    tag: textOf(fields['tag_name']),
    isDraft: fields['draft'] === true,
    isPrerelease: fields['prerelease'] === true,
    isImmutable: fields['immutable'] === true,
    uploadUrl: textOf(fields['upload_url']),
    assets: assets
      .map(fieldsOf)
      .map(({ id, name, size }) => ({ id: Number(id), name: textOf(name), sizeBytes: Number(size) })),
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value));
  throw new Error('GitHub has answered with something else than was asked.');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error('GitHub has answered with something else than a text.');
}
