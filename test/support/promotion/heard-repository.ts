import type { EventPorts, HeardRepository } from '../../../src/usecases/events/place.ts';
import type { ChatPorts } from '../../../src/usecases/promotion/ports.ts';
import { REPOSITORY } from './world.ts';

function nothing(): never {
  throw new Error('Nobody asks for this here.');
}

/** A repository whose events are heard, on the ports of a world, or what a test needs of the others. */
export function heardRepository(ports: ChatPorts, over: Partial<EventPorts> = {}): HeardRepository {
  const runs = { find: nothing, files: nothing };
  const all = { ...ports, runs, history: { contains: nothing }, recent: nothing, ...over };
  return {
    parseComment: ports.parseComment,
    open: async () => all,
    certification: {
      artifactPrefix: 'seatrial-report',
      rule: { workflowPaths: ['.github/workflows/seatrial.yml'], defaultBranch: 'main', repository: 'acme/models' },
      reporter: { repository: REPOSITORY, actor: 'seatrial', kind: 'action', url: null },
    },
  };
}
