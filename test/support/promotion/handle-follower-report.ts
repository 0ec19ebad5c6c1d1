import type { FollowerReport } from '../../../src/contract/generated/types.ts';
import { AppError } from '../../../src/domain/error.ts';
import { handleAtOnce } from '../../../src/usecases/events/handle-at-once.ts';
import type { TestPorts } from '../../../src/usecases/livetest/test-ports.ts';
import { heardRepository } from './heard-repository.ts';
import { REPOSITORY } from './world.ts';

/** Records what a follower says and shows it, as a machine does that nobody disturbs. One that comes too early is refused. */
export async function handleFollowerReport(ports: TestPorts, payload: FollowerReport): Promise<void> {
  const sender = { id: 7, login: 'argo', bot: false };
  const event = { kind: 'report', payload, sender, repository: REPOSITORY } as const;
  await handleAtOnce(heardRepository(ports), event, () => {}).catch((error: unknown) => {
    if (!(error instanceof AppError && error.reason === 'unknown-revision')) throw error;
  });
}
