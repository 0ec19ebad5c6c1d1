import type {
  Approval,
  CertificateFacts,
  CertifiedLiveTest,
  Role,
  Settings,
  ThreadFacts,
  VersionFacts,
} from '../../../src/contract/generated/types.ts';
import type { TestPolicy } from '../../../src/domain/livetest/test-policy.ts';
import { askFor } from '../../../src/domain/promotion/asked.ts';
import type { Intent } from '../../../src/domain/promotion/intent.ts';
import type { StateCheck } from '../../../src/usecases/ports/checks.ts';
import type { IssueText } from '../../../src/usecases/ports/own-issues.ts';
import type { DeploymentContent, RecordedDeployment } from '../../../src/usecases/ports/deployments.ts';

export const REPOSITORY = 'github.com/acme/models';
export const MODEL = 'churn';
export const NOW = '2026-05-03T14:00:00Z';
export const POLICY = 'f'.repeat(64);

export interface FakeComment {
  readonly id: string;
  readonly thread: number;
  body: string;
  readonly author: { readonly id: number; readonly login: string; readonly bot: boolean };
  edited: boolean;
  deleted: boolean;
  readonly kind: 'comment' | 'review';
  readonly boundSha: string | null;
  readonly writtenAt: string;
  readonly reactions: Set<string>;
}

export interface FakePull {
  facts: ThreadFacts;
  readonly versions: { model: string; version: VersionFacts }[];
  readonly labels: Set<string>;
}

export interface FakeDeployment extends Omit<RecordedDeployment, 'status'> {
  active: boolean;
  status: RecordedDeployment['status'];
  readonly content: DeploymentContent;
}

/** An in-memory GitHub. Every field is plain data, so that a test can set any situation up. */
export interface World {
  now: string;
  head: string | null;
  files: Map<string, string>;
  /** The branch seatrial/windows: path → text, and how often it was written. */
  readonly windows: { readonly files: Map<string, string>; commits: number };
  commits: { readonly head: string; readonly message: string; readonly files: Map<string, string> }[];
  readonly comments: FakeComment[];
  readonly own: { id: string; thread: number; body: string; by?: string }[];
  readonly issues: IssueText[];
  readonly pulls: Map<number, FakePull>;
  readonly models: Map<
    string,
    { policyDigest: string; liveTest: boolean; test?: TestPolicy; versions: VersionFacts[] }
  >;
  settings: Settings | null;
  readonly roles: Map<string, Role>;
  readonly teams: Map<string, string[]>;
  readonly approvals: Map<number, Approval[]>;
  readonly certificates: {
    readonly model: string;
    readonly facts: CertificateFacts;
    readonly liveTest?: CertifiedLiveTest;
  }[];
  readonly certificationRequests: Map<string, number>;
  /** By commit and version. */
  readonly checks: Map<string, StateCheck>;
  readonly deployments: FakeDeployment[];
  nextId: number;
}

export function digest(letter: string): string {
  return letter.repeat(64);
}

export function commitId(letter: string): string {
  return letter.repeat(40);
}

export function version(number: string, letter: string, over: Partial<VersionFacts> = {}): VersionFacts {
  return {
    version: number,
    sha256: digest(letter),
    merged: true,
    modes: ['realtime'],
    pull: null,
    commits: [commitId(letter)],
    ...over,
  };
}

export function certificate(letter: string, over: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    digest: `${letter}0`.repeat(32),
    subject: digest(letter),
    verdict: 'pass',
    modes: ['realtime'],
    policyDigest: POLICY,
    at: '2026-05-03T10:00:00Z',
    trusted: true,
    ...over,
  };
}

