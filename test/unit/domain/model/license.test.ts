// @module-tag thorough
import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import currentIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { hubLicense, spdxOfHub } from '../../../../src/domain/model/hub-license.ts';
import { readLicense } from '../../../../src/domain/model/license.ts';
import { createCycloneDxCheck } from '../../../support/cyclonedx.ts';

test.each([
  ['Apache-2.0', { kind: 'id', id: 'Apache-2.0' }],
  ['apache-2.0', { kind: 'id', id: 'Apache-2.0' }],
  [' mit ', { kind: 'id', id: 'MIT' }],
  ['apache-2.0 and cc-by-4.0', { kind: 'expression', expression: 'Apache-2.0 AND CC-BY-4.0' }],
  ['(mit or  apache-2.0) and cc-by-4.0', { kind: 'expression', expression: '(MIT OR Apache-2.0) AND CC-BY-4.0' }],
  ['gpl-2.0+', { kind: 'expression', expression: 'GPL-2.0+' }],
  [
    'GPL-2.0-only with Classpath-exception-2.0',
    { kind: 'expression', expression: 'GPL-2.0-only WITH Classpath-exception-2.0' },
  ],
  ['LicenseRef-gemma', { kind: 'expression', expression: 'LicenseRef-gemma' }],
  ['ask us', { kind: 'name', name: 'ask us' }],
  ['', { kind: 'name', name: '' }],
  [`${'('.repeat(20_000)}MIT`, { kind: 'name', name: expect.any(String) }],
])('%s', (text, license) => {
  expect(readLicense(text)).toEqual(license);
});

test('every identifier is one that CycloneDX 1.6 takes', () => {
  const faultsOf = createCycloneDxCheck();
  const licensed = [...currentIds, ...deprecatedIds].map((id) => readLicense(id));
  const components = licensed.map((license, index) => ({
    type: 'file',
    'bom-ref': String(index),
    name: 'a',
    licenses: [{ license: { id: license.kind === 'id' ? license.id : '' } }],
  }));
  expect(licensed.length).toBeGreaterThan(700);
  expect(faultsOf({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components })).toEqual([]);
});

describe('on the Hub', () => {
  test.each([
    ['Apache-2.0', { license: 'apache-2.0' }],
    ['GPL-3.0-only', { license: 'gpl-3.0' }],
    ['GPL-3.0-or-later', { license: 'other', license_name: 'gpl-3.0-or-later' }],
    ['ODbL-1.0', { license: 'odbl' }],
    ['LicenseRef-gemma', { license: 'gemma' }],
    ['apache-2.0 and cc-by-4.0', { license: 'other', license_name: 'apache-2.0-and-cc-by-4.0' }],
    ['ask us: <b>', { license: 'other', license_name: 'ask-us-b' }],
    ['unknown', { license: 'other', license_name: 'unknown' }],
    ['', { license: 'other', license_name: 'unnamed' }],
  ])('%s', (text, license) => {
    expect(hubLicense(text)).toEqual(license);
  });

  test.each([
    ['apache-2.0', null, 'Apache-2.0'],
    ['gpl-3.0', null, 'GPL-3.0-only'],
    ['odbl', null, 'ODbL-1.0'],
    ['gemma', null, 'LicenseRef-gemma'],
    ['openrail++', null, 'LicenseRef-openrail-plus-plus'],
    ['other', 'Acme Model License 1', 'LicenseRef-Acme-Model-License-1'],
    ['other', 'MIT', 'MIT'],
    ['other', null, 'LicenseRef-other'],
  ])('%s (%s) is %s for SPDX', (license, name, spdx) => {
    expect(spdxOfHub(license, name)).toBe(spdx);
    expect(readLicense(spdx).kind).not.toBe('name');
  });

  test.each(['apache-2.0', 'gpl-3.0', 'odbl', 'gemma', 'openrail++', 'cc-by-nc-4.0', 'llama3.1', 'pddl'])(
    '%s comes back',
    (license) => {
      expect(hubLicense(spdxOfHub(license, null))).toEqual({ license });
    },
  );
});
