import { createOriginal, findIn, HAS_PYTHON, verifyBoth } from '../../test/support/tampering/tampering-table.ts';
import { TAMPERINGS } from '../../test/support/tampering/tamperings.ts';
import type { Section } from './section.ts';

export const tampering: Section = {
  title: 'Tampering',
  aim: 'each is found by both verifiers, and the branch as it was written by none',
  print: printTampering,
};

async function printTampering(): Promise<void> {
  using original = await createOriginal();
  process.stdout.write('| tampering | seatrial verify | test/reference/verify.py |\n|---|---|---|\n');
  const untouched = await verifyBoth(original.folder);
  tell('none', untouched.seatrial.join(', ') || 'none', untouched.python);
  let missed = 0;
  for (const one of TAMPERINGS) {
    const { seatrial, python } = await findIn(original.folder, one);
    if (seatrial.length === 0 || python === 0) missed++;
    tell(one.name, seatrial.join(', ') || '**not found**', python);
  }
  const lacks = HAS_PYTHON ? '' : '; there is no Python here';
  process.stdout.write(`\n${TAMPERINGS.length} ways, ${missed} missed by one of them${lacks}.\n`);
}

function tell(name: string, codes: string, python: number | null): void {
  const found = python === null ? 'not run' : python === 1 ? 'found' : python === 0 ? 'nothing' : `exit ${python}`;
  process.stdout.write(`| ${name} | ${codes} | ${found} |\n`);
}
