import { setTimeout } from 'node:timers/promises';
import type { Probot, ProbotOctokit } from 'probot';
import { translateErrors } from '../src/adapters/github/errors.ts';
import {
  createOctokit,
  type Octokit,
  parseRepositoryName,
  type RepositoryName,
} from '../src/adapters/github/octokit.ts';
import { defaultBranchOf, numberIn, repositoryId, textIn } from '../src/adapters/github/read-intent.ts';
import { AppError } from '../src/domain/error.ts';
import type { ChatPorts } from '../src/usecases/promotion/ports.ts';
import { createRepositoryMemory, type RepositoryMemory, wireChat } from '../src/wiring/chat.ts';

/** The repository that an event is about, and how to reach it. */
export interface Connection {
  /** host/owner/name */
  readonly id: string;
  readonly repository: RepositoryName;
  readonly defaultBranch: string;
  readonly octokit: Octokit;
  readonly urgent: Octokit;
  /** New ports for each request: they read the default branch once. */
  readonly ports: () => ChatPorts;
}

export interface ConnectorOptions {
  readonly probot: Pick<Probot, 'auth'>;
  readonly apiUrl: string;
  readonly appSlug: string;
  readonly paced: boolean;
}

/** Connects to the repository of a payload with a token for it alone. null: the payload names none. */
export type Connect = (payload: unknown, installationId?: number) => Promise<Connection | null>;

export function createConnector(options: ConnectorOptions): Connect {
  const mint = createMint(options);
  const memories = new Map<string, RepositoryMemory>();
  return async (payload, installationId) => {
    const id = repositoryId(payload);
    const repository = parseRepositoryName(textIn(payload, 'repository', 'full_name') ?? '');
    const installation = installationId ?? numberIn(payload, 'installation', 'id');
    const number = numberIn(payload, 'repository', 'id');
    if (id === null || repository === null || installation === null || number === null) return null;
    const token = await mint(installation, number);
    const { apiUrl, appSlug, paced } = options;
    const octokit = createOctokit({ token, apiUrl, paced });
    const urgent = createOctokit({ token, apiUrl, paced: false });
    const defaultBranch = defaultBranchOf(payload);
    const memory = memories.get(id) ?? createRepositoryMemory();
    memories.set(id, memory);
    const ports = () => wireChat({ octokit, urgent, repository, defaultBranch, appSlug, memory });
    return { id, repository, defaultBranch, octokit, urgent, ports };
  };
}

interface Token {
  readonly text: string;
  readonly expiresMs: number;
}

/** Tokens live an hour; one that is about to expire is replaced. */
const MARGIN_MS = 5 * 60_000;

/** Mints tokens of an installation for one repository each, and keeps them while they live. */
function createMint({ probot }: ConnectorOptions): (installation: number, repository: number) => Promise<string> {
  const tokens = new Map<number, Promise<Token>>();
  return async (installation, repository) => {
    const known = await tokens.get(repository)?.catch(() => null);
    if (known !== undefined && known !== null && known.expiresMs - MARGIN_MS > Date.now()) return known.text;
    const minted = mintToken(await probot.auth(), installation, repository);
    tokens.set(repository, minted);
    return (await minted).text;
  };
}

async function mintToken(app: ProbotOctokit, installation: number, repository: number): Promise<Token> {
  return translateErrors('asking for a token', async () => {
    const { data } = await app.rest.apps.createInstallationAccessToken({
      installation_id: installation,
      repository_ids: [repository],
    });
    return { text: data.token, expiresMs: Date.parse(data.expires_at) };
  });
}

/** Pauses before the second, third and fourth attempt at what GitHub could not do at the moment. */
const PAUSES_MS = [1_000, 10_000, 60_000] as const;

/** Tries again what was GitHub's moment of weakness, or a branch that others write too. */
export async function withPatience<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await setTimeout(pause);
    }
  }
  return work();
}

function isPassing(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'github-unavailable' || error.code === 'state-conflict');
}
