import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLogFile } from '../../src/contract/event-log.ts';

const EXAMPLES = new URL('../../schemas/examples/', import.meta.url);

/** Where each invalid example is wrong. */
const WRONG: Readonly<Record<string, string>> = {
  'no-intent-key.json': '/data',
  'plan-of-more-than-all.json': '/data/facts/liveTest/metrics/0/times/0/share',
  'previous-not-a-hash.json': '/previous',
  'remembered-without-head.json': '/data/remembered',
  'report-of-unknown-state.json': '/data/report/state',
  'short-commit.json': '/data/bound/sha',
  'unknown-key.json': 'additionalProperties',
  'unknown-type.json': '/type',
};

/** An example is an event in many lines; in the log it is one. */
function readExample(validity: 'valid' | 'invalid', name: string) {
  const value: unknown = JSON.parse(readFileSync(new URL(`${validity}/event/${name}`, EXAMPLES), 'utf8'));
  return parseLogFile({ path: name, text: `${JSON.stringify(value)}\n` });
}

function names(validity: 'valid' | 'invalid'): readonly string[] {
  return readdirSync(new URL(`${validity}/event/`, EXAMPLES));
}

describe('examples of events', () => {
  it.each(names('valid'))('%s is read', (name) => expect(readExample('valid', name)).toHaveLength(1));

  it.each(names('invalid'))('%s is refused for what is wrong with it', (name) => {
    expect(() => readExample('invalid', name)).toThrow(WRONG[name]);
    expect(() => readExample('invalid', name)).toThrow(expect.objectContaining({ code: 'state-corrupt' }));
  });
});
