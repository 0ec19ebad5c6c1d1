import { expect, test } from 'vitest';
import { misfitMessage } from '../../../src/contract/explain-problem.ts';

test.each([
  ['yes', 'yes'],
  ['new customer', 'new customer'],
  [' yes', '" yes"'],
  ['yes ', '"yes "'],
  ['new  customer', '"new  customer"'],
  ['', '""'],
  ['?', '"?"'],
])('a label %j is told so that what it lacks or has too much is seen', (label, told) => {
  const facts = { label, row: 1, classes: ['no', 'yes'] };
  expect(misfitMessage({ reason: 'target-label-unknown', facts })).toContain(`The target holds ${told}, first`);
});
