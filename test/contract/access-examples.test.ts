import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseAccess } from '../../src/contract/parse-access.ts';
import { AppError, problemsOf } from '../../src/domain/error.ts';

const EXAMPLES = new URL('../../schemas/examples/', import.meta.url);
const names = (validity: 'valid' | 'invalid') => readdirSync(new URL(`${validity}/gateway-access/`, EXAMPLES));

function read(validity: 'valid' | 'invalid', name: string) {
  const content = readFileSync(new URL(`${validity}/gateway-access/${name}`, EXAMPLES));
  return { text: content.toString(), parse: () => parseAccess({ path: name, content }) };
}

function problemsIn(parse: () => unknown) {
  try {
    parse();
  } catch (error) {
    if (error instanceof AppError) return problemsOf(error);
    throw error;
  }
  return [];
}

describe('examples of access files', () => {
  it.each(names('valid'))('%s is read', (name) => {
    expect(read('valid', name).parse().value.kind).toBe('GatewayAccess');
  });

  it.each(names('invalid'))('%s is refused for what is wrong with it, in its line', (name) => {
    const { text, parse } = read('invalid', name);
    const told = problemsIn(parse).map(
      ({ code, reason, location }) => `${code} ${reason} ${location?.pointer} ${(location?.line ?? 0) > 4}`,
    );
    expect(told).toEqual([`${/^# expected: (.+)/.exec(text)?.[1]} true`]);
  });
});

test('a token that stands where its digest belongs is not said again', () => {
  const problems = ['token-in-plain.yaml', 'token-as-text.yaml'].flatMap((name) =>
    problemsIn(read('invalid', name).parse),
  );
  expect(JSON.stringify(problems)).not.toContain('my-secret-token');
});
