// @module-tag thorough
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { parseModel, parseSettings, parseVersion } from '../../src/contract/parsers.ts';
import { MISFIT_SENTENCES } from '../../src/contract/misfit-sentences.ts';
import { PROBLEM_SENTENCES } from '../../src/contract/problem-sentences.ts';
import { AppError } from '../../src/domain/error.ts';
import { checkModel } from '../../src/domain/model/check-model.ts';
import { checkSettings } from '../../src/domain/model/check-settings.ts';
import { checkVersion } from '../../src/domain/model/check-version.ts';
import type { ManifestProblem } from '../../src/domain/model/manifest-problem.ts';

const INVALID = fileURLToPath(new URL('../../schemas/examples/invalid/', import.meta.url));
const SENTENCES = { ...PROBLEM_SENTENCES, ...MISFIT_SENTENCES };
const ALONE = {
  folder: null,
  fileName: null,
  model: null,
  predecessor: null,
  mergedVersions: null,
  others: [],
  requireLicense: false,
  isMerged: false,
};

interface File {
  readonly path: string;
  readonly content: Buffer;
}

const CHECKS: Readonly<Record<string, (file: File) => readonly ManifestProblem[]>> = {
  model: (file) => checkModel(parseModel(file).value, { folder: null }),
  version: (file) => checkVersion(parseVersion(file).value, ALONE),
  settings: (file) => checkSettings(parseSettings(file).value),
};

/** What is wrong with an example beyond its shape; nothing where it has none that could be looked at. */
function problemsOf(kind: string, path: string): readonly ManifestProblem[] {
  try {
    return CHECKS[kind]?.({ path, content: readFileSync(path) }) ?? [];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

const EXAMPLES = Object.keys(CHECKS).flatMap((kind) =>
  readdirSync(join(INVALID, kind)).map((file) => ({ kind, file, path: join(INVALID, kind, file) })),
);

test('no reason has two sentences, one of which would never be said', () => {
  expect(Object.keys(PROBLEM_SENTENCES).filter((reason) => Object.hasOwn(MISFIT_SENTENCES, reason))).toEqual([]);
});

describe('a sentence about a manifest has no hole: every fact that it names is there', () => {
  it.each(EXAMPLES)('$kind/$file', ({ kind, path }) => {
    for (const { reason, facts } of problemsOf(kind, path)) {
      const { message, hint } = SENTENCES[reason];
      const named = [...`${message} ${hint}`.matchAll(/(?<!\{)\{(\w+)\}(?!\})/gu)].map(([, name = '']) => name);
      expect(Object.keys(facts), reason).toEqual(expect.arrayContaining(named));
      for (const name of named) expect(facts[name], `${reason}: ${name}`).not.toBeUndefined();
    }
  });
});
