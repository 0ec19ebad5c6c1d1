import { expect, test } from 'vitest';
import { exposureRemarks } from '../../../gateway/exposure.ts';
import { networkOf } from '../../../gateway/shown.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

const HERE = { dataHost: '127.0.0.1', adminHost: 'localhost', hasAccess: false, hasAdmin: false, hasTls: false };

test('a gateway that others can reach says what is open, and opens its admin port to nobody', () => {
  expect(exposureRemarks(HERE)).toEqual([]);
  expect(exposureRemarks({ ...HERE, dataHost: '0.0.0.0' })).toHaveLength(2);
  expect(exposureRemarks({ ...HERE, dataHost: '::', hasAccess: true, hasTls: true })).toEqual([]);
  expect(() => exposureRemarks({ ...HERE, adminHost: '0.0.0.0', hasAccess: true })).toThrow('for everybody');
  expect(exposureRemarks({ ...HERE, adminHost: '0.0.0.0', hasAccess: true, hasAdmin: true })).toEqual([]);
});
