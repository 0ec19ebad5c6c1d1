import type { ServeFailure } from '../../src/usecases/gateway/serve-request.ts';
import type { ToldFailure } from '../reply.ts';

const NO_HEADERS = {};
export const RETRY_AFTER: Readonly<Record<string, string>> = { 'retry-after': '1' };

/** In words of our own: those of a runtime name files of the machine. */
export function tellFailure({ reason }: ServeFailure, model: string): ToldFailure {
  const told = (status: number, message: string, headers = NO_HEADERS): ToldFailure => ({ status, message, headers });
  switch (reason) {
    case 'input':
      return told(400, `model '${model}' does not take these inputs`);
    case 'unknown-version':
      return told(404, `Request for unknown model: '${model}' has no such version that is served`);
    case 'shed':
      return told(429, 'too many requests are waiting, try again', RETRY_AFTER);
    case 'error':
    case 'crash':
      return told(500, `model '${model}' failed`);
    case 'invalid':
      return told(502, `model '${model}' answered with values that are no numbers`);
    case 'unloaded':
      return told(503, `Request for unknown model: '${model}' has no available versions`, RETRY_AFTER);
    case 'timeout':
      return told(504, `model '${model}' did not answer in time`);
  }
}
