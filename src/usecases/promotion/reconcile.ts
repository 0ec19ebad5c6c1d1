import type { RecentRequests } from '../ports/recent-requests.ts';
import { type CommandOutcome, handleCommand } from './handle-command.ts';
import type { ChatPorts, ProjectionPorts } from './ports.ts';
import { projectModels } from './project-models.ts';

/** Makes labels, check runs, comments and Deployments equal to the state. Repairs what a crash left; a second run changes nothing. */
export async function reconcile(ports: ProjectionPorts, models: readonly string[] | 'all'): Promise<void> {
  await projectModels(ports, models, { keys: 'all', threads: [] });
}

/** Carries out the requests whose webhook was lost. Those that were handled are recognised by their key. */
export async function sweepRequests(ports: ChatPorts, requests: RecentRequests): Promise<readonly CommandOutcome[]> {
  const outcomes: CommandOutcome[] = [];
  for (const intent of await requests.list()) outcomes.push(await handleCommand(ports, intent));
  return outcomes;
}
