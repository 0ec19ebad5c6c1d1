import { EXTREMES, measureCoverage, SCENARIOS } from '../test/support/coverage.ts';

/** Prints how often the 95 % intervals hold the population's value: `node bench/interval-coverage.ts [repetitions] [scenario]`. */
const [repetitions = '4000', only] = process.argv.slice(2);
const percent = (share: number): string => (100 * share).toFixed(1);

console.log('| problem | metric | rows | interval | holds % | paired interval | holds % |');
console.log('|---|---|---|---|---|---|---|');
for (const scenario of [...SCENARIOS, ...EXTREMES].filter(({ name }) => only === undefined || name === only)) {
  for (const rows of [200, 1000]) {
    const request = { rows, repetitions: Number(repetitions), population: 600_000, seed: 20_261_121 };
    for (const line of measureCoverage(scenario, request)) {
      const { metric, method, pairedMethod } = line;
      const cells = [line.scenario, metric, rows, method, percent(line.single), pairedMethod, percent(line.paired)];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}
