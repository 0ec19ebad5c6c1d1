import type { GatewayEvent } from '../src/wiring/gateway.ts';

export interface Log {
  readonly event: (event: GatewayEvent) => void;
  /** A fault of this program. */
  readonly fault: (error: unknown) => void;
}

export function openLog(write: (line: string) => void): Log {
  const say = (level: string, message: string, more: object): void =>
    write(`${JSON.stringify({ '@timestamp': new Date().toISOString(), 'log.level': level, message, ...more })}\n`);
  return {
    event: (event) => say(event.kind === 'served' ? 'info' : 'warn', event.kind, { seatrial: event }),
    fault: (error) => say('error', 'fault', { error: String(error) }),
  };
}
