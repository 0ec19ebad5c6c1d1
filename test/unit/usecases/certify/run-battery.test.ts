import { describe, expect, test } from 'vitest';
import { finding } from '../../../../src/domain/finding/finding.ts';
import { BATTERY } from '../../../../src/usecases/certify/run-battery.ts';
import { beginWith, type Check } from '../../../../src/usecases/certify/sequence.ts';

const WARNING = finding('unused-file', { file: 'a' });
const ERROR = finding('file-is-link', { file: 'a' });

type Fake = Check<readonly string[], readonly string[], Readonly<Record<string, string>>>;

/** A check that says under its name what ran before it. */
function aCheck(name: string, outcome: Partial<Awaited<ReturnType<Fake['run']>>> = {}): Fake {
  return {
    name,
    run: async (before) => ({
      findings: [],
      recorded: { [name]: before.join(' ') },
      next: [...before, name],
      ...outcome,
    }),
  };
}

test('the battery goes from what costs least and matters most to what costs most', () => {
  expect(BATTERY.names).toEqual([
    'identity',
    'safety',
    'baseline',
    'reading-plan',
    'prediction',
    'robustness',
    'performance',
    'steadiness-after',
  ]);
});

describe('a sequence of checks', () => {
  test('runs them in their order, and keeps what each of them records', async () => {
    const all = beginWith(aCheck('a'))
      .followedBy(aCheck('b'))
      .followedBy(aCheck('c', { recorded: {} }));
    expect(await all.run(['start'])).toEqual({
      findings: [],
      recorded: { a: 'start', b: 'start a' },
      next: ['start', 'a', 'b', 'c'],
    });
  });

  test('what one of them records, no other may: the later would hide the earlier', async () => {
    const all = beginWith(aCheck('a')).followedBy(aCheck('b', { recorded: { a: 'again' } }));
    await expect(all.run([])).rejects.toMatchObject({
      code: 'internal',
      message: 'The check b records a, as a check before it did.',
    });
  });

  test.each<readonly [string, Partial<Awaited<ReturnType<Fake['run']>>>, boolean]>([
    ['an error ends it, though there is something to go on with', { findings: [ERROR] }, true],
    ['nothing to go on with ends it', { findings: [ERROR], next: null }, true],
    ['a warning does not', { findings: [WARNING] }, false],
  ])('%s', async (_name, outcome, ends) => {
    for (const place of [0, 1, 2]) {
      const at = (index: number) => aCheck(String(index), index === place ? outcome : { findings: [WARNING] });
      const { findings, next, recorded } = await beginWith(at(0)).followedBy(at(1)).followedBy(at(2)).run([]);
      expect(findings).toHaveLength(ends ? place + 1 : 3);
      expect(findings.at(-1)).toEqual(ends ? ERROR : WARNING);
      expect(next).toEqual(ends ? null : ['0', '1', '2']);
      expect(recorded).toEqual(
        Object.fromEntries(
          [
            ['0', ''],
            ['1', '0'],
            ['2', '0 1'],
          ].slice(0, ends ? place + 1 : 3),
        ),
      );
    }
  });
});
