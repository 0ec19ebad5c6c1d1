/** `npm run bench -- live [--tests 40] [--only false-promotion,power,…]`: what the rule of the live test promises, in simulated services. */
import { cost } from './live/cost.ts';
import { falsePromotions } from './live/false-promotion.ts';
import { breaker, guardrails, labelParity, sampleRatio } from './live/guardrails.ts';
import { paired, power } from './live/power.ts';
import { rivalTable } from './live/rival-table.ts';

const PARTS: Readonly<Record<string, (tests: number) => void>> = {
  'false-promotion': falsePromotions,
  power: (tests) => power(10 * tests),
  paired,
  guardrails,
  'sample-ratio': sampleRatio,
  'label-parity': labelParity,
  breaker,
  cost,
  rivals: (tests) => rivalTable(5 * tests),
};

export async function run(args: readonly string[]): Promise<void> {
  const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const only = after('--only')?.split(',') ?? Object.keys(PARTS);
  for (const [name, part] of Object.entries(PARTS)) if (only.includes(name)) part(Number(after('--tests') ?? 40));
}
