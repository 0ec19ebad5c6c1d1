import type { Intent } from '../../../src/domain/promotion/intent.ts';
import { type CommandOutcome, decideRequest, type Way } from '../../../src/usecases/promotion/decide-request.ts';
import type { ChatPorts } from '../../../src/usecases/promotion/ports.ts';

/** Decides a request and shows it, as a machine does that nobody disturbs. */
export async function handleCommand(ports: ChatPorts, intent: Intent, way: Way = 'event'): Promise<CommandOutcome> {
  const { outcome, show } = await decideRequest(ports, intent, way);
  await show(ports);
  return outcome;
}
