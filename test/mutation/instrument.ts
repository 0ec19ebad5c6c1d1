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

/** Writes the sources with all their changes to `sources.json` of a folder, for the tests' configuration. */
export async function instrument(files: readonly string[], folder: string): Promise<readonly Mutant[]> {
  const named = files.map((file) => ({ name: resolve(file), mutate: true, content: readFileSync(file, 'utf8') }));
  const instrumented = await new Instrumenter(SILENT).instrument(named, {
    plugins: null,
    ignorers: [],
    // Sentences are seen in golden files by people; whether each of their words is asserted says nothing.
    excludedMutations: ['StringLiteral'],
  });
  const sources = instrumented.files.map(({ name, content }) => [name, content]);
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(sources));
  return instrumented.mutants.filter(({ status }) => status !== 'Ignored');
}
