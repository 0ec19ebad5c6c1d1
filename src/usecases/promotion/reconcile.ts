import { AppError } from '../../domain/error.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import type { RecentRequests } from '../ports/recent-requests.ts';
import { type CommandOutcome, handleCommand } from './handle-command.ts';
import type { ChatPorts, ProjectionPorts } from './ports.ts';
import { projectModels } from './project-models.ts';

/** Makes labels, check runs, comments and Deployments equal to the state. Repairs what a crash left; a second run changes nothing. */
export async function reconcile(ports: ProjectionPorts, models: readonly string[] | 'all'): Promise<void> {
  await projectModels(ports, models, { keys: 'all', threads: [] });
}

export type SweepOutcome =
  | CommandOutcome
  /** Its model's log cannot be read; the requests about others are carried out nevertheless. */
  | { readonly kind: 'failed'; readonly error: AppError };

/** Carries out the requests whose webhook was lost. Those that were handled are recognised by their key. */
export async function sweepRequests(ports: ChatPorts, requests: RecentRequests): Promise<readonly SweepOutcome[]> {
  const outcomes: SweepOutcome[] = [];
  for (const intent of await requests.list()) outcomes.push(await sweepOne(ports, intent));
  return outcomes;
}

async function sweepOne(ports: ChatPorts, intent: Intent): Promise<SweepOutcome> {
  try {
    return await handleCommand(ports, intent);
  } catch (error) {
    if (error instanceof AppError && error.code === 'state-corrupt') return { kind: 'failed', error };
    throw error;
  }
}
