// @module-tag thorough
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCertificate } from '../../../src/contract/parse-certificate.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { contradictionsIn, comparingRows } from '../../support/printed-rows.ts';
import { aRandomCertificate } from '../../support/random-certificate.ts';
import { REPORT_CASES } from '../../support/report-cases.ts';
import { byCost } from '../../support/slow.ts';

const EXAMPLES = new URL('../../../schemas/examples/valid/certificate/', import.meta.url);
const GOLDEN = ['report/', 'release/'].map((folder) => new URL(`../../golden/${folder}`, import.meta.url));
const EACH = 50;

describe('no row says another thing than its own figures', () => {
  test.each(readdirSync(EXAMPLES))('the example %s', (name) => {
    const { value } = parseCertificate({ path: name, content: readFileSync(new URL(name, EXAMPLES)) });
    expect(contradictionsIn(renderCertificationComment([value], { model: 'churn' }))).toEqual([]);
  });

  test.each(Object.entries(REPORT_CASES))('the report %s', (_name, build) => {
    const { certificates, ...options } = build();
    expect(contradictionsIn(renderCertificationComment(certificates, options))).toEqual([]);
  });

  test.each(GOLDEN.flatMap((folder) => markdownIn(folder)))('the golden file %s', (_name, file) => {
    expect(contradictionsIn(readFileSync(file, 'utf8'))).toEqual([]);
  });

  for (const { rows: parts, options } of byCost([0, 1, 2, 3, 4, 5], (part) => part < 2))
    test.each(parts)(`${EACH} random certificates (%i)`, options, (part) => {
      let rows = 0;
      for (let seed = part * EACH; seed < (part + 1) * EACH; seed++) {
        const comment = renderCertificationComment([aRandomCertificate(seed)], { model: 'churn' });
        expect(contradictionsIn(comment), `seed ${seed}`).toEqual([]);
        rows += comparingRows(comment);
      }
      expect(rows).toBeGreaterThan(5 * EACH);
    });
});

function markdownIn(folder: URL): readonly (readonly [string, URL])[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.map((name) => [name, new URL(name, folder)] as const);
}

describe('what the check finds', () => {
  const head = '| | 1.4.0 | Production 1.3.2 | Change |\n|-|-|-|-|\n';
  test.each([
    ['| p50 | 9.300 µs | 12.10 µs | 1.235× [1.2, 1.3], 23.5 % slower |', '0.76'],
    ['| p50 | 9.300 µs | 0.0121 ms | 0.77× [0.7, 0.8], 23 % slower |', 'more, beside'],
    ['| p50 | 12.10 µs | 9.300 µs | 1.3× [1.2, 1.4], no clear difference |', 'beside a clear one'],
    ['| p50 | 12.10 µs | 9.300 µs | 1.3× [0.9, 1.4], 30 % slower |', 'more, beside'],
    ['| p50 | 9.3 µs | 12.1 µs | pass, 23.5 % slower |', 'without their ratio'],
    ['| auc | 0.870 [0.86, 0.88] | 0.864 | better, +0.016 [+0.012, +0.020] |', 'lies outside'],
    ['| auc | 0.87 | 0.87 | better, +0.0016 [+0.0012, +0.0020] |', 'do not show'],
    ['| auc | 0.8716 | 0.8700 | no clear difference, +0.0016 [+0.0012, +0.0020] |', 'beside a clear one'],
    ['| model size | 638 KiB | 638 KiB | worse, 0.0021 % larger |', 'do not show'],
  ])('%s', (row, fault) => {
    expect(contradictionsIn(`${head}${row}`).join('')).toContain(fault);
  });

  test.each([
    '| p50 | 9.300 µs | 0.0121 ms | 0.77× [0.7, 0.8], 23 % faster |',
    '| p50 | 9.3 µs [9, 10] | 12.1 µs [8, 15] | |',
    '| size | 2.0 MiB | 1,024 KiB | pass, 2× as large |',
    '| auc | 0.870 [0.86, 0.88] | 0.864 | better, +0.006 [+0.002, +0.010] |',
  ])('nothing in %s', (row) => {
    expect(contradictionsIn(`${head}${row}`)).toEqual([]);
  });
});
