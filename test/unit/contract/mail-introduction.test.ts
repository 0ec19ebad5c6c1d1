import { describe, expect, it } from 'vitest';
import { parseComment } from '../../../src/contract/parse-comment.ts';

describe('below a name with its address and a time, in any language', () => {
  it.each([
    'пн, 4 мая 2026 г. в 15:04, Ada <ada@example.org>:',
    '2026年5月4日(月) 15:04 Ada <ada@example.org>:',
    '2026 m. geg. 4 d., pr 15:04, Ada <ada@example.org>:',
    '2026-05-04 15:04 GMT+02:00 Ada <ada@example.org>:',
  ])('no command is carried out: %s', (line) => {
    const { commands, problems } = parseComment(`No!\n\n${line}\n\n/rollback churn`);
    expect(commands).toEqual([]);
    expect(problems).toMatchObject([{ code: 'below-quoted-mail' }]);
  });

  it('an alert that names an address is none', () => {
    const { commands } = parseComment('Alert 14:05 from ada@example.com:\n\n/rollback churn');
    expect(commands).toMatchObject([{ verb: 'rollback' }]);
  });
});
