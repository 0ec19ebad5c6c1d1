// @module-tag thorough
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { COLOUR_STYLE, PLAIN_STYLE, chooseStyle } from '../../../../src/report/terminal/style.ts';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { formatEstimate, withPlainSpaces } from '../../../../src/report/format.ts';
import { changedRows } from '../../../../src/report/changes-table.ts';
import { gateRow } from '../../../../src/report/gate-rows.ts';
import { cleanText } from '../../../../src/report/hostile-text.ts';
import { renderBar } from '../../../../src/report/terminal/bars.ts';
import { layoutText } from '../../../../src/report/terminal/layout.ts';
import { renderTerminalReport } from '../../../../src/report/terminal/terminal-report.ts';
import { type TerminalSummary, renderTerminalSummary } from '../../../../src/report/terminal/terminal-summary.ts';
import { aCertificate, aGate, anEstimate, withVersion } from '../../../support/certificate.ts';
import { REPORT_CASES, latencyFailure } from '../../../support/report-cases.ts';
import { byCost } from '../../../support/slow.ts';

describe.each([60, 72, 80, 90, 100, 111, 120, 140])('at %d columns', (columns) => {
  const cases = Object.entries(REPORT_CASES);
  for (const { rows, options } of byCost(cases, ([name]) => columns === 60 || !name.startsWith('gates-4000')))
    test.each(rows)('%s stays inside', options, (_, build) => {
      for (const certificate of build().certificates) {
        for (const isVerbose of [false, true]) {
          const shown = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns, isVerbose });
          const lines = shown.split('\n').filter((line) => !isCommand(line));
          for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        }
      }
    });
});

/** What is there to be copied is not broken. */
function isCommand(line: string): boolean {
  return /^ {2}(?:Repeat: )?seatrial certify \S+(?: --\S+(?: \S+)?)*$/.test(line);
}

describe.each([60, 72, 80, 90, 100, 111, 120, 140])('at %d columns', (columns) => {
  test.each(['all-pass', 'one-latency-failure', 'inconclusive', 'first-version', 'extreme-numbers'])(
    '%s tells of each gate its number, interval, limit, result and the number before',
    (name) => {
      const [certificate = aCertificate()] = REPORT_CASES[name]?.().certificates ?? [];
      const shown = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns, isVerbose: true });
      const flat = shown.replaceAll(/\s+/g, ' ');
      for (const gate of certificate.gates) {
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
    const shown = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns, isVerbose: true });
    const [performance] = certificate.performance;
    for (const latency of [performance?.latency, performance?.baseline?.latency])
      for (const percentile of ['p50', 'p90', 'p99'] as const) {
        const estimate = latency?.[percentile] ?? anEstimate(0, 0, 0);
        expect(shown).toContain(withPlainSpaces(formatEstimate(estimate, 'ms')));
      }
  });
});

test.each([60, 72, 140])('what is there to be copied is not broken over lines, at %d columns', (columns) => {
  const registryHint =
    " --registry '/home/somebody/with a rather long folder name/for all of the models of the company'";
  const shown = renderTerminalReport(aCertificate(), { style: PLAIN_STYLE, columns, isVerbose: true, registryHint });
  const lines = shown.split('\n').map((line) => line.trim().replace(/^Repeat: /, ''));
  expect(lines).toContain(`seatrial certify churn@1.4.0 --baseline 1.3.2 --seed 42 --no-reuse${registryHint}`);
  expect(lines.some((line) => line.endsWith('/promote churn@1.4.0.'))).toBe(true);
});

test('numbers stand below their header, however short the ids are', () => {
  const interval = { lower: 0.84, upper: 0.86, level: 0.95, method: 'wilson' };
  const open = { value: 0.85, interval, result: 'inconclusive', reasonCode: 'interval-crosses-limit' } as const;
  const certificate = aCertificate({ verdict: 'inconclusive', gates: [aGate({ id: 'b', ...open })] });
  const shown = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns: 100 });
  const [header = '', row = ''] = shown.split('\n').filter((line) => /^ +Gate|^ +\? {2}b/.test(line));
  expect(row.indexOf('0.850')).toBe(header.indexOf('1.4.0'));
});

test('a budget far from what was measured leaves bars to see, and is said', () => {
  const certificate = latencyFailure();
  const gates = certificate.gates.map((gate) => (gate.kind === 'performance' ? { ...gate, limit: 4000 } : gate));
  const options = { style: PLAIN_STYLE, columns: 100, isVerbose: true };
  const shown = renderTerminalReport({ ...certificate, gates }, options);
  expect(shown).toMatch(/p99 {2}1\.4\.0 █{30,} 13\.6 ms \[13\.1, 14\.2\] {2}budget 4,000 ms/);
});

