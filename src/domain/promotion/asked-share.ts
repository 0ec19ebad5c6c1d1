import type { CommandFacts, EnvironmentFacts } from '../../contract/generated/types.ts';

/**
 * The share that a promotion asks for: what it names. Else, where the model declares a live test, what the candidate has, or the
 * first step of its ramp; and where it declares none what the environment gives.
 */
export function askedShare(
  { command, model }: Pick<CommandFacts, 'command' | 'model'>,
  { defaultShare }: Pick<EnvironmentFacts, 'defaultShare'>,
  running: number,
): number {
  if (command.share !== null) return command.share;
  const [first] = model.ramp ?? [];
  if (first === undefined) return defaultShare;
  return running > 0 ? running : first;
}
