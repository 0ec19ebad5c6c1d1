import type { EventPorts, HeardRepository } from '../../../src/usecases/events/place.ts';
import type { TestPorts } from '../../../src/usecases/livetest/test-ports.ts';
import { createSweepMemory } from '../../../src/usecases/promotion/sweep-memory.ts';
import { NOW, REPOSITORY } from './world.ts';

function nothing(): never {
  throw new Error('Nobody asks for this here.');
}

/** A repository whose events are heard, on the ports of a world, or what a test needs of the others. */
export function heardRepository(ports: TestPorts, over: Partial<EventPorts> = {}): HeardRepository {
  const runs = { find: nothing, files: nothing };
  const threads = { since: async () => [{ thread: 1, at: NOW, print: NOW }] };
  const pulls = { mergedAs: nothing };
  const jobs = { list: nothing, reviews: nothing, review: nothing, commitOfTag: nothing };
  const reported = { modelsFolder: nothing, versionAt: nothing, policyAt: nothing, parents: nothing, readAt: nothing };
  const approved = { pushes: { replacedBy: nothing }, reported: { ...reported, listAt: nothing }, owners: nothing };
  const all = {
    ...ports,
    ...approved,
    runs,
    history: { contains: nothing },
    threads,
    jobs,
    recent: nothing,
    pulls,
    ...over,
  };
  return {
    parseComment: ports.parseComment,
    memory: createSweepMemory(),
    sources: null,
    open: async () => all,
    certification: {
      artifactPrefix: 'seatrial-report',
      rule: { workflowPaths: ['.github/workflows/seatrial.yml'], defaultBranch: 'main', repository: 'acme/models' },
      reporter: { repository: REPOSITORY, actor: 'seatrial', kind: 'action', url: null },
    },
  };
}
