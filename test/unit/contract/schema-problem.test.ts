import { expect, test } from 'vitest';
import { parseSettings } from '../../../src/contract/parsers.ts';
import { AppError, problemsOf } from '../../../src/domain/error.ts';

function refusal(production: string) {
  const content = `apiVersion: seatrial/v1\nkind: Settings\nenvironments: {production: ${production}}\n`;
  try {
    parseSettings({ path: 'seatrial.yml', content });
  } catch (error) {
    if (error instanceof AppError) return problemsOf(error)[0];
    throw error;
  }
  throw new Error('They were accepted.');
}

test('a comma in a number, which begins a key for YAML, is told as what it is', () => {
  const problem = refusal('{shareCap: 0,3}');
  expect(problem).toMatchObject({
    reason: 'unknown-key',
    location: { line: 3, pointer: '/environments/production/3' },
  });
  expect(problem?.hint).toContain('with a point, such as 0.75');
});

test('another key is told with those that are known', () => {
  expect(refusal('{sharecap: 0.3}')).toMatchObject({
    reason: 'unknown-key',
    message: expect.stringContaining('`shareCap`'),
    hint: expect.stringContaining('Known here: '),
  });
});
