import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Mutant } from '@stryker-mutator/api/core';
import Table from 'cli-table3';
import type { Instrumented } from './instrument.ts';
import type { Journal } from './journal.ts';

/** Each change that no test noticed, as a difference. */
export function describeSurvivors(mutants: readonly Mutant[], journal: Journal): string {
  return triable(mutants, journal)
    .filter(({ id }) => !journal.isNoticed(id))
    .map(
      (mutant) =>
        `${placeOf(mutant)} ${mutant.mutatorName}${journal.isReached(mutant.id) ? '' : ', by which no test comes'}\n${difference(mutant)}\n`,
    )
    .join('\n');
}

function placeOf({ fileName, location }: Mutant): string {
  return `${relative('.', fileName)}:${location.start.line + 1}:${location.start.column + 1}`;
}

function difference({ fileName, location: { start, end }, replacement }: Mutant): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  const before = (lines[0] ?? '').slice(0, start.column);
  const after = (lines.at(-1) ?? '').slice(end.column);
  return [
    ...lines.map((line) => `- ${line}`),
    ...`${before}${replacement}${after}`.split('\n').map((line) => `+ ${line}`),
  ].join('\n');
}

function triable(mutants: readonly Mutant[], journal: Journal): readonly Mutant[] {
  return mutants.filter(({ id }) => !journal.isOnlyLoaded(id));
}

/** Score by file, by folder and of all, and which tests could not be asked. */
export function summarize({ drawn, all }: Instrumented, journal: Journal): string {
  const rows = new Table({ head: ['file', 'noticed', 'of', 'score'], style: { head: [], border: [], compact: true } });
  const tried = triable(drawn, journal);
  const byFile = Map.groupBy(tried, ({ fileName }) => relative('.', fileName));
  const byFolder = Map.groupBy(tried, ({ fileName }) => `${dirname(relative('.', fileName))}/`);
  const named = [...byFile, ...byFolder].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, some] of named) rows.push(scoreOf(name, some, journal));
  rows.push(scoreOf('all', tried, journal));
  const broken = [...journal.broken].map((test) => `Fails unchanged, and was not asked: ${test}`);
  const left = drawn.length - tried.length;
  const loaded = left === 0 ? [] : [`Left out, since it only runs while a module is loaded: ${left} of them.`];
  return [
    rows.toString(),
    ...loaded,
    ...describeSample({ tried: tried.length, drawn: drawn.length, all }),
    ...broken,
  ].join('\n');
}

interface Sample {
  readonly tried: number;
  readonly drawn: number;
  readonly all: number;
}

/** How far the score of the drawn changes can be from that of all. */
function describeSample({ tried, drawn, all }: Sample): readonly string[] {
  if (drawn === all) return [];
  const error = Math.sqrt((0.25 / tried) * (1 - drawn / all));
  return [
    `Drawn from ${all} changes: the score of all is within ${(196 * error).toFixed(0)} points, in 95 of 100 draws or more.`,
  ];
}

function scoreOf(name: string, mutants: readonly Mutant[], journal: Journal): [string, number, number, string] {
  const count = mutants.filter(({ id }) => journal.isNoticed(id)).length;
  return [name, count, mutants.length, `${((100 * count) / mutants.length).toFixed(0)} %`];
}
