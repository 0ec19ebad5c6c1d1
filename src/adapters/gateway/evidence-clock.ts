import { type ClockReading, type ClockRemark, SteadyClock } from '../../domain/gateway/steady-clock.ts';

export interface EvidenceClock {
  readonly nowMs: () => number;
  readonly remark: () => ClockRemark | null;
}

/** The machine's clock without its jumps. */
export function createEvidenceClock(read: () => ClockReading = readMachine): EvidenceClock {
  const clock = new SteadyClock(read());
  return { nowMs: () => clock.read(read()), remark: () => clock.remark };
}

function readMachine(): ClockReading {
  return { wallMs: Date.now(), steadyMs: performance.now() };
}
