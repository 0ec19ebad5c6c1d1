import { assert, constantFrom, integer, option, property, record, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { VERB_RECORDS, VERBS } from '../../../src/domain/promotion/verbs/registry.ts';
import { parseLine } from '../../../src/domain/promotion/parse-line.ts';
import { renderCommandLine } from '../../../src/report/chatops/command-line.ts';

const WORDS = {
  model: constantFrom('churn', 'churn@1.2.3', `churn@sha256:${'a'.repeat(64)}`),
  environment: constantFrom('environment=staging'),
  share: integer({ min: 1, max: 100 }).map((percent) => `share=${percent}%`),
  for: tuple(integer({ min: 1, max: 90 }), constantFrom('m', 'h', 'd')).map(([count, unit]) => `for=${count}${unit}`),
  to: constantFrom('to=live', 'to=production', 'to=1.0.0'),
  reason: constantFrom(
    'answers are late',
    'p99=500ms since <unk>',
    'churn',
    'reason=to=1.0.0 x',
    'late reason=reason=x /promote',
  ),
  '@sha': constantFrom(`@${'b'.repeat(40)}`),
  'dry-run': constantFrom('dry-run'),
};

/** A line of a verb with any of the words that it knows; words that do not fit it leave no command. */
const lines = tuple(constantFrom(...VERBS), record(mapOptions())).map(([verb, words]) => {
  const { keys } = VERB_RECORDS[verb];
  const start = ['promote', 'rollback', 'certify'].includes(verb) ? `/${verb}` : `/seatrial ${verb}`;
  const { model, reason, 'dry-run': dryRun, ...others } = words;
  const known = Object.entries(others).flatMap(([key, word]) => (keys.some((one) => one === key) ? [word] : []));
  return [start, model, ...known, dryRun, keys.includes('reason') ? reason : null]
    .filter((word) => word !== null)
    .join(' ');
});

function mapOptions() {
  return {
    model: option(WORDS.model),
    environment: option(WORDS.environment),
    share: option(WORDS.share),
    for: option(WORDS.for),
    to: option(WORDS.to),
    reason: option(WORDS.reason),
    '@sha': option(WORDS['@sha']),
    'dry-run': option(WORDS['dry-run']),
  };
}

it('writes every command so that it is read back as the same', () => {
  let commands = 0;
  assert(
    property(lines, (line) => {
      const parsed = parseLine(line);
      if (parsed.kind !== 'command') return;
      commands += 1;
      expect(parseLine(renderCommandLine(parsed.command))).toEqual(parsed);
    }),
    { numRuns: 1000, seed: 1 },
  );
  expect(commands).toBeGreaterThan(300);
});
