import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Mutant } from '@stryker-mutator/api/core';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const ignore = (): void => undefined;
const never = (): boolean => false;
const SILENT = {
  isTraceEnabled: never,
  isDebugEnabled: never,
  isInfoEnabled: never,
  isWarnEnabled: never,
  isErrorEnabled: never,
  isFatalEnabled: never,
  trace: ignore,
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  fatal: ignore,
};

export interface Wanted {
  readonly files: readonly string[];
  /** At most so many changes, the same in every run. */
  readonly sample: number;
}

export interface Instrumented {
  readonly drawn: readonly Mutant[];
  /** How many changes there are, drawn or not. */
  readonly all: number;
}

/** Writes to a folder the sources with all their changes (`sources.json`) and which of these are tried (`changes.json`). */
export async function instrument({ files, sample }: Wanted, folder: string): Promise<Instrumented> {
  const named = files.map((file) => ({ name: resolve(file), mutate: true, content: readFileSync(file, 'utf8') }));
  const instrumented = await new Instrumenter(SILENT).instrument(named, {
    plugins: null,
    ignorers: [],
    // Sentences are seen in golden files by people; whether each of their words is asserted says nothing.
    excludedMutations: ['StringLiteral'],
  });
  const sources = instrumented.files.map(({ name, content }) => [name, content]);
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(sources));
  const mutants = instrumented.mutants.filter(({ status }) => status !== 'Ignored');
  const drawn = draw(mutants, sample);
  writeFileSync(join(folder, 'changes.json'), JSON.stringify(drawn.map(({ id }) => id)));
  return { drawn, all: mutants.length };
}

/** In an order that has nothing to do with where they are. */
function draw(mutants: readonly Mutant[], sample: number): readonly Mutant[] {
  if (mutants.length <= sample) return mutants;
  const keyed = mutants.map((mutant) => ({ mutant, key: hash('sha256', `${mutant.id} ${mutant.replacement}`) }));
  return keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, sample)
    .map(({ mutant }) => mutant);
}
