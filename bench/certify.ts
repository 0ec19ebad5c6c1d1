/** `npm run bench -- certify [--quick]`: what the performance part of a certification can tell, with the reference in the same run. */
import { cpus, loadavg } from 'node:os';
import { ModelFolder } from '../test/support/artifacts.ts';
import { runCallTax } from './certify/call-tax.ts';
import { runOfflinePython } from './certify/offline-python.ts';
import { runOfflinePair } from './certify/offline-pair.ts';
import { writeSubjects, type Subjects } from './certify/subjects.ts';
import { runTail } from './certify/tail.ts';
import { runTrials } from './certify/trials.ts';
import { runAgain, runWhole } from './certify/whole.ts';

/** Each prints its own figures; `--only <name>` runs one. */
const SECTIONS: Readonly<Record<string, (subjects: Subjects, quick: boolean) => Promise<void>>> = {
  'call-tax': (_subjects, quick) => runCallTax(quick),
  tail: runTail,
  offline: runOfflinePython,
  'offline-pair': runOfflinePair,
  trials: runTrials,
  whole: runWhole,
  again: runAgain,
};

export async function run(args: readonly string[]): Promise<void> {
  using folder = new ModelFolder();
  const subjects = writeSubjects(folder);
  const quick = args.includes('--quick');
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  printMachine();
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (only === undefined || only === name) await section(subjects, quick);
  }
  printMachine();
}

function printMachine(): void {
  const load = loadavg().map((value) => value.toFixed(2));
  const processors = cpus();
  process.stdout.write(
    `\n${new Date().toISOString()} ${processors.length} × ${processors[0]?.model}, Node ${process.version}, load ${load.join(' ')}\n`,
  );
}
