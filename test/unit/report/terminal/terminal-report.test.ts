import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { COLOUR_STYLE, PLAIN_STYLE, chooseStyle } from '../../../../src/report/terminal/style.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { formatEstimate, withPlainSpaces } from '../../../../src/report/format.ts';
import { gateRow, selectGates } from '../../../../src/report/gate-rows.ts';
import { cleanText } from '../../../../src/report/hostile-text.ts';
import { renderBar } from '../../../../src/report/terminal/bars.ts';
import {
  type TerminalSummary,
  renderTerminalReport,
  renderTerminalSummary,
} from '../../../../src/report/terminal/terminal-report.ts';
import { aCertificate, anEstimate, withVersion } from '../../../support/certificate.ts';
import { REPORT_CASES, latencyFailure } from '../../../support/report-cases.ts';

describe.each([60, 72, 80, 90, 100, 111, 120, 140])('at %d columns', (columns) => {
  test.each(Object.entries(REPORT_CASES))('%s stays inside', (_, build) => {
    for (const certificate of build().certificates) {
      const shown = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns });
      for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });
});

describe.each([60, 72, 80, 90, 100, 111, 120, 140])('at %d columns', (columns) => {
  test.each(['all-pass', 'one-latency-failure', 'inconclusive', 'first-version', 'extreme-numbers'])(
    '%s tells of each gate its number, interval, limit, result and the number before',
    (name) => {
      const [certificate = aCertificate()] = REPORT_CASES[name]?.().certificates ?? [];
      const shown = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns });
      const flat = shown.replaceAll(/\s+/g, ' ');
      for (const gate of selectGates(certificate.gates).shown) {
        const row = gateRow(gate, certificate);
        const said = [
          row.id,
          row.subject,
          row.candidate,
          row.interval,
          row.baseline,
          row.limit,
          row.word,
          row.baselineInterval,
          row.detail,
        ];
        for (const text of said) expect(flat).toContain(cleanText(text, 160).replaceAll(/\s+/g, ' '));
        const number = withPlainSpaces(`${row.candidate} ${row.interval}`).trim();
        expect(shown.split('\n').some((line) => line.includes(number))).toBe(true);
      }
    },
  );

  test('the chart tells the interval of each percentile, of both versions', () => {
    const certificate = latencyFailure();
    const shown = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns });
    const [performance] = certificate.performance;
    for (const latency of [performance?.latency, performance?.baseline?.latency])
      for (const percentile of ['p50', 'p90', 'p99'] as const) {
        const estimate = latency?.[percentile] ?? anEstimate(0, 0, 0);
        expect(shown).toContain(withPlainSpaces(formatEstimate(estimate, 'ms')));
      }
  });
});

test('a budget far from what was measured leaves bars to see, and is said', () => {
  const certificate = latencyFailure();
  const gates = certificate.gates.map((gate) => (gate.kind === 'performance' ? { ...gate, limit: 4000 } : gate));
  const shown = renderTerminalReport({ ...certificate, gates }, { style: PLAIN_STYLE, columns: 100 });
  expect(shown).toMatch(/p99 {2}1\.4\.0 █{30,} 13\.6 ms \[13\.1, 14\.2\] {2}budget 4,000 ms/);
});

test.each(['all-pass', 'one-latency-failure', 'inconclusive', 'digest-mismatch'])('%s reads well', async (name) => {
  const [certificate = aCertificate()] = REPORT_CASES[name]?.().certificates ?? [];
  const shown = [120, 100, 60].map((columns) => renderTerminalReport(certificate, { style: PLAIN_STYLE, columns }));
  await expect(shown.join('\n')).toMatchFileSnapshot(`../../../golden/report/terminal/${name}.txt`);
});

test('colours add nothing but colours', () => {
  const certificate = latencyFailure();
  const plain = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns: 120 });
  const coloured = renderTerminalReport(certificate, { style: COLOUR_STYLE, columns: 120 });
  expect(coloured).not.toBe(plain);
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

describe.each([60, 80, 100, 140])('the closing lines at %d columns', (columns) => {
  const unread = (version: string) => ({
    kind: 'unanswered' as const,
    subject: { model: 'churn', version },
    error: new AppError({ code: 'unknown-version', message: `The model "churn" has no version "${version}".` }),
  });
  const good = { kind: 'certificate', certificate: aCertificate() } as const;
  const bad = { kind: 'certificate', certificate: withVersion(latencyFailure(), '1.5.0') } as const;
  const shownOf = (outcomes: TerminalSummary['outcomes']): string =>
    renderTerminalSummary({ outcomes, files: ['out/report.md'] }, { style: PLAIN_STYLE, columns });

  test('name every version, those that could not be read too, and what to open', () => {
    const shown = shownOf([good, bad, unread('1.6.0'), unread('2.0.0-a.very.long.name.of.a.build.that.fits')]);
    for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    expect(shown).toMatch(/^ {2}✓ {2}churn@1\.4\.0\s+is certified/m);
    expect(shown).toMatch(/^ {2}✗ {2}churn@1\.5\.0\s+is not certified/m);
    expect(shown).toMatch(/^ {2}! {2}churn@1\.6\.0\s+could not be certified:\s+The\s+model\s+"churn"\s+has\s+no/m);
    expect(shown).toContain('!  churn@2.0.0-a.very.long.name.of.a.build.that.fits');
    expect(shown.replaceAll(/\s+/g, ' ')).toContain('1 certified, 1 not certified, 2 could not be certified');
    expect(shown).toContain('out/report.md');
  });

  test('need no table for one version, and say that there was none', () => {
    expect(shownOf([unread('1.6.0')])).toMatch(/^ {2}1 could not be certified\n/);
    expect(shownOf([])).toMatch(/^ {2}No model version changed: nothing to certify\.\n/);
  });
});

const TERMINAL = { isTty: true, noColor: undefined, forceColor: undefined, term: 'xterm' } as const;

test.each([
  ['a terminal', {}, COLOUR_STYLE],
  ['a pipe', { isTty: false }, PLAIN_STYLE],
  ['NO_COLOR', { noColor: '1' }, PLAIN_STYLE],
  ['an empty NO_COLOR', { noColor: '' }, COLOUR_STYLE],
  ['FORCE_COLOR', { isTty: false, forceColor: '1' }, COLOUR_STYLE],
  ['FORCE_COLOR=0', { forceColor: '0' }, PLAIN_STYLE],
  ['FORCE_COLOR=false', { forceColor: 'false' }, PLAIN_STYLE],
  ['FORCE_COLOR and NO_COLOR', { noColor: '1', forceColor: '1' }, PLAIN_STYLE],
  ['TERM=dumb', { term: 'dumb' }, PLAIN_STYLE],
  ['TERM=dumb and FORCE_COLOR', { term: 'dumb', forceColor: '1' }, COLOUR_STYLE],
  ['no TERM', { term: undefined }, COLOUR_STYLE],
])('colours for %s', (_, facts, style) => {
  expect(chooseStyle({ ...TERMINAL, ...facts })).toBe(style);
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
