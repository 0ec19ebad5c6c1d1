import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { isSound } from '../../../../src/domain/finding/finding.ts';
import { resolveLimits } from '../../../../src/domain/model/certification-limits.ts';
import { endInTime } from '../../../../src/usecases/certify/end-in-time.ts';
import { BATTERY } from '../../../../src/usecases/certify/run-battery.ts';
import { beginWith, type Check } from '../../../../src/usecases/certify/sequence.ts';
import type { Recorded } from '../../../../src/usecases/certify/battery-context.ts';

const INTERRUPTED = new AppError({ code: 'interrupted', message: 'The work was interrupted.' });
const TIMEOUT = { timeoutMs: 90_000 };

type Fake = Check<readonly string[], readonly string[], Recorded>;

function aCheck(name: string, difference: Partial<Fake> = {}): Fake {
  return { name, run: async (before) => ({ findings: [], next: [...before, name] }), ...difference };
}

/** Prediction records, then the time is up during robustness, or is up before it begins. */
function scene({ run }: Partial<Pick<Fake, 'run'>>) {
  const clock = { over: false };
  const scored = aCheck('prediction', { run: async () => ({ findings: [], recorded: { gaps: [] }, next: [] }) });
  const battery = beginWith(scored)
    .followedBy(aCheck('robustness', run === undefined ? {} : { run }))
    .followedBy(aCheck('performance'));
  return { clock, outcome: () => battery.run([], endInTime({ isOver: () => clock.over }, TIMEOUT)) };
}

describe('a certification that takes longer than it may', () => {
  test('is ended where it is, with what was recorded before', async () => {
    const { clock, outcome } = scene({
      run: () => {
        clock.over = true;
        return Promise.reject(INTERRUPTED);
      },
    });
    expect(await outcome()).toMatchObject({
      findings: [
        {
          code: 'certification-time-limit',
          severity: 'error',
          check: 'robustness',
          facts: { limitMs: 90_000, during: 'robustness' },
        },
      ],
      recorded: { gaps: [] },
      next: null,
    });
  });

  test('begins no other check, though the last one was not interrupted', async () => {
    const { clock, outcome } = scene({
      run: async () => {
        clock.over = true;
        return { findings: [], next: [] };
      },
    });
    expect((await outcome()).findings).toMatchObject([{ facts: { during: 'performance' } }]);
  });

  test('is no verdict where a person interrupted it', async () => {
    await expect(scene({ run: () => Promise.reject(INTERRUPTED) }).outcome()).rejects.toBe(INTERRUPTED);
  });

  test('hides no other error', async () => {
    const wrong = new AppError({ code: 'data-format', message: '' });
    const { clock, outcome } = scene({
      run: () => {
        clock.over = true;
        return Promise.reject(wrong);
      },
    });
    await expect(outcome()).rejects.toBe(wrong);
  });

  test.each(BATTERY.names)('is told of the check %s', async (name) => {
    const guard = endInTime({ isOver: () => true }, TIMEOUT);
    const { findings } = await guard(name, () => Promise.reject(INTERRUPTED));
    expect(findings.map((found) => isSound(found) && found.facts)).toEqual([{ limitMs: 90_000, during: name }]);
  });
});

test.each([
  [null, { timeoutMs: 600_000, callTimeoutMs: 30_000, memoryBytes: 4 * 2 ** 30 }],
  [{ timeout: '90s' }, { timeoutMs: 90_000, callTimeoutMs: 30_000, memoryBytes: 4 * 2 ** 30 }],
  [
    { callTimeout: '5s', memory: '1GB' },
    { timeoutMs: 600_000, callTimeoutMs: 5000, memoryBytes: 1e9 },
  ],
] as const)('settings of %j', (certification, limits) => {
  const settings = certification && ({ apiVersion: 'seatrial/v1', kind: 'Settings', certification } as const);
  expect(resolveLimits(settings)).toEqual(limits);
});
