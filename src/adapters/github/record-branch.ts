import type { RecordBranch } from '../../usecases/ports/record-branch.ts';
import { STATE_BRANCH } from './deployment-store.ts';
import type { GitObjects } from './git-objects.ts';

/** The branch seatrial/deployments with its certificates, through GitHub's API; what was read before is not read again. */
export function createGitHubRecordBranch(objects: GitObjects): RecordBranch {
  return {
    list: async () => {
      const head = await objects.head(STATE_BRANCH);
      return { head, files: head === null ? new Map() : await objects.files(head) };
    },
    read: (blobs) => objects.texts(blobs),
  };
}
