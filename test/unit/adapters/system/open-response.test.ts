import { expect, test } from 'vitest';
import { hasProxy } from '../../../../src/adapters/system/open-response.ts';

const HTTPS_PROXY = 'http://proxy.acme.example:3128';

test.each<[string, NodeJS.ProcessEnv, boolean]>([
  ['by the proxy', { HTTPS_PROXY }, true],
  ['by the proxy in small letters', { https_proxy: HTTPS_PROXY }, true],
  ['by the proxy, or past it where that is named', { HTTPS_PROXY, NO_PROXY: '.acme.example, 10.0.0.7' }, true],
  ['here without one', {}, false],
  ['here where it is the empty text', { HTTPS_PROXY: '' }, false],
  ['here where all go past it', { HTTPS_PROXY, NO_PROXY: '*' }, false],
  ['here where all go past it, in small letters', { HTTPS_PROXY, no_proxy: 'localhost,*' }, false],
])('a name is looked up %s', (_name, environment, expected) => {
  expect(hasProxy(environment)).toBe(expected);
});
