import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { hasWording } from '../../../../src/report/chatops/mend-wording.ts';

describe('words for conditions', () => {
  it.each(RULES.map(({ code }) => code))('%s says how to mend it', (code) => expect(hasWording(code)).toBe(true));
});
