import { describe, expect, it } from 'vitest';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { conditionText, pValueText } from '../../../src/report/evidence-wording.ts';
import { PLAIN_STYLE } from '../../../src/report/terminal/style.ts';
import { renderTerminalReport } from '../../../src/report/terminal/terminal-report.ts';
import { aCertificate } from '../../support/certificate.ts';
import { anEvidence } from '../../support/evidence.ts';

const EVIDENCE = anEvidence('south');

function terminal(changes: Parameters<typeof aCertificate>[0]): string {
  return renderTerminalReport(aCertificate(changes), { style: PLAIN_STYLE, columns: 140, isVerbose: true });
}

describe('what is shown beside metrics', () => {
  it('is told in the terminal in a line each', () => {
    const text = terminal(EVIDENCE).replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'holdout: 214 of 20,000 answers changed: 131 right that were wrong, 83 wrong that were right (better, p 0.0013)',
    );
    expect(text).toContain(
      'weakest part of holdout: region = south and south ≤ 30: accuracy 0.71 [0.64, 0.77], 0.85 overall, 210 rows, among the 10,000 of 20,000 rows that were searched; 64 parts were searched (p 0.01)',
    );
    expect(text).toContain('classes with the lowest F1: "south" 0.609, "returns" 0.739, "stays" 0.919');
  });

  it('says nothing of a draw where all rows were searched', () => {
    const weakest = EVIDENCE.weakest.map((part) => ({ ...part, of: 20_000 }));
    const comment = renderCertificationComment([aCertificate({ weakest })], { model: 'churn' });
    expect(comment).toContain('210 rows; 64 parts were searched (p 0.01). 20,000 rows of holdout were searched.');
    expect(terminal({ weakest }).replaceAll(/\s+/g, ' ')).toContain('0.85 overall, 210 rows; 64 parts were searched');
  });

  it('is no word about answers that are the same', () => {
    const [first] = EVIDENCE.changes;
    const same = { changed: 0, better: 0, worse: 0, pValue: null, adjustedPValue: null };
    const changes = first === undefined ? [] : [{ ...first, ...same }];
    expect(terminal({ changes })).toContain('holdout: All 20,000 answers are the same');
  });

  it('names no part that chance finds as well', () => {
    const weakest = EVIDENCE.weakest.map((part) => ({ ...part, pValue: 0.06 }));
    const comment = renderCertificationComment([aCertificate({ weakest })], { model: 'churn' });
    expect(comment).toContain('Weakest part: none that is surely weaker, of 64');
    expect(comment).not.toContain('south ≤ 30');
  });

  it('is missing where a certificate of before has none', () => {
    const comment = renderCertificationComment([aCertificate()], { model: 'churn' });
    expect(comment).not.toMatch(/answers changed|Weakest part|lowest F1/);
  });

  it.each([
    [{ slice: 'young' }, 'young'],
    [{ column: 'age', upTo: 30 }, 'age ≤ 30'],
    [{ column: 'age', above: 30 }, 'age > 30'],
    [{ column: 'age', above: 30, upTo: 41.5 }, '30 < age ≤ 41.5'],
    [{ column: 'age', value: null }, 'age = (no value)'],
    [{ column: 'member', value: false }, 'member = false'],
  ])('says %j as %s', (condition, text) => expect(conditionText(condition)).toBe(text));

  it.each([
    [0.0499, '0.05'],
    [0.0501, '0.0501'],
    [0.00126, '0.0013'],
    [3e-139, '< 0.0001'],
    [1, '1'],
  ])('says p %d as %s', (pValue, text) => expect(pValueText(pValue)).toBe(text));
});
