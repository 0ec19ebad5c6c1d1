import { handleCommand } from '../support/promotion/handle-command.ts';
import { fakePorts } from '../support/promotion/fake-ports.ts';
import { addComment, createWorld, intentOf, type World } from '../support/promotion/world.ts';
import type { Scenario, WorldAction } from './execution.ts';

export type Line = readonly [login: string, thread: number, body: string];

interface Parts {
  readonly actions: readonly WorldAction[];
  readonly crashes?: number;
  readonly races?: number;
  readonly volatile?: readonly string[];
  readonly identities?: readonly string[];
  readonly world?: World;
  /** What happens after `before`, and by no command. */
  readonly prepare?: (world: World) => Promise<void> | void;
  readonly damagedAt?: string;
}

/** A small world that starts with what `before` says, carried out undisturbed. */
export async function scenario(name: string, before: readonly Line[], parts: Parts): Promise<Scenario> {
  const world = parts.world ?? createWorld();
  for (const [login, thread, body] of before) {
    await handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
  }
  await parts.prepare?.(world);
  world.commits.length = 0;
  const { actions, crashes = 0, races = 0, volatile = [], identities = [''], damagedAt = null } = parts;
  return { name, world, actions, crashes, races, volatile, identities, damagedAt, moving: volatile.length > 0 };
}

export interface SayOptions {
  readonly deliveries?: number;
  readonly after?: readonly string[];
}

export function says(name: string, login: string, thread: number, body: string, options: SayOptions = {}): WorldAction {
  return {
    name,
    after: options.after ?? [],
    deliveries: options.deliveries ?? 1,
    act: (world) => intentOf(addComment(world, { login, thread, body })),
  };
}

export function changes(name: string, after: readonly string[], change: (world: World) => void): WorldAction {
  return {
    name,
    after,
    deliveries: 0,
    act: (world) => {
      change(world);
      return null;
    },
  };
}
