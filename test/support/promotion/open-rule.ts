import type { Rule } from '../../../src/domain/promotion/rules.ts';

/** Everybody may. Where no rule asks it, nobody may. */
export const OPEN = {
  code: 'authorised',
  actions: 'every',
  check: () => ({ met: true, seen: 'admin', needed: 'read' }),
} as const satisfies Rule;
