import { asStateProblem } from '../src/usecases/gateway/gateway-state.ts';
import type { GatewayEvent } from '../src/wiring/gateway.ts';

export interface GatewayLog {
  readonly event: (event: GatewayEvent) => void;
  /** A fault of this program. */
  readonly fault: (error: unknown) => void;
}

type Level = 'info' | 'warn' | 'error';

/** JSON, a line each, with the names of fields of the Elastic Common Schema. Nothing of a request is in it. */
export function openLog(write: (line: string) => void, now: () => Date = () => new Date()): GatewayLog {
  const say = (level: Level, message: string, more: object): void =>
    write(`${JSON.stringify({ '@timestamp': now().toISOString(), 'log.level': level, message, ...more })}\n`);
  return {
    event: (event) => {
      const { level, message } = describe(event);
      say(level, message, { 'event.action': event.kind, seatrial: factsOf(event) });
    },
    fault: (error) =>
      say('error', 'The gateway has a fault.', {
        'event.action': 'fault',
        'error.message': error instanceof Error ? error.message : String(error),
        ...(error instanceof Error && error.stack !== undefined ? { 'error.stack_trace': error.stack } : {}),
      }),
  };
}

function describe(event: GatewayEvent): { readonly level: Level; readonly message: string } {
  switch (event.kind) {
    case 'served':
      return { level: 'info', message: `${event.model} is served as revision ${event.revision} says.` };
    case 'refused': {
      const [problem] = event.problems;
      return {
        level: 'warn',
        message: `${event.model} is not served as its file says: ${problem?.message ?? 'it is refused.'}`,
      };
    }
    case 'file-gone':
      return { level: 'warn', message: `${event.model} has no deployment file any more, and is served on.` };
    case 'nothing-deployed':
      return {
        level: 'warn',
        message: `Nothing is served: no model has a deployment file in ${event.environment}, by ${event.source}.`,
      };
    case 'source-failed':
      return {
        level: 'warn',
        message: event.isFollowed
          ? `All is served as before: ${event.problem.message}`
          : `Nothing is served yet: ${event.problem.message} Another place of deployment files is named by --deployments.`,
      };
    case 'tripped': {
      const { model, arm, revision, event: what } = event.trip;
      const who = arm === null ? 'the version in production' : `the candidate ${arm}`;
      return {
        level: 'error',
        message: `${model}: ${who} is turned away until revision ${revision} changes (${what}).`,
      };
    }
    case 'reloaded':
      return { level: 'info', message: `The ${FILES[event.what]} is read anew, and holds from now on.` };
    case 'reload-refused':
      return {
        level: 'error',
        message: `The ${FILES[event.what]} holds as it was: ${event.problem.message}`,
      };
    case 'remark':
      return { level: 'warn', message: event.message };
  }
}

const FILES = { access: 'access file', tls: 'certificate' } as const;

/** What machines read of an event: no causes, no stacks. */
function factsOf(event: GatewayEvent): object {
  switch (event.kind) {
    case 'refused':
      return {
        model: event.model,
        problems: event.problems.map(asStateProblem),
      };
    case 'nothing-deployed':
      return { environment: event.environment };
    case 'source-failed':
      return asStateProblem(event.problem);
    case 'tripped':
      return event.trip;
    case 'served':
      return { model: event.model, revision: event.revision };
    case 'file-gone':
      return { model: event.model };
    case 'reloaded':
      return { what: event.what };
    case 'reload-refused':
      return { what: event.what, ...asStateProblem(event.problem) };
    case 'remark':
      return {};
  }
}
