import { addressOf, parseRepositoryName } from '../adapters/github/octokit.ts';
import type { ChatPorts } from '../usecases/promotion/ports.ts';
import { type ChatWiring, createClients, createRepositoryMemory, wireChat } from './chat.ts';

export interface ReconcilePlace extends Pick<ChatWiring, 'defaultBranch' | 'appSlug'> {
  /** owner/name */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
}

/** The ports of a process that repairs and ends; null where the repository's name is none. */
export function wireReconcile({ token, apiUrl, ...place }: ReconcilePlace): ChatPorts | null {
  const repository = parseRepositoryName(place.repository);
  if (repository === null) return null;
  const clients = createClients({ token, apiUrl });
  return wireChat({
    ...place,
    ...clients,
    repository,
    repositoryUrl: addressOf(apiUrl, repository),
    memory: createRepositoryMemory(),
  });
}
