import type { WebhookTarget } from './webhooks.ts';

export const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface AppOptions {
  readonly id: number;
  readonly slug: string;
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly webhook?: WebhookTarget;
}

export interface LocalGitHubOptions {
  readonly organisation: string;
  readonly repository: string;
  /** Login → role in every repository of the organisation; `none` is somebody from outside. */
  readonly users: Readonly<Record<string, Role>>;
  /** Team → its members. */
  readonly teams: Readonly<Record<string, readonly string[]>>;
  readonly app: AppOptions;
  /** First commit on main: a folder to copy, or path → content. */
  readonly files: string | Readonly<Record<string, string | Buffer>>;
  /** Whether a request outside GitHub's contract makes `close` and `withLocalGitHub` fail. */
  readonly strict: boolean;
  /** Most items that a list gives at once, to make short lists have a second page. */
  readonly pageLimit: number;
  /** Most files of a pull request that are listed. */
  readonly pullFilesLimit: number;
  /** Most entries of a recursive listing of a tree. */
  readonly treeLimit: number;
}

/** One user for each role, named for it, and an app with what the bot needs. */
export const DEFAULT_OPTIONS: LocalGitHubOptions = {
  organisation: 'acme',
  repository: 'models',
  users: {
    owner: 'admin',
    maintainer: 'maintain',
    writer: 'write',
    triager: 'triage',
    reader: 'read',
    outsider: 'none',
  },
  teams: { 'model-owners': ['maintainer', 'writer'] },
  app: {
    id: 4_711,
    slug: 'seatrial',
    permissions: {
      actions: 'read',
      checks: 'write',
      contents: 'write',
      deployments: 'write',
      issues: 'write',
      metadata: 'read',
      pull_requests: 'write',
      statuses: 'write',
    },
  },
  files: { 'README.md': '# Models\n' },
  strict: true,
  pageLimit: 100,
  pullFilesLimit: 3000,
  treeLimit: 100_000,
};
