import { createChangedThreads } from '../adapters/github/changed-threads.ts';
import { parseRepositoryName, type RepositoryName } from '../adapters/github/octokit.ts';
import { createMergedPulls } from '../adapters/github/pull-requests.ts';
import { createPushes } from '../adapters/github/pushes.ts';
import { createRecentRequests } from '../adapters/github/recent-requests.ts';
import { createReportedRegistry } from '../adapters/github/reported-registry.ts';
import { createMeasuringRuns } from '../adapters/github/workflow-artifacts.ts';
import type { EventPorts, HeardRepository } from '../usecases/events/place.ts';
import type { RecordCertificationRequest } from '../usecases/promotion/record-certifications.ts';
import { createClock } from '../adapters/system/clock.ts';
import { observe, type ObservePorts } from '../usecases/observe/observe.ts';
import { wireOwners } from './approvals.ts';
import { type ChatWiring, createClients, createRepositoryMemory, type RepositoryMemory, wireChat } from './chat.ts';
import { wireRemoteObserve } from './observe-remotely.ts';

/** Which certificates count. */
export interface CertificationRule {
  readonly workflowPaths: readonly string[];
  /** How the names of the artifacts with certificates begin. */
  readonly artifactPrefix: string;
}

export interface EventWiring
  extends
    CertificationRule,
    Pick<ChatWiring, 'defaultBranch' | 'repositoryUrl' | 'appSlug' | 'trustedAuthors' | 'clock'> {
  /** owner/name */
  readonly name: string;
  readonly apiUrl: string;
  readonly token: () => Promise<string>;
  readonly paced: boolean;
  readonly onWait?: ((seconds: number) => void) | undefined;
  /** Who records certificates. */
  readonly reporter: string;
  /** Of it, the variables and hosts by which sources of live traffic are asked; without it none is. */
  readonly observing?: NodeJS.ProcessEnv | undefined;
  /** Where a process hears of the repository more than once. */
  readonly memory?: RepositoryMemory;
}

/** null where the repository's name is none. */
export function wireEvents(wiring: EventWiring): HeardRepository | null {
  const repository = parseRepositoryName(wiring.name);
  if (repository === null) return null;
  const memory = wiring.memory ?? createRepositoryMemory();
  const certification = describeCertification(wiring);
  return {
    parseComment: memory.parseComment,
    memory: memory.sweeps,
    open: async () => wirePorts({ ...wiring, repository, memory }, await wiring.token()),
    certification,
    sources: wireSources({ ...wiring, repository, memory }, certification.reporter),
  };
}

interface Known extends Omit<EventWiring, 'memory'> {
  readonly repository: RepositoryName;
  readonly memory: RepositoryMemory;
}

function wirePorts({ apiUrl, paced, onWait, ...known }: Known, token: string): EventPorts {
  const { repository, repositoryUrl, name } = known;
  const clients = createClients({ token, apiUrl, paced, onWait });
  const { octokit } = clients;
  const payload = { repository: { html_url: repositoryUrl, full_name: name } };
  const reported = createReportedRegistry(octokit, repository, '');
  return {
    ...wireChat({ ...known, ...clients }),
    pushes: createPushes(octokit, repository),
    reported,
    owners: wireOwners(octokit, repository, reported),
    runs: createMeasuringRuns(octokit, repository),
    threads: createChangedThreads(octokit, repository),
    pulls: createMergedPulls(octokit, repository),
    recent: (query) => createRecentRequests({ octokit, repository, payload, ...query }),
  };
}

/** Those that are asked for, and those that should have sent something; what a workflow brings, or lies in a checkout, others record. */
const ASKED = ['gateway', 'prometheus', 'push'] as const;

function wireSources(wiring: Known, reporter: RecordCertificationRequest['reporter']): HeardRepository['sources'] {
  const { observing: environment, repository, defaultBranch, memory, token, apiUrl, paced, onWait } = wiring;
  if (environment === undefined) return null;
  const open = async (): Promise<ObservePorts> => {
    const { urgent: octokit } = createClients({ token: await token(), apiUrl, paced, onWait });
    const clock = wiring.clock ?? createClock();
    return wireRemoteObserve({ octokit, repository, defaultBranch, cache: memory.objects, clock, environment });
  };
  const request = { environment: null, isDryRun: false, reporter };
  return {
    repository: reporter.repository,
    observe: async (models) => observe(await open(), { ...request, models, kinds: ASKED }),
    take: async (delivered) =>
      observe({ ...(await open()), delivered }, { ...request, pushedBy: delivered.push?.variable ?? '' }),
  };
}

function describeCertification(wiring: EventWiring): Omit<RecordCertificationRequest, 'runId'> {
  const { name, repositoryUrl, defaultBranch, workflowPaths, artifactPrefix, reporter } = wiring;
  return {
    artifactPrefix,
    rule: { workflowPaths, defaultBranch, repository: name },
    reporter: { repository: `${new URL(repositoryUrl).host}/${name}`, actor: reporter, kind: 'action', url: null },
  };
}
