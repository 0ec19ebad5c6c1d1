import type { ParsedComment } from './command.ts';
import { VERB_RECORDS } from './verbs/registry.ts';

/** Whether a comment does nothing but lower exposure: it may be decided before what came earlier. */
export function onlyLowers({ commands, problems }: ParsedComment): boolean {
  const kinds = commands.map(({ verb }) => VERB_RECORDS[verb].kind);
  return problems.length === 0 && kinds.includes('stop') && !kinds.includes('go');
}

/** Whether a comment raises nothing, nor was meant to: where it is falsely said to be answered, it is looked at again. */
export function raisesNothing({ commands, problems }: ParsedComment): boolean {
  const meant = problems.flatMap((problem) => problem.meant ?? []);
  return [...commands, ...meant].every(({ verb }) => VERB_RECORDS[verb].kind !== 'go');
}

/** Whether there is anything to carry out or to answer. */
export function asksForSomething({ commands, problems }: ParsedComment): boolean {
  return commands.length + problems.length > 0;
}
