import { createOctokit, type Octokit, parseRepositoryName, type RepositoryName } from '../adapters/github/octokit.ts';
import { createPeople } from '../adapters/github/people.ts';
import { createMergedPulls } from '../adapters/github/pull-requests.ts';
import type { AskOwners } from '../usecases/certify/find-approvals.ts';
import { readOwnership } from '../usecases/certify/read-ownership.ts';
import type { ChangedFiles } from '../usecases/ports/changed-files.ts';
import type { Ownership } from '../usecases/ports/people.ts';
import type { ReportedRegistry } from '../usecases/ports/reported-registry.ts';

export interface ApprovalPlace {
  /** owner/name */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
  readonly onWait: (seconds: number) => void;
  readonly changedFiles: ChangedFiles;
  /** Model → its folder, from the repository's root. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Who approved, by GitHub; who may, by the checkout. null where the repository's name is none. */
export function wireApprovals({ changedFiles, folders, ...place }: ApprovalPlace): AskOwners | null {
  const repository = parseRepositoryName(place.repository);
  if (repository === null) return null;
  const octokit = createOctokit(place);
  const pulls = createMergedPulls(octokit, repository);
  return (commit) => {
    const ownership = async (model: string): Promise<readonly [Ownership]> => [
      await readOwnership({ changedFiles, commit, folder: folders.get(model) ?? model }),
    ];
    return { people: createPeople({ octokit, repository, ownership }), pulls };
  };
}

/** The same where nothing is checked out: the files of a commit as GitHub has them. */
export function wireOwners(octokit: Octokit, repository: RepositoryName, registry: ReportedRegistry): AskOwners {
  const pulls = createMergedPulls(octokit, repository);
  return (commit) => {
    const ownership = async (model: string): Promise<readonly [Ownership]> => {
      const folder = `${await registry.modelsFolder(commit)}/${model}`;
      return [await readOwnership({ changedFiles: registry, commit, folder })];
    };
    return { people: createPeople({ octokit, repository, ownership }), pulls };
  };
}
