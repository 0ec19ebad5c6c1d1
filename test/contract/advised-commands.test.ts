import { globSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';

interface Run {
  readonly name: string;
  readonly args: readonly string[];
  readonly options: object;
}

interface Advice {
  readonly file: string;
  readonly line: string;
}

/** What sources say between backticks outside of comments, an expression as a word of one digit. */
function adviceOfSources(): readonly Advice[] {
  return globSync('src/**/*.{ts,tsx}').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line))
      .flatMap((line) => spansOf(line.replaceAll(/\$\{[^}]*\}/g, '1').replaceAll('\\`', '`')))
      .map((line) => ({ file, line })),
  );
}

/** What documents say between backticks, and in blocks of shell; a command's bare name is a mention. */
function adviceOfDocuments(): readonly Advice[] {
  return ['README.md', ...globSync('docs/**/*.md'), ...globSync('actions/*/README.md')].flatMap((file) => {
    const text = readFileSync(file, 'utf8').replaceAll(/^npx seatrial /gm, 'seatrial ');
    const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
      block.split('\n').filter((line) => line.startsWith('seatrial ')),
    );
    const spans = spansOf(text.replaceAll(/```[\s\S]*?```/g, '')).filter((line) => !isMention(line));
    return [...blocks.map((line) => line.replace(/\s+#.*$/, '')), ...spans].map((line) => ({ file, line }));
  });
}

function spansOf(text: string): readonly string[] {
  return [...text.matchAll(/`(seatrial [a-z][^`\n]*)`/g)].map(([, line = '']) => line);
}

function isMention(line: string): boolean {
  return line
    .split(' ')
    .slice(1)
    .every((word) => /^[a-z-]+$/.test(word) && !word.startsWith('-'));
}

/** Throws what a shell would be told. */
async function parse(line: string): Promise<void> {
  const program = createProgram();
  const given: Run[] = [];
  silence(program, given);
  const [own = ''] = line.split(/ [|>] /);
  const words = own.match(/'[^']*'|\S+/g) ?? [];
  await program.parseAsync(
    words.slice(1).map((word) => word.replaceAll("'", '')),
    { from: 'user' },
  );
  const [run] = given;
  const isAsked = run?.name !== 'certify' || run.args.length > 0 || 'changedSince' in run.options;
  if (!isAsked) throw new Error('There is nothing to certify.');
}

function silence(command: Command, given: Run[]): void {
  command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
  if (command.commands.length === 0)
    command.action(() => void given.push({ name: command.name(), args: command.args, options: command.opts() }));
  for (const child of command.commands) silence(child, given);
}

const ADVICE = [...adviceOfSources(), ...adviceOfDocuments()];

test('there is advice to try', () => {
  expect(ADVICE.length).toBeGreaterThan(15);
});

test.each(ADVICE.map(({ file, line }) => [`${line} (${file})`, line] as const))('%s', async (_name, line) => {
  if (line.endsWith('--help')) return;
  await expect(parse(line)).resolves.toBeUndefined();
});
