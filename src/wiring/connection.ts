import { createBranchRuleReader } from '../adapters/github/branch-rules.ts';
import { STATE_BRANCH } from '../adapters/github/deployment-store.ts';
import { createOctokit, parseRepositoryName } from '../adapters/github/octokit.ts';
import { keepTokens, type Mint } from '../adapters/github/installation-tokens.ts';
import { createClock } from '../adapters/system/clock.ts';
import { defaultBranchOf, numberIn, repositoryId, textIn } from '../contract/payload.ts';
import type { BranchFault } from '../domain/branch-rules/judge-branch-rules.ts';
import { checkBranchRules } from '../usecases/promotion/check-branch-rules.ts';
import type { HeardRepository } from '../usecases/events/place.ts';
import { createRepositoryMemory, type RepositoryMemory } from './chat.ts';
import { type CertificationRule, type EventWiring, wireEvents } from './events.ts';

/** The repository that an event is about, and how to reach it. */
export interface Connection extends HeardRepository {
  /** host/owner/name */
  readonly id: string;
  /** owner/name */
  readonly name: string;
  readonly stateBranch: StateBranch;
}

export interface StateBranch {
  readonly name: string;
  /** Reads which rules hold for it, and judges them. */
  readonly faults: () => Promise<readonly BranchFault[]>;
}

export interface ConnectorOptions
  extends CertificationRule, Pick<EventWiring, 'apiUrl' | 'appSlug' | 'trustedAuthors' | 'paced' | 'clock'> {
  /** Asks for a token of an installation, for one repository alone. */
  readonly mint: Mint;
  /** Repositories whose sources of live traffic this process asks, as owner/name; `*` is each. */
  readonly observed?: readonly string[];
  /** The variables and hosts by which they are asked. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** Connects to the repository of a payload with a token for it alone. null: the payload names none. */
export type Connect = (payload: unknown, installationId?: number) => Connection | null;

export function createConnector(options: ConnectorOptions): Connect {
  const tokenOf = keepTokens(options.mint, createClock());
  const memories = new Map<string, RepositoryMemory>();
  return (payload, installationId) => {
    const id = repositoryId(payload);
    const name = textIn(payload, 'repository', 'full_name');
    const installation = installationId ?? numberIn(payload, 'installation', 'id');
    const number = numberIn(payload, 'repository', 'id');
    const repositoryUrl = textIn(payload, 'repository', 'html_url');
    if (id === null || name === null || repositoryUrl === null || installation === null || number === null) return null;
    const memory = memories.get(id) ?? createRepositoryMemory();
    memories.set(id, memory);
    const place = {
      name,
      repositoryUrl,
      defaultBranch: defaultBranchOf(payload),
      reporter: 'seatrial',
      memory,
      token: () => tokenOf(installation, number),
    };
    const isObserved =
      options.observed?.some((one) => one === '*' || one.toLowerCase() === name.toLowerCase()) === true;
    const heard = wireEvents({ ...options, ...place, observing: isObserved ? (options.environment ?? {}) : undefined });
    return heard === null
      ? null
      : { ...heard, id, name, stateBranch: wireStateBranch({ ...place, apiUrl: options.apiUrl }) };
  };
}

function wireStateBranch({ apiUrl, name, token }: Pick<EventWiring, 'apiUrl' | 'name' | 'token'>): StateBranch {
  const faults = async (): Promise<readonly BranchFault[]> => {
    const repository = parseRepositoryName(name);
    if (repository === null) return [];
    const octokit = createOctokit({ token: await token(), apiUrl, paced: false });
    return checkBranchRules(createBranchRuleReader(octokit, repository, STATE_BRANCH));
  };
  return { name: STATE_BRANCH, faults };
}
