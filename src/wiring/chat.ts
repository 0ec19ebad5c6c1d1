import metadata from '../../package.json' with { type: 'json' };
import { createConversation } from '../adapters/github/conversation.ts';
import { createGitHubDeploymentStore } from '../adapters/github/deployment-store.ts';
import { createDeployments } from '../adapters/github/deployments.ts';
import { createGitObjects, createObjectCache, type ObjectCache } from '../adapters/github/git-objects.ts';
import { createOctokit, type Octokit, type OctokitOptions, type RepositoryName } from '../adapters/github/octokit.ts';
import { createOwnIssues } from '../adapters/github/own-issues.ts';
import { createHistory } from '../adapters/github/history.ts';
import { createPeople } from '../adapters/github/people.ts';
import { createPromotionRegistry } from '../adapters/github/promotion-registry.ts';
import { createRecordedCertificates } from '../adapters/github/recorded-certificates.ts';
import { createStateChecks } from '../adapters/github/state-checks.ts';
import { createWaitingJobs } from '../adapters/github/waiting-jobs.ts';
import type { PlaceCache } from '../adapters/github/version-places.ts';
import { createKeptWindowStore } from '../adapters/github/window-store.ts';
import { createClock } from '../adapters/system/clock.ts';
import { type LedgerReader, rememberingReader } from '../contract/ledger.ts';
import { parseComment } from '../contract/parse-comment.ts';
import { rememberComments } from '../contract/remember-comments.ts';
import { RULES } from '../domain/promotion/rules.ts';
import { wireReleaseRefresh } from './release-refresh.ts';
import type { Clock } from '../usecases/ports/clock.ts';
import type { EventPorts } from '../usecases/events/place.ts';
import { answerJobs } from '../usecases/promotion/answer-jobs.ts';
import { CHAT_TEXTS, type ChatPorts } from '../usecases/promotion/ports.ts';
import { createSweepMemory, type SweepMemory } from '../usecases/promotion/sweep-memory.ts';

/** What a process remembers of a repository between requests: what never changes, and what it has looked at. */
export interface RepositoryMemory {
  readonly objects: ObjectCache;
  readonly places: PlaceCache;
  readonly endedDeployments: Set<number>;
  readonly parseComment: ChatPorts['parseComment'];
  readonly readLedger: LedgerReader;
  readonly sweeps: SweepMemory;
}

export function createRepositoryMemory(): RepositoryMemory {
  return {
    objects: createObjectCache(),
    places: new Map(),
    endedDeployments: new Set(),
    parseComment: rememberComments(parseComment),
    readLedger: rememberingReader(),
    sweeps: createSweepMemory(),
  };
}

interface Clients {
  /** Waits as GitHub's guidelines for content ask. */
  readonly octokit: Octokit;
  /** For what a decision reads, and the commit that makes it true: they wait for nothing that is only shown. */
  readonly urgent: Octokit;
}

export function createClients(options: OctokitOptions): Clients {
  return { octokit: createOctokit(options), urgent: createOctokit({ ...options, paced: false }) };
}

export interface ChatWiring extends Clients {
  readonly repository: RepositoryName;
  readonly defaultBranch: string;
  /** https://github.com/acme/models */
  readonly repositoryUrl: string;
  /** The app that the tokens belong to: it writes as `<slug>[bot]`. */
  readonly appSlug: string;
  /** Logins of bots beside us, whose answers count as ours. */
  readonly trustedAuthors?: readonly string[];
  readonly memory: RepositoryMemory;
  /** Default: the machine's. */
  readonly clock?: Clock;
}

/** The ports of one request. */
export function wireChat(wiring: ChatWiring): ChatPorts & Pick<EventPorts, 'history' | 'jobs' | 'windows'> {
  const { octokit, urgent, repository, defaultBranch, appSlug, memory, trustedAuthors: trusted = [] } = wiring;
  const objects = createGitObjects(urgent, repository, memory.objects);
  const registry = createPromotionRegistry({
    octokit: urgent,
    repository,
    objects,
    defaultBranch,
    places: memory.places,
  });
  const store = createGitHubDeploymentStore({ octokit: urgent, repository, objects });
  const history = createHistory(urgent, repository, defaultBranch);
  const jobs = createWaitingJobs({ octokit: urgent, repository, appSlug });
  const clock = wiring.clock ?? createClock();
  return {
    windows: createKeptWindowStore({ octokit: urgent, repository, objects }),
    program: metadata.version,
    store,
    history,
    jobs,
    answerJobs: async () =>
      (await answerJobs({ store, registry, history, jobs, clock, readLedger: memory.readLedger })) !== null,
    registry,
    issues: createOwnIssues({ octokit, repository, author: `${appSlug}[bot]`, trusted }),
    conversation: createConversation({ octokit, urgent, repository, author: `${appSlug}[bot]`, trusted }),
    people: createPeople({
      octokit: urgent,
      repository,
      ownership: async (model, base) => registry.ownership(model, base),
    }),
    certificates: createRecordedCertificates({ octokit, repository, objects }),
    checks: createStateChecks({ octokit, repository, appSlug, trusted }),
    deployments: createDeployments({ octokit, repository, defaultBranch, ended: memory.endedDeployments }),
    clock,
    rules: RULES,
    readLedger: memory.readLedger,
    parseComment: memory.parseComment,
    texts: CHAT_TEXTS,
    refreshReleases: wireReleaseRefresh({ ...wiring, objects, registry }),
  };
}
