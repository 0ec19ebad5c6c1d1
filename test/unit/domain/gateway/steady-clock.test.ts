import { describe, expect, it } from 'vitest';
import { SteadyClock } from '../../../../src/domain/gateway/steady-clock.ts';

const START = 1_700_000_000_000;

/** A second after the other; `offOf` is how far the wall is off then. */
function run(seconds: number, offOf: (second: number) => number) {
  const clock = new SteadyClock({ wallMs: START, steadyMs: 0 });
  return Array.from({ length: seconds }, (_, second) => {
    const steadyMs = (second + 1) * 1000;
    return { nowMs: clock.read({ wallMs: START + steadyMs + offOf(second), steadyMs }) - START, remark: clock.remark };
  });
}

describe('the clock of the evidence', () => {
  it('follows the wall where that is set right a little', () => {
    expect(run(10, (second) => second * 100).at(-1)).toEqual({ nowMs: 10_900, remark: null });
  });

  it('goes on by itself over a jump that does not last, and says so', () => {
    const read = run(60, (second) => (second >= 10 && second < 40 ? 86_400_000 : 0));
    expect(read[20]).toEqual({ nowMs: 21_000, remark: { kind: 'jumped', byMs: 86_400_000 } });
    expect(read.at(-1)).toEqual({ nowMs: 60_000, remark: null });
  });

  it('believes a jump forward that lasts, as after a sleep', () => {
    const read = run(100, (second) => (second >= 10 ? 3_600_000 : 0));
    expect(read.at(-1)).toEqual({ nowMs: 3_700_000, remark: null });
  });

  it('never runs backwards: it waits for a clock that was set back, and says for how long', () => {
    const read = run(4000, (second) => (second >= 10 ? -3_600_000 : 0));
    expect(read[100]?.remark?.kind).toBe('behind');
    expect(read.every(({ nowMs }, at) => nowMs >= (read[at - 1]?.nowMs ?? 0))).toBe(true);
    expect(read.at(-1)).toEqual({ nowMs: 400_000, remark: null });
  });
});
