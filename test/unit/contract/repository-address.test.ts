import { expect, test } from 'vitest';
import { parseRepositoryAddress } from '../../../src/contract/repository-address.ts';

const GITHUB = 'https://github.com';
const OWN = 'http://127.0.0.1:4000';

test.each([
  ['https://github.com/acme/models.git', GITHUB, 'acme/models'],
  ['https://github.com/acme/models', GITHUB, 'acme/models'],
  ['https://github.com/acme/models/', GITHUB, 'acme/models'],
  ['https://somebody:secret@github.com/acme/models.git', GITHUB, 'acme/models'],
  ['git@github.com:acme/models.git', GITHUB, 'acme/models'],
  ['github.com:acme/my.models', GITHUB, 'acme/my.models'],
  ['ssh://git@github.com/acme/models.git', GITHUB, 'acme/models'],
  ['ssh://git@github.com:22/acme/models.git', GITHUB, 'acme/models'],
  ['http://127.0.0.1:4000/acme/models.git', OWN, 'acme/models'],
  ['http://127.0.0.1:4001/acme/models.git', OWN, null],
  ['https://gitlab.com/acme/models.git', GITHUB, null],
  ['https://github.com.example.com/acme/models.git', GITHUB, null],
  ['git@gitlab.com:github.com/acme/models.git', GITHUB, null],
  ['https://github.com/acme', GITHUB, null],
  ['https://github.com/acme/models/tree/main', GITHUB, null],
  ['/srv/git/acme/models.git', GITHUB, null],
  ['file:///srv/git/acme/models.git', GITHUB, null],
  ['../models', GITHUB, null],
  ['.', GITHUB, null],
])('%s of %s is %s', (address, server, name) => {
  expect(parseRepositoryAddress(address, server)).toBe(name);
});
