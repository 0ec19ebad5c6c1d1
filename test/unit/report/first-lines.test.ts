import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../src/contract/generated/types.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { certificateHeadline, factsLine } from '../../../src/report/headline.ts';
import { PLAIN_STYLE } from '../../../src/report/terminal/style.ts';
import { renderTerminalReport } from '../../../src/report/terminal/terminal-report.ts';
import { aCertificate, aGapGate, aGate, aPerformance, aPrediction, aRelativeGate } from '../../support/certificate.ts';

describe('the first line', () => {
  const same = { value: 0, interval: { lower: 0, upper: 0, level: 0.95, method: 'identical outputs' } };
  const identical = (modelSizeBytes: number): Certificate =>
    aCertificate({
      gates: [aGate()],
      gaps: [],
      prediction: [aPrediction({ difference: same })],
      performance: [aPerformance({ comparison: null, modelSizeBytes, baseline: { modelSizeBytes: 120 } })],
    });

  test('says that the answers are the same, however the file differs', () => {
    expect(certificateHeadline(identical(120))).toBe('churn 1.4.0 is certified: the same answers as production 1.3.2');
    expect(certificateHeadline(identical(139))).toMatch(
      /: the same answers as production 1\.3\.2, worse in model size \(15\.8\u00A0% larger\)$/,
    );
  });
});

describe('the second line', () => {
  const told = (changes: Partial<Certificate>) =>
    factsLine(aCertificate({ verdict: 'fail', baseline: null, gates: [], ...changes }))[0];

  test('calls a version the first only where others were looked for', () => {
    const first = { record: 'branch', passedOver: [] } as const;
    expect(told({ baselineSearch: first })).toContain('first version: nothing to compare with');
    expect(told({})).toContain('no version to compare with');
  });
});

describe('a run of some of the modes', () => {
  const { run, subject } = aCertificate();
  const partly = aCertificate({
    run: { ...run, skippedModes: ['edge', 'batch'] },
    subject: { ...subject, modes: ['realtime'] },
  });

  test('is certified for those alone, names the others, and is not to be promoted', () => {
    expect(certificateHeadline(partly)).toMatch(/^churn 1\.4\.0 is certified for realtime alone: /);
    expect(factsLine(partly)[0]).toContain('edge, batch not measured');
    const comment = renderCertificationComment([partly], { model: 'churn' });
    expect(comment).not.toContain('/promote');
    expect(comment).toContain('certify it in all its modes');
  });
});

describe('a gate that the version before did not meet', () => {
  const mended = aGapGate({ id: 'equal-opportunity', value: 0.02, baseline: 0.31, limit: 0.1 });
  const certificate = aCertificate({ gates: [aGate(), mended] });

  test('is shown in comment and terminal, once; one that it met is not', () => {
    const comment = renderCertificationComment([certificate], { model: 'churn' });
    const [top = '', folds = ''] = comment.split('<details>');
    expect(top).toContain('`equal-opportunity`');
    expect(top).toContain('1.3.2: 0.31');
    expect(top).not.toContain('`auc-floor`');
    expect(folds).not.toContain('equal-opportunity');
    const terminal = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns: 100 });
    expect(terminal).toContain('equal-opportunity');
    expect(terminal).not.toContain('auc-floor');
  });
});

describe('what a relative gate is compared with', () => {
  const { baseline } = aCertificate();
  if (baseline === null) throw new RangeError('the support has a baseline');
  const interval = { lower: -0.12, upper: 0.0045, level: 0.95, method: 'tango' };
  const asked = { value: -0.056, interval, limit: -0.01, result: 'inconclusive' } as const;
  const gate = aRelativeGate({ ...asked, reasonCode: 'interval-crosses-limit', blocking: true });
  const certificate = aCertificate({
    verdict: 'inconclusive',
    baseline: { ...baseline, origin: 'predecessor' },
    gates: [gate],
  });

  test('is named as what it is, and the difference as a difference', () => {
    expect(certificateHeadline(certificate).replaceAll('\u00A0', ' ')).toBe(
      'churn 1.4.0 is not certified yet: roc_auc against the predecessor 1.3.2 differs by −0.056 [−0.12, +0.0045], and that interval crosses the limit −0.01',
    );
    const shown = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns: 100 });
    expect(shown).not.toContain('production');
    const comment = renderCertificationComment([certificate], { model: 'churn' });
    expect(comment).toMatch(/<br>roc\\_auc \||<br>roc_auc \|/);
  });
});
