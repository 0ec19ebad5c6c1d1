import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../src/contract/generated/types.ts';
import { conditionWording, mendOf } from '../../../../src/report/chatops/mend-wording.ts';
import { conditionTable } from '../../../../src/report/chatops/refusal.ts';
import { markdownText } from '../../../../src/report/markdown.ts';

function condition(code: string, over: Partial<Condition>): Condition {
  return { code, met: false, seen: null, needed: null, environment: 'production', ...over };
}

describe('words for conditions', () => {
  it.each(['hold-after-rolled-back', 'hold-after-rolled-forward', 'hold-after-quarantined'])(
    'a hold without a reason, %s in the log, is told in words',
    (code) => {
      const shown = markdownText(conditionTable([condition('no-hold', { seen: code })], null));
      expect(shown).toMatch(/set by a (rollback|quarantine) that gave no reason/);
      expect(shown).not.toContain(code);
    },
  );

  it.each(['p99 doubled', 'constructor', 'held'])('the reason %s of a hold is shown as it is', (reason) => {
    expect(markdownText(conditionTable([condition('no-hold', { seen: reason })], null))).toContain(`\`${reason}\``);
  });

  it.each<readonly [string, Partial<Condition>, Partial<Condition>]>([
    ['version-known', { needed: true }, { needed: 'a version of the registry' }],
    ['certificate', { needed: true }, { needed: 'a certificate' }],
    ['owner-approval', { needed: true }, { needed: 'an owner who is not the author' }],
    ['live-baseline', { needed: true }, { needed: 'a version in production' }],
    ['known-good', { needed: '1.0.0' }, { seen: 'the newest', needed: '1.0.0' }],
    ['live-evidence', { seen: 'no-share', needed: 'share' }, { seen: 'no share', needed: 'a share' }],
    ['live-evidence', { seen: 'no-conclusion', needed: 'pass' }, { seen: 'no conclusion', needed: 'pass' }],
    [
      'live-evidence',
      { seen: 'no-production', needed: 'share' },
      { seen: 'no share, and no production', needed: 'a share' },
    ],
    [
      'live-evidence',
      { met: true, seen: 'direct-promotion', needed: 'pass' },
      { met: true, seen: 'direct promotion', needed: 'pass' },
    ],
  ])('%s: %j says the same as the words that version 0.1.0 recorded', (code, now, then) => {
    const [shown, before] = [now, then].map((over) => markdownText(conditionTable([condition(code, over)], null)));
    expect(shown).toBe(before);
    for (const words of Object.values(then).filter((value) => typeof value === 'string')) {
      expect(shown).toContain(`\`${words}\``);
    }
  });

  it.each(['constructor', 'a-rule-of-another-version'])('%s, which is no rule here, is shown as it is', (code) => {
    expect(conditionWording(code).title).toBe(code);
    expect(markdownText(mendOf({ condition: condition(code, {}), facts: null, failed: [code] }))).toContain(code);
  });
});
