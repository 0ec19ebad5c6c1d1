import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { COLOUR_STYLE, PLAIN_STYLE, chooseStyle } from '../../../../src/report/terminal/style.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { renderBar } from '../../../../src/report/terminal/bars.ts';
import { renderTerminalReport, renderTerminalSummary } from '../../../../src/report/terminal/terminal-report.ts';
import { aCertificate, withVersion } from '../../../support/certificate.ts';
import { REPORT_CASES, latencyFailure } from '../../../support/report-cases.ts';

describe.each([60, 80, 100, 140])('at %d columns', (columns) => {
  test.each(Object.entries(REPORT_CASES))('%s stays inside', (_, build) => {
    for (const certificate of build().certificates) {
      const shown = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns });
      for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });
});

test.each(['all-pass', 'one-latency-failure', 'inconclusive', 'digest-mismatch'])('%s reads well', async (name) => {
  const [certificate = aCertificate()] = REPORT_CASES[name]?.().certificates ?? [];
  const shown = [120, 72].map((columns) => renderTerminalReport(certificate, { style: PLAIN_STYLE, columns }));
  await expect(shown.join('\n')).toMatchFileSnapshot(`../../../golden/report/terminal/${name}.txt`);
});

test('colours add nothing but colours', () => {
  const certificate = latencyFailure();
  const plain = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns: 120 });
  const coloured = renderTerminalReport(certificate, { style: COLOUR_STYLE, columns: 120 });
  expect(coloured).not.toBe(plain);
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test('the summary names every version and what to open', () => {
  const error = new AppError({ code: 'unknown-version', message: 'The model "churn" has no version "1.6.0".' });
  const summary = renderTerminalSummary(
    {
      outcomes: [
        { kind: 'certificate', certificate: aCertificate() },
        { kind: 'certificate', certificate: withVersion(latencyFailure(), '1.5.0') },
        { kind: 'unanswered', subject: { model: 'churn', version: '1.6.0' }, error },
      ],
      files: ['out/report.md'],
    },
    { style: PLAIN_STYLE, columns: 100 },
  );
  expect(summary).toContain('churn@1.4.0');
  expect(summary).toContain('churn@1.5.0');
  expect(summary).toMatch(/! +churn@1\.6\.0 +could not be certified: The model "churn" has no version "1\.6\.0"/);
  expect(summary).toContain('1 certified, 1 not certified, 1 could not be certified\n');
  expect(summary).toContain('out/report.md');
});

test.each([
  ['a terminal', { isTty: true, noColor: undefined, forceColor: undefined }, COLOUR_STYLE],
  ['a pipe', { isTty: false, noColor: undefined, forceColor: undefined }, PLAIN_STYLE],
  ['NO_COLOR', { isTty: true, noColor: '1', forceColor: undefined }, PLAIN_STYLE],
  ['an empty NO_COLOR', { isTty: true, noColor: '', forceColor: undefined }, COLOUR_STYLE],
  ['FORCE_COLOR', { isTty: false, noColor: undefined, forceColor: '1' }, COLOUR_STYLE],
  ['FORCE_COLOR=0', { isTty: true, noColor: undefined, forceColor: '0' }, PLAIN_STYLE],
])('colours for %s', (_, facts, style) => {
  expect(chooseStyle(facts)).toBe(style);
});

test.each([
  ['half', { value: 5, full: 10, width: 4 }, '██  '],
  ['an eighth', { value: 1, full: 8, width: 1 }, '▏'],
  ['more than full', { value: 20, full: 10, width: 3 }, '███'],
  ['nothing to scale by', { value: 1, full: 0, width: 2 }, '  '],
  ['a mark', { value: 2, full: 10, width: 5, mark: 8 }, '█   │'],
])('a bar of %s', (_, bar, expected) => {
  expect(renderBar(bar)).toBe(expected);
});
