// @module-tag thorough
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkDocument } from '../../src/contract/check-document.ts';
import { PROBLEM_REASONS } from '../../src/domain/model/manifest-problem.ts';

const EXAMPLES = fileURLToPath(new URL('../../schemas/examples/', import.meta.url));
const KINDS = ['model', 'version', 'settings', 'deployment', 'certificate'];
/** What needs a registry around the document; validate-registry.test.ts has them. */
const NEEDS_NEIGHBOURS = [
  'version-case',
  'reading-missing',
  'reading-not-a-feature',
  'name-not-folder',
  'version-not-file',
  'model-size-over-budget',
  'license-missing',
  'major-bump-needed',
  'version-out-of-order',
  'gate-model-unknown',
  'platform-lacks-unit-header',
  'platform-lacks-unit-field',
  'platform-lacks-shadow',
  'platform-lacks-paired',
  'platform-lacks-sentinel',
  'platform-lacks-ensembles',
  'platform-coarse',
];

/** Reasons of warnings: the document is valid. */
const WARNINGS = [
  'limit-at-end',
  'live-day-unseen',
  'live-margin-zero',
  'live-metric-own',
  'live-missing-is-best',
  'name-not-portable',
  'positive-against-rest',
];

function examples(validity: 'valid' | 'invalid') {
  return KINDS.flatMap((kind) =>
    readdirSync(join(EXAMPLES, validity, kind))
      .filter((file) => file !== 'expected.yaml')
      .map((file) => ({ file: `${kind}/${file}`, path: join(EXAMPLES, validity, kind, file) })),
  );
}

function expectation(path: string): string {
  if (path.endsWith('.yaml')) return /^# expected: (.+)/u.exec(readFileSync(path, 'utf8'))?.[1] ?? 'nothing';
  const file = path.slice(path.lastIndexOf('/') + 1);
  return parse(readFileSync(join(EXAMPLES, 'invalid/certificate/expected.yaml'), 'utf8'))[file];
}

function found(path: string): readonly string[] {
  return checkDocument({ path, content: readFileSync(path) }).problems.map(({ code, reason, location }) => {
    const pointer = location?.pointer ?? '';
    return `${code} ${reason} ${/^\/\S+$/u.test(pointer) ? pointer : JSON.stringify(pointer)}`;
  });
}

describe('valid examples', () => {
  it.each(examples('valid'))('$file', ({ path }) => {
    expect(found(path)).toEqual([]);
  });

  it('show every warning', () => {
    const verdicts = examples('valid').map(({ path }) => checkDocument({ path, content: readFileSync(path) }));
    const shown = verdicts.flatMap(({ warnings }) => warnings.map(({ reason }) => reason));
    expect(new Set(shown)).toEqual(new Set(WARNINGS));
  });
});

describe('invalid examples', () => {
  it.each(examples('invalid'))('$file', ({ path }) => {
    expect(found(path)).toEqual([expectation(path)]);
  });

  it('show every reason that a document can have by itself', () => {
    const shown = new Set(examples('invalid').map(({ path }) => expectation(path).split(' ')[1]));
    const missing = PROBLEM_REASONS.filter(
      (reason) => ![...NEEDS_NEIGHBOURS, ...WARNINGS].includes(reason) && !shown.has(reason),
    );
    expect(missing).toEqual([]);
  });
});