describe.each([60, 100, 140])('without --verbose, at %d columns', (columns) => {
  const shortOf = (certificate: Certificate): string =>
    renderTerminalReport(certificate, { style: PLAIN_STYLE, columns });

  test('a pass is its sentence, what changed with both figures, and the next step: no gate is listed', () => {
    const certificate = aCertificate();
    const shown = shortOf(certificate);
    const flat = shown.replaceAll(/\s+/g, ' ');
    for (const { subject, candidate, baseline, change } of changedRows(certificate).rows)
      for (const text of [subject, candidate, baseline, change])
        expect(flat).toContain(cleanText(text, 160).replaceAll(/\s+/g, ' '));
    for (const { id } of certificate.gates) expect(shown).not.toContain(id);
    expect(shown).not.toMatch(/Latency|Repeat|Robustness/);
    expect(shown.match(/Next:/g)).toHaveLength(1);
    expect(shown.split('\n').length).toBeLessThan(30);
  });

  test('a failure names what fails with number, limit and the number before, why, and what to do; what passes it leaves out', () => {
    const certificate = latencyFailure();
    const flat = shortOf(certificate).replaceAll(/\s+/g, ' ');
    for (const gate of certificate.gates) {
      const row = gateRow(gate, certificate);
      const said =
        gate.result === 'pass' ? [] : [row.id, row.candidate, row.interval, row.limit, row.baseline, row.detail];
      for (const text of said) expect(flat).toContain(text.replaceAll(/\s+/g, ' '));
      if (gate.result === 'pass') expect(flat).not.toContain(row.id);
    }
    expect(flat).toContain('Why: ');
    expect(flat.match(/Next:/g)).toHaveLength(1);
  });

  test('400 failing gates are 20, and how many more', () => {
    const [certificate = aCertificate()] = REPORT_CASES['gates-400']?.().certificates ?? [];
    const shown = shortOf(certificate);
    expect(shown.match(/^ +(?:✗|\?) +(?!churn)/gm)).toHaveLength(20);
    expect(shown).toContain('380 more gates do not pass.');
    const all = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns, isVerbose: true });
    expect(all.match(/^ +(?:✗|\?) +(?!churn)/gm)).toHaveLength(400);
  });

  test('without a version to compare with, a pass has the gates that say most', () => {
    const [certificate = aCertificate()] = REPORT_CASES['first-version']?.().certificates ?? [];
    const gate = certificate.gates.find(({ kind, result }) => kind === 'prediction' && result === 'pass');
    expect(shortOf(certificate)).toContain(String(gate?.id));
  });
});

test.each(['all-pass', 'one-latency-failure', 'inconclusive', 'digest-mismatch', 'first-version'])(
  '%s reads well',
  async (name) => {
    const [certificate = aCertificate()] = REPORT_CASES[name]?.().certificates ?? [];
    const shown = [false, true].flatMap((isVerbose) =>
      [120, 100, 60].map((columns) => renderTerminalReport(certificate, { style: PLAIN_STYLE, columns, isVerbose })),
    );
    await expect(shown.join('\n')).toMatchFileSnapshot(`../../../golden/report/terminal/${name}.txt`);
  },
);

test('colours add nothing but colours', () => {
  const certificate = latencyFailure();
  const pass = aCertificate();
  for (const [shown, isVerbose] of [certificate, pass].flatMap((one) => [
    [one, true] as const,
    [one, false] as const,
  ])) {
    const plain = renderTerminalReport(shown, { style: PLAIN_STYLE, columns: 120, isVerbose });
    const coloured = renderTerminalReport(shown, { style: COLOUR_STYLE, columns: 120, isVerbose });
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  }
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

  test('say once where more is to be seen, of whatever was certified', () => {
    const options = { style: PLAIN_STYLE, columns };
    const of = (summary: TerminalSummary) => renderTerminalSummary(summary, options).replaceAll(/\s+/g, ' ');
    const more = 'More: --verbose shows all gates and measurements';
    expect(of({ outcomes: [good, bad], files: [] })).toContain(`${more}, --html report.html draws them.`);
    expect(of({ outcomes: [good], files: ['out/report.html'] })).toContain(`Open next: out/report.html ${more}.`);
    expect(of({ outcomes: [good], files: [], isVerbose: true })).not.toContain('More:');
    expect(of({ outcomes: [unread('1.6.0')], files: [] })).not.toContain('More:');
    const files = ['a.html', 'b.md', 'c.json', 'd.json'];
    expect(of({ outcomes: [good, bad], files })).toContain('Open next: a.html; 3 more files lie beside it');
    const apart = ['/reports/a.html', 'out/report.html', 'out/report.md', 'out/c.json'];
    expect(of({ outcomes: [good], files: apart })).toContain(
      'Open next: /reports/a.html; 3 more files lie in out More',
    );
  });

  test('need no table for one version, and say that there was none', () => {
    expect(shownOf([unread('1.6.0')])).toMatch(/^ {2}1 could not be certified\n/);
    expect(shownOf([])).toMatch(/^ {2}No model version changed: nothing to certify\.\n/);
  });
});

test('what is cut keeps the comma after it, and a word of commas alone stays inside', () => {
  const lineOf = (text: string) => layoutText([text], { style: PLAIN_STYLE, columns: 60 });
  expect(lineOf(`sha256 ${'a'.repeat(64)}, ${'b'.repeat(64)} is declared`)).toMatch(/a…,\s+b+…\s+is\s+declared/);
  for (const line of lineOf(`it ${'.'.repeat(200)}, is`).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
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
