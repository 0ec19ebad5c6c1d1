import { expect, test } from 'vitest';
import type { Isolation } from '../../../src/contract/generated/types.ts';
import { markdownText } from '../../../src/report/markdown.ts';
import { environmentSection } from '../../../src/report/sections/environment.ts';
import { aCertificate } from '../../support/certificate.ts';

const LINUX: Isolation = { memory: 'limited', endsWithParent: true, network: 'open' };

function sectionOf(isolation: Isolation | undefined): string {
  const certificate = aCertificate();
  const { isolation: _none, ...environment } = certificate.environment;
  const changed = { ...environment, ...(isolation === undefined ? {} : { isolation }) };
  const context = { certificate: { ...certificate, environment: changed }, prefix: '', maxRows: 10 };
  return markdownText(environmentSection(context).body);
}

test.each<[string, Isolation | undefined, readonly string[]]>([
  ['nothing where nothing is lacking', LINUX, []],
  ['nothing where an earlier version did not say', undefined, []],
  ['memory that was watched', { ...LINUX, memory: 'watched' }, ['was watched']],
  ['memory that nobody watched', { ...LINUX, memory: 'unlimited' }, ['the limit did not hold']],
  ['a model that may stay behind', { ...LINUX, endsWithParent: false }, ['inside a call']],
  ['all of it', { memory: 'unlimited', endsWithParent: false, network: 'open' }, ['did not hold', 'inside a call']],
])('what a system does not hold a model back from: %s', (_name, isolation, told) => {
  const lines = sectionOf(isolation)
    .split('\n')
    .filter((line) => line.includes('This system'));
  expect(lines).toEqual(told.map((words) => expect.stringContaining(words)));
});
