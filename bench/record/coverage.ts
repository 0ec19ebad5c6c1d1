import { DIFFERENCES, forecastCoverage, HISTORIES } from '../../test/support/forecast-coverage.ts';
import type { Section } from './section.ts';

const REPETITIONS = 20_000;
const [LEAST, MOST] = [0.88, 0.92];

export const coverage: Section = {
  title: 'Forecast',
  aim: '90 % intervals hold 88 to 92 % of what comes, for known and for new models, or are not given',
  print: printCoverage,
};

async function printCoverage(): Promise<void> {
  process.stdout.write(
    '| live versions of each model | models apart by | known model | new model |\n|---|---|---|---|\n',
  );
  let missed = 0;
  for (const [name, sizes] of Object.entries(HISTORIES)) {
    for (const difference of DIFFERENCES) {
      const { known, new: unknown } = forecastCoverage(sizes, difference, { repetitions: REPETITIONS, seed: 7 });
      const shares = [known, unknown];
      missed += shares.filter((share) => share !== null && (share < LEAST || share > MOST)).length;
      process.stdout.write(`| ${name} | ${difference} σ | ${shares.map(percent).join(' | ')} |\n`);
    }
  }
  process.stdout.write(`\n${missed === 0 ? 'met' : `MISSED ${missed} times`}: ${REPETITIONS} draws a line.\n`);
}

function percent(share: number | null): string {
  return share === null ? 'not given' : `${(100 * share).toFixed(1)} %`;
}
