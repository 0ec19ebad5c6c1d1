import { describe, expect, it } from 'vitest';
import { doubtOfHold } from '../../../../src/domain/promotion/doubt-of-hold.ts';
import { doubtOfReason } from '../../../../src/domain/promotion/doubt-of-reason.ts';
import { parseLine } from '../../../../src/domain/promotion/parse-line.ts';
import { exactly } from '../../../../src/domain/promotion/resolve-problem.ts';
import { hold } from '../../../../src/domain/promotion/verbs/hold.ts';
import { VERB_RECORDS, VERBS } from '../../../../src/domain/promotion/verbs/registry.ts';
import type { StateVerb } from '../../../../src/domain/promotion/verbs/verb.ts';
import { renderCommandLine } from '../../../../src/report/chatops/command-line.ts';
import { contextOf } from '../../../support/promotion/situation.ts';

const STOPS = VERBS.flatMap((verb) => {
  const record = VERB_RECORDS[verb];
  return record.kind === 'stop' ? [record] : [];
});
const DOUBTFUL = [
  'for 2d',
  'two days',
  'until monday',
  'done',
  'staging is slow',
  'not this one',
  'just a dry run',
  'to 1.0.0',
  'the previous version',
  'candidate errors',
  'for=2d',
  'share=5%',
  'environment=staging',
];
const context = contextOf({
  places: { production: '1.1.0 <1.0.0 ~1.2.0:10%', staging: '1.0.0 ~1.1.0' },
  served: ['1.1.0', '1.0.0'],
});

/** What is offered for a reason, as lines. */
function offered(record: StateVerb, reason: string): readonly string[] {
  const parsed = parseLine(`/seatrial hold model=${context.model} reason=x`);
  if (parsed.kind !== 'command') throw new Error('no command');
  const command = { ...parsed.command, verb: record.verb, reason, exactReason: null };
  const { environments } = context;
  const subject = { kind: 'subject', to: null, version: '1.1.0', facts: null, environments } as const;
  return (doubtOfReason({ command, record, context, subject })?.readings ?? []).map(renderCommandLine);
}

describe.each(STOPS)('what is offered for /$verb', (record) => {
  it.each(DOUBTFUL)('with the reason %s can be sent, and is then not asked about again', (reason) => {
    for (const line of offered(record, reason)) {
      const read = parseLine(line);
      expect(read, line).toMatchObject({ kind: 'command', command: { reason: null } });
      if (read.kind === 'command') expect(exactly(read.command), line).toEqual(read.command);
    }
  });

  it.each([
    ['for 2h', ' for=2h'],
    ['For the next 2 hours, data is late', ' for=2h reason=data is late'],
    ['data is late for two hours', ' for=2h reason=data is late'],
    ['incident since 2h', ' for=2h reason=incident'],
    ['overnight', ' for=2h reason=overnight'],
  ])('says the time of %s once', (reason, end) => {
    expect(offered(hold, reason)[0]).toBe(`/seatrial hold model=churn${end}`);
  });

  it('names a time only where the verb has one, whoever doubts', () => {
    const lines = offered({ ...record, doubt: doubtOfHold, takesAnyWord: true }, 'for 2d');
    expect(lines.some((line) => line.includes(' for=2d'))).toBe(record.keys.includes('for'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(parseLine(line), line).toMatchObject({ kind: 'command' });
  });
});
