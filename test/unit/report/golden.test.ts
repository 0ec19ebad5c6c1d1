// @module-tag thorough
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { validateCertificate } from '../../../src/contract/generated/validators.js';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { COMMENT_LIMIT } from '../../../src/report/length-budget.ts';
import { REPORT_CASES } from '../../support/report-cases.ts';

describe.each(Object.entries(REPORT_CASES))('%s', (name, build) => {
  test('its certificates are valid', () => {
    for (const certificate of build().certificates) {
      validateCertificate(certificate);
      expect(validateCertificate.errors ?? []).toEqual([]);
    }
  });

  test('its comment is the golden file and fits', async () => {
    const { certificates, ...options } = build();
    const comment = renderCertificationComment(certificates, options);
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(COMMENT_LIMIT);
    await expect(comment).toMatchFileSnapshot(`../../golden/report/${name}.md`);
  });
});