/** One model with certified versions 1.0.0 (a), 1.1.0 (b) and 1.2.0 (c); ada maintains, ben writes, tri triages. */
export function createWorld(): World {
  const versions = [
    version('1.0.0', 'a', { pull: 1 }),
    version('1.1.0', 'b', { pull: 2 }),
    version('1.2.0', 'c', { pull: 3 }),
  ];
  return {
    now: NOW,
    head: null,
    files: new Map(),
    windows: { files: new Map(), commits: 0 },
    commits: [],
    comments: [],
    own: [],
    issues: [],
    pulls: new Map(
      versions.map((one) => [
        one.pull ?? 0,
        {
          facts: thread(one.pull ?? 0, one.commits[0] ?? ''),
          versions: [{ model: MODEL, version: one }],
          labels: new Set<string>(),
        },
      ]),
    ),
    models: new Map([[MODEL, { policyDigest: POLICY, liveTest: false, versions }]]),
    settings: { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: { directPromotion: true } } },
    roles: new Map<string, Role>([
      ['ada', 'maintain'],
      ['ben', 'write'],
      ['tri', 'triage'],
    ]),
    teams: new Map(),
    approvals: new Map(),
    certificates: ['a', 'b', 'c'].map((letter) => ({ model: MODEL, facts: certificate(letter) })),
    certificationRequests: new Map(),
    checks: new Map(),
    deployments: [],
    nextId: 1,
  };
}

function thread(number: number, headSha: string): ThreadFacts {
  return { number, state: 'merged', author: 'dana', headSha, mergeSha: headSha };
}

const PEOPLE = ['ada', 'ben', 'tri', 'eve', 'dana', 'app'];

export function person(login: string): FakeComment['author'] {
  return { id: PEOPLE.indexOf(login) + 101, login, bot: login === 'app' };
}

export interface CommentOptions {
  readonly kind?: 'comment' | 'review';
  readonly boundSha?: string | null;
}

export function addComment(
  world: World,
  at: { login: string; thread: number; body: string },
  options: CommentOptions = {},
): FakeComment {
  const comment: FakeComment = {
    id: String(1000 + world.comments.length),
    thread: at.thread,
    body: at.body,
    author: person(at.login),
    edited: false,
    deleted: false,
    kind: options.kind ?? 'comment',
    boundSha: options.boundSha ?? null,
    writtenAt: world.now,
    reactions: new Set(),
  };
  world.comments.push(comment);
  return comment;
}

/** The webhook of a comment, as it was when the comment was written. */
export function intentOf(comment: FakeComment): Intent {
  const { kind, id, thread: number, boundSha, body, author, writtenAt } = comment;
  const url = `https://github.com/acme/models/pull/${number}#issuecomment-${id}`;
  const source = { kind, id, url, thread: number, boundSha };
  return { repository: REPOSITORY, source, actor: author, writtenAt, asked: { kind: 'written', body } };
}

export function labelIntent(at: { login: string; thread: number; label: 'promote' | 'rollback'; sha: string }): Intent {
  const id = `${at.label}:${at.thread}:${at.sha}`;
  const source = { kind: 'label', id, url: null, thread: at.thread, boundSha: at.sha } as const;
  return { repository: REPOSITORY, source, actor: person(at.login), writtenAt: NOW, asked: askFor(at.label) };
}

/** A copy that shares what never changes. */
export function cloneWorld(world: World): World {
  return {
    ...world,
    files: new Map(world.files),
    windows: { files: new Map(world.windows.files), commits: world.windows.commits },
    commits: [...world.commits],
    comments: world.comments.map((comment) => ({ ...comment, reactions: new Set(comment.reactions) })),
    own: world.own.map((comment) => ({ ...comment })),
    issues: [...world.issues],
    pulls: new Map(
      [...world.pulls].map(([key, pull]) => [
        key,
        { ...pull, versions: [...pull.versions], labels: new Set(pull.labels) },
      ]),
    ),
    models: new Map([...world.models].map(([key, model]) => [key, { ...model, versions: [...model.versions] }])),
    roles: new Map(world.roles),
    teams: new Map(world.teams),
    approvals: new Map(world.approvals),
    certificates: [...world.certificates],
    certificationRequests: new Map(world.certificationRequests),
    checks: new Map(world.checks),
    deployments: world.deployments.map((one) => ({ ...one })),
  };
}
