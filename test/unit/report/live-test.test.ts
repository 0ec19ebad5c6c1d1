// @module-tag thorough
import { describe, expect, test } from 'vitest';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { renderJobSummary } from '../../../src/report/job-summary.ts';
import { renderPage } from '../../../src/report/page/page.ts';
import { PLAIN_STYLE } from '../../../src/report/terminal/style.ts';
import { renderTerminalReport } from '../../../src/report/terminal/terminal-report.ts';
import { aCertificate, aFailingGate, aLiveTest } from '../../support/certificate.ts';

const PASSED = aCertificate({ liveTest: aLiveTest() });
const FAILED = aCertificate({ liveTest: aLiveTest(), gates: [aFailingGate()], verdict: 'fail' });
const FIRST = aCertificate({ liveTest: aLiveTest(), baseline: null });
const TIME = '1 % of the traffic for about 40 days, or 50 % for about 38 h to know whether log_loss is better by 0.001';

/** Without markup, and with plain spaces. */
function plain(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('`', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ');
}

const REPORTS = {
  comment: (certificate: typeof PASSED) => renderCertificationComment([certificate], { model: 'churn' }),
  summary: (certificate: typeof PASSED) => renderJobSummary([{ model: 'churn', certificates: [certificate] }]),
  page: (certificate: typeof PASSED) => renderPage([{ model: 'churn', certificates: [certificate] }]),
  terminal: (certificate: typeof PASSED) => renderTerminalReport(certificate, { style: PLAIN_STYLE, columns: 100 }),
} as const;

describe.each(Object.entries(REPORTS))('the %s', (name, render) => {
  test('says how long the live test takes, before the next step', () => {
    const shown = plain(render(PASSED));
    expect(shown).toContain(TIME);
    expect(shown.indexOf(TIME)).toBeLessThan(shown.indexOf('Next:'));
    expect(shown.split(TIME)).toHaveLength(2);
  });

  test.each([
    ['of what did not pass', FAILED],
    ['of a first version', FIRST],
  ])('says it %s in the folds alone', (_name, certificate) => {
    const shown = plain(render(certificate));
    if (name === 'terminal') expect(shown).not.toContain(TIME);
    else expect(shown.indexOf(TIME)).toBeGreaterThan(shown.indexOf('Next:'));
  });

  test('says nothing of a live test that nobody declared', () => {
    expect(plain(render(aCertificate()))).not.toContain('Live test');
  });
});

test('the terminal says it of all with --verbose', () => {
  const options = { style: PLAIN_STYLE, columns: 100, isVerbose: true };
  expect(plain(renderTerminalReport(FAILED, options))).toContain(TIME);
});
