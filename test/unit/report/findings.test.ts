// @module-tag thorough
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Certificate, Finding } from '../../../src/contract/generated/types.ts';
import { parseCertificate } from '../../../src/contract/parse-certificate.ts';
import { finding, type FindingFacts, isSound } from '../../../src/domain/finding/finding.ts';
import type { FactType, FactTypes, FindingKind } from '../../../src/domain/finding/finding-kind.ts';
import { FINDING_KINDS } from '../../../src/domain/finding/finding-kinds.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { tellFinding } from '../../../src/report/findings/tell-finding.ts';
import { aCertificate } from '../../support/certificate.ts';
import { markdownStructure } from '../../support/markdown-structure.ts';

const KINDS: readonly (readonly [string, FindingKind])[] = Object.entries(FINDING_KINDS);

/** A finding of each code and fault, whose every text is the given one. */
function everyFinding(text: string): readonly Finding[] {
  const values: Readonly<Record<FactType, Finding['facts'][string]>> = {
    text,
    number: 7,
    'number?': null,
    flag: true,
    scalar: text,
    texts: [text, text],
    numbers: [7, 8],
    table: [[text, 7, true]],
  };
  const because = [
    finding('unused-file', { file: text }),
    { reason: 'positive-absent' as const, facts: { name: text, known: [text], targetKind: text } },
  ];
  const fill = (types: FactTypes) => Object.entries(types).map(([name, type]) => [name, values[type]] as const);
  return KINDS.flatMap(([code, kind]) => {
    const [severity] = kind.severity;
    const [check] = kind.check;
    const shapes =
      'facts' in kind
        ? [fill(kind.facts)]
        : Object.entries(kind.faults).map(([fault, types]) => [['fault', fault] as const, ...fill(types)]);
    return shapes.map((facts): Finding => ({
      code: code as Finding['code'],
      severity,
      check,
      facts: Object.fromEntries(facts),
      because,
    }));
  });
}

test('every code and fault has a sentence that lacks no fact', async () => {
  const findings = everyFinding('word');
  expect(findings.every(isSound)).toBe(true);
  const lines = findings.map((found) => {
    const { message, hint = '' } = tellFinding(found);
    const { fault } = found.facts;
    expect(message, found.code).not.toBe(found.code);
    return `${found.code}${typeof fault === 'string' ? ` (${fault})` : ''}\n  ${message}\n  ${hint}\n`;
  });
  expect(lines.filter((line) => /undefined(?!\.)|\bnull\b|\[object/.test(line))).toEqual([]);
  await expect(lines.join('')).toMatchFileSnapshot('../../golden/report/findings.txt');
});

test.each<[string, Partial<Finding>]>([
  ['a fact is missing', { facts: {} }],
  ['a fact is of another type', { facts: { file: 7 } }],
  ['an error is called a warning', { severity: 'warning' }],
  ['it is of another check', { check: 'performance' }],
])('a finding is not told where %s', (_name, changes) => {
  const forged = { ...finding('file-is-link', { file: 'm.onnx' }), ...changes };
  expect(isSound(forged)).toBe(false);
  expect(tellFinding(forged)).toEqual({ message: 'file-is-link' });
});

test('a fault that no finding of the code has is not told', () => {
  const forged = { ...finding('not-probabilities', { fault: 'sum', rows: 1, firstRow: 1 }) };
  expect(isSound(forged)).toBe(true);
  expect(isSound({ ...forged, facts: { ...forged.facts, fault: 'toString' } })).toBe(false);
});

test('a finding of 0.1.0 is shown in its own words', () => {
  const written = {
    code: 'unused-file',
    severity: 'warning',
    check: 'safety',
    message: 'As it was.',
    hint: 'So.',
  } as const;
  expect(tellFinding(written)).toMatchObject({ message: 'As it was.', hint: 'So.' });
});

test.each([
  '</td>|\n### x',
  '@all #1 https://evil.test',
  '`a` **b** <!-- c -->',
  '\u202E\u0007![x](https://evil.test/x.png)',
])('hostile facts change nothing of a comment: %j', (text) => {
  const calm = render('word');
  for (const [index, shown] of render(text).entries()) {
    expect(shown.headings).toHaveLength(calm[index]?.headings.length ?? 0);
    expect(shown.tables).toEqual(calm[index]?.tables);
    expect(shown.images).toBe(calm[index]?.images);
    expect(shown.text).not.toMatch(/@[A-Za-z0-9]|#\d|https?:\/\//);
  }
});

/** Comments about all findings, as many in one as its table shows. */
function render(text: string) {
  const findings = everyFinding(text);
  const pages = Array.from({ length: Math.ceil(findings.length / 30) }, (_, page) => findings.slice(page * 30));
  return pages.map((rest) => {
    const some = rest.slice(0, 30);
    const certificate: Certificate = aCertificate({ verdict: 'fail', findings: some });
    return markdownStructure(renderCertificationComment([certificate], { model: 'churn' }));
  });
}

test('a certificate of 0.1.0 is read, and its findings are told word for word', () => {
  const path = fileURLToPath(
    new URL('../../../schemas/examples/valid/certificate/findings-0.1.0.json', import.meta.url),
  );
  const { value } = parseCertificate({ path, content: readFileSync(path) });
  const comment = renderCertificationComment([value], { model: 'churn' });
  expect(comment).toContain('No row is in the slice gold: "tier" holds "Gold", "Silver".');
  expect(comment).toContain(' Write the values under');
});

const CHANGED = { rows: 10, changed: 9, maxAbsoluteDifference: 1, share: 1, quantised: false };

test.each<[string, FindingFacts['answers-differ'], RegExp, RegExp | null]>([
  ['threads alone', { ...CHANGED, fault: 'other-threads', threads: 2 }, /^Declare `threads: 1` in the mode/u, /batch/u],
  [
    'threads, and rows a call',
    { ...CHANGED, fault: 'as-served', threads: 2, batchSize: 64 },
    /^Declare `threads: 1`.* batch statistics off/u,
    null,
  ],
  ['rows a call', { ...CHANGED, fault: 'as-served', threads: 1, batchSize: 64 }, /batch statistics off/u, /threads/u],
  ['other batches', { ...CHANGED, fault: 'other-batches' }, /batch statistics off/u, /threads/u],
  ['quantisation', { ...CHANGED, fault: 'other-threads', threads: 2, quantised: true }, /^Quantise it/u, /threads/u],
])('answers that change with %s are mended there', (_name, facts, said, unsaid) => {
  const { hint } = tellFinding(finding('answers-differ', facts, { check: 'robustness', severity: 'error' }));
  expect(hint).toMatch(said);
  if (unsaid !== null) expect(hint).not.toMatch(unsaid);
});
