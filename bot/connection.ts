import type { Probot, ProbotOctokit } from 'probot';
import { translateErrors } from '../src/adapters/github/errors.ts';
import {
  createOctokit,
  type Octokit,
  parseRepositoryName,
  type RepositoryName,
} from '../src/adapters/github/octokit.ts';
import { defaultBranchOf, numberIn, repositoryId, textIn } from '../src/adapters/github/read-intent.ts';
import type { ChatPorts } from '../src/usecases/promotion/ports.ts';
import { createRepositoryMemory, type RepositoryMemory, wireChat } from '../src/wiring/chat.ts';

/** The repository that an event is about, and how to reach it. */
export interface Connection {
  /** host/owner/name */
  readonly id: string;
  readonly repository: RepositoryName;
  readonly defaultBranch: string;
  /** Reads each comment once, however often it is asked for. */
  readonly parseComment: ChatPorts['parseComment'];
  /** With a token that lives: work may have waited for longer than the one of its arrival does. */
  readonly open: () => Promise<Access>;
}

export interface Access {
  readonly octokit: Octokit;
  /** For one request: they read the default branch once. */
  readonly ports: ChatPorts;
}

export interface ConnectorOptions {
  readonly probot: Pick<Probot, 'auth'>;
  readonly apiUrl: string;
  readonly appSlug: string;
  readonly paced: boolean;
}

/** Connects to the repository of a payload with a token for it alone. null: the payload names none. */
export type Connect = (payload: unknown, installationId?: number) => Connection | null;

export function createConnector(options: ConnectorOptions): Connect {
  const mint = createMint(options);
  const memories = new Map<string, RepositoryMemory>();
  return (payload, installationId) => {
    const id = repositoryId(payload);
    const repository = parseRepositoryName(textIn(payload, 'repository', 'full_name') ?? '');
    const installation = installationId ?? numberIn(payload, 'installation', 'id');
    const number = numberIn(payload, 'repository', 'id');
    if (id === null || repository === null || installation === null || number === null) return null;
    const { apiUrl, appSlug, paced } = options;
    const repositoryUrl = textIn(payload, 'repository', 'html_url') ?? `https://${id}`;
    const defaultBranch = defaultBranchOf(payload);
    const memory = memories.get(id) ?? createRepositoryMemory();
    memories.set(id, memory);
    const open = async (): Promise<Access> => {
      const token = await mint(installation, number);
      const octokit = createOctokit({ token, apiUrl, paced });
      const urgent = createOctokit({ token, apiUrl, paced: false });
      const wiring = { octokit, urgent, repository, defaultBranch, repositoryUrl, appSlug, memory };
      return { octokit, ports: wireChat(wiring) };
    };
    return { id, repository, defaultBranch, parseComment: memory.parseComment, open };
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
