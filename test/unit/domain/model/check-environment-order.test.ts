import { expect, it } from 'vitest';
import { checkEnvironmentOrder } from '../../../../src/domain/model/check-environment-order.ts';

it.each<readonly [string, Readonly<Record<string, string>>, readonly (readonly [string, string, unknown])[]]>([
  ['no order', {}, []],
  ['a row', { b: 'a', c: 'b', d: 'b' }, []],
  ['one that is not declared', { b: 'z' }, [['environment-unknown', '/environments/b/after', 'z']]],
  [
    'one that every object has',
    { b: 'constructor' },
    [['environment-unknown', '/environments/b/after', 'constructor']],
  ],
  ['itself', { b: 'b' }, [['environment-circle', '/environments/b/after', 'b after b']]],
  [
    'a circle of three, with one behind it',
    { a: 'd', b: 'a', c: 'b', d: 'b' },
    [['environment-circle', '/environments/a/after', 'a after d after b after a']],
  ],
  [
    'two circles',
    { a: 'b', b: 'a', c: 'd', d: 'c' },
    [
      ['environment-circle', '/environments/a/after', 'a after b after a'],
      ['environment-circle', '/environments/c/after', 'c after d after c'],
    ],
  ],
])('of environments a, b, c and d: %s', (_name, order, expected) => {
  const environments = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [name, order[name] === undefined ? {} : { after: order[name] }]),
  );
  const found = checkEnvironmentOrder(environments);
  expect(found.map(({ reason, pointer, facts }) => [reason, pointer, facts['circle'] ?? facts['name']])).toEqual(
    expected,
  );
});
