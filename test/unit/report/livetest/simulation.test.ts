import { describe, expect, it } from 'vitest';
import type { SimulatedEnds, SimulatedModel } from '../../../../src/domain/livetest/simulation/simulate.ts';
import { renderSimulation } from '../../../../src/report/livetest/simulation-terminal.ts';
import { PLAIN_STYLE } from '../../../../src/report/terminal/style.ts';

const GOLDEN = '../../../golden/livetest';
const HOUR_MS = 3_600_000;

function ends(promoted: readonly number[], own: Partial<SimulatedEnds> = {}): SimulatedEnds {
  const all = promoted.at(-1) ?? 0;
  return {
    tests: 200,
    promoted: all,
    rejected: 200 - all,
    inconclusive: 0,
    invalid: 0,
    medianMs: 30 * HOUR_MS,
    mostMs: 54 * HOUR_MS,
    exposed: 120_000,
    promotedByDay: promoted,
    ...own,
  };
}

const SIMULATED: SimulatedModel = {
  model: 'churn',
  metric: 'accuracy',
  effect: 0.0174,
  tests: 200,
  rate: 0.5,
  alpha: 0.05,
  rateFrom: null,
  assumed: [],
  taken: [],
  errorsTaken: null,
  certified: null,
  simulation: {
    better: ends([20, 90, 150, 180, 180, 180], { rejected: 4, inconclusive: 16 }),
    same: ends([1, 2, 2, 2, 2, 2], { medianMs: 60 * HOUR_MS }),
    worse: ends([0, 0, 0, 0, 0, 0], { medianMs: 9 * HOUR_MS, mostMs: 12 * HOUR_MS, exposed: 4200 }),
  },
};

function rendered(own: Partial<SimulatedModel> = {}, columns = 100): string {
  return renderSimulation({ ...SIMULATED, ...own }, { style: PLAIN_STYLE, columns });
}

describe('a simulation in a terminal', () => {
  it('tells what is found, in which time, and at what cost', async () => {
    await expect(rendered()).toMatchFileSnapshot(`${GOLDEN}/simulation.txt`);
  });

  it('says which spread was taken, and fits sixty columns', async () => {
    const narrow = rendered({ assumed: [{ metric: 'accuracy', spread: 0.336, isYesOrNo: true, mean: null }] }, 60);
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    await expect(narrow).toMatchFileSnapshot(`${GOLDEN}/simulation-narrow.txt`);
  });

  it('calls a spread the most that there is only where it may be less', () => {
    const told = (own: { readonly isYesOrNo: boolean; readonly mean: number | null }) =>
      rendered({ assumed: [{ metric: 'm', spread: 0.5, ...own }] }).replaceAll(/\s+/g, ' ');
    expect(told({ isYesOrNo: true, mean: null })).toContain(
      'How much m varies from one prediction to the next was not said: 0.5 was taken, which is right where each prediction counts 0 or 1.',
    );
    expect(told({ isYesOrNo: false, mean: null })).toContain('0.5 was taken, the most that its range allows');
    expect(told({ isYesOrNo: true, mean: 0.5 })).toContain(
      'Neither the mean of m nor how much it varies from one prediction to the next was said: 0.5 was taken, the middle of its range (--mean m=… says it), and 0.5, which is right',
    );
  });

  it('says what finds a gain more often where it is found rarely', () => {
    const words = 'It is found in fewer than four of five tests. A longer maxDuration';
    const told = (promoted: number) => {
      const simulation = { ...SIMULATED.simulation, better: ends([promoted]) };
      return rendered({ simulation }).replaceAll(/\s+/g, ' ');
    };
    expect(told(159)).toContain(words);
    expect(told(160)).not.toContain(words);
  });

  it('says what was taken from where', () => {
    const known = rendered({
      rateFrom: { kind: 'mode', mode: 'realtime', perSecond: 100 },
      certified: '1.1.0',
      errorsTaken: 0.002,
      taken: [
        {
          metric: 'accuracy',
          pairs: false,
          spread: { kind: 'certified', value: 0.35736, data: 'holdout', units: 16281 },
        },
        { metric: 'accuracy', pairs: true, spread: { kind: 'certified', value: 0.2, data: 'holdout', units: 16281 } },
        { metric: 'loss', pairs: false, spread: { kind: 'windows', value: 0.5, version: '1.0.0', units: 5000 } },
      ],
    });
    expect(known.replaceAll(/\s+/g, ' ')).toContain(
      'Taken: 100 predictions a second, as mode realtime declares. accuracy varies by 0.357, as known from 16,281 predictions of holdout in the certificate of 1.1.0. Differences of accuracy vary by 0.2, as known from 16,281 predictions of holdout in the certificate of 1.1.0. loss varies by 0.5, as known from 5,000 labels of 1.0.0 in production. 0.2 % of the requests fail, as in production.',
    );
  });

  it('shows nothing that a name would have a terminal do', () => {
    const shown = rendered({ model: '\u001b[31mchurn', metric: 'a\u0007b' });
    for (const hidden of ['\u0007', '\u001b']) expect(shown).not.toContain(hidden);
  });
});
