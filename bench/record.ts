import { coverage } from './record/coverage.ts';
import type { Section } from './record/section.ts';
import { speed } from './record/speed.ts';
import { tampering } from './record/tampering.ts';

const SECTIONS: readonly Section[] = [tampering, speed, coverage];

/** `npm run bench -- record [title…]`: what docs/statistics.md and docs/verify.md promise of the record, measured. */
export async function run(titles: readonly string[]): Promise<void> {
  const asked = SECTIONS.filter(({ title }) => titles.length === 0 || titles.includes(title.toLowerCase()));
  for (const { title, aim, print } of asked) {
    process.stdout.write(`\n## ${title}\n\nAim: ${aim}.\n\n`);
    await print();
  }
}
