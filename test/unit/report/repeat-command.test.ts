import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../../src/cli/program.ts';
import type { Certificate } from '../../../src/contract/generated/types.ts';
import { finding } from '../../../src/domain/finding/finding.ts';
import { repeatCommand } from '../../../src/report/sections/provenance.ts';
import { aCertificate } from '../../support/certificate.ts';

/** What the command line understands of a command. */
async function read(line: string): Promise<object> {
  const program = createProgram();
  const options: object[] = [];
  certifyOf(program).action((_versions, given: object) => void options.push(given));
  await program.parseAsync(line.split(' ').slice(1), { from: 'user' });
  return options[0] ?? {};
}

function certifyOf(program: Command): Command {
  const found = program.commands.find((command) => command.name() === 'certify');
  if (found === undefined) throw new RangeError('the program has certify');
  return found;
}

const unusable = finding('baseline-unusable', { fault: 'reading', version: '1.2.0', data: 'holdout', said: 'x' });
const run = aCertificate().run;

describe('the command that repeats a run', () => {
  test.each<[string, Partial<Certificate>, object]>([
    ['a run as most are', {}, { baseline: '1.3.2', seed: 42, reuse: false }],
    ['a quick one', { run: { ...run, quick: true } }, { baseline: '1.3.2', seed: 42, reuse: false, quick: true }],
    [
      'one of some modes',
      { run: { ...run, skippedModes: ['edge'] }, subject: { ...aCertificate().subject, modes: ['realtime', 'batch'] } },
      { baseline: '1.3.2', seed: 42, reuse: false, modes: ['realtime', 'batch'] },
    ],
    ['one without a version to compare with', { baseline: null }, { baseline: 'none', seed: 42, reuse: false }],
    [
      'one whose version to compare with could not be used',
      { baseline: null, findings: [unusable] },
      { baseline: '1.2.0', seed: 42, reuse: false },
    ],
  ])('of %s says all that it was asked', async (_name, changes, options) => {
    expect(await read(repeatCommand(aCertificate(changes)))).toEqual(options);
  });

  test('knows of every option whether it changes the answer', () => {
    const named = ['--baseline', '--modes', '--quick', '--seed', '--no-reuse', '--registry'];
    // It says which versions, and with which each is compared: the command names both.
    const saidOtherwise = ['--changed-since'];
    const shownOnly = ['--output', '--html', '--json', '--markdown', '--verbose'];
    const options = certifyOf(createProgram()).options.map(({ long }) => long);
    expect(new Set(options)).toEqual(new Set([...named, ...saidOtherwise, ...shownOnly]));
  });
});
