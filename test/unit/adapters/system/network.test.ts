import { describe, expect, test } from 'vitest';
import { lookupPublic, parseAddress } from '../../../../src/adapters/system/network.ts';

const NOBODY: ReadonlySet<string> = new Set();

describe('an address', () => {
  test.each([
    'https://127.0.0.1/x',
    'https://10.1.2.3/x',
    'https://172.31.0.1/x',
    'https://192.168.0.1/x',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/x',
    'https://0.0.0.0/x',
    'https://0x7f.1/x',
    'https://2130706433/x',
    'https://[::1]/x',
    'https://[fe80::1]/x',
    'https://[fd12::1]/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://[64:ff9b::a00:1]/x',
    'https://168.63.129.16/x',
    'https://[::127.0.0.1]/x',
    'https://[::ffff:0:10.0.0.1]/x',
    'https://[64:ff9b:1::a00:1]/x',
    'https://[2002:a00:1::]/x',
    'https://[2001::a00:1]/x',
    'https://[fec0::1]/x',
    'https://localhost/x',
    'https://localhost./x',
    'https://a.localhost/x',
  ])('%s is private', (address) => {
    expect(() => parseAddress(address, NOBODY)).toThrow(expect.objectContaining({ reason: 'private-address' }));
  });

  test.each(['https://1.1.1.1/x', 'https://172.32.0.1/x', 'https://[2606:4700::1111]/x', 'https://example.com/x'])(
    '%s is public',
    (address) => {
      expect(parseAddress(address, NOBODY).href).toBe(address);
    },
  );

  test('may be private, or plain http, where its host is named', () => {
    const hosts = new Set(['10.0.0.7:9000', 'files.acme.example']);
    expect(parseAddress('http://10.0.0.7:9000/x', hosts).protocol).toBe('http:');
    expect(parseAddress('http://files.acme.example:81/x', hosts).port).toBe('81');
    expect(() => parseAddress('http://10.0.0.7:9001/x', hosts)).toThrow('not an https address');
    expect(() => parseAddress('https://10.0.0.7:9001/x', hosts)).toThrow('private network');
  });

  test('names a service with its port, also where that is the usual one', () => {
    const hosts = new Set(['10.0.0.7:443']);
    expect(parseAddress('https://10.0.0.7/x', hosts).href).toBe('https://10.0.0.7/x');
    expect(() => parseAddress('https://10.0.0.7:8443/x', hosts)).toThrow('private network');
  });

  test.each([
    '/a/../b',
    '/..',
    '/a/%2e%2E/b',
    '/a/.%2e?x=1',
    '/./a',
    '/a\\..\\b',
    '/a/v1%2F..%2Fb',
    '/a%2f..',
    '/a/%5c../b',
  ])('has no way back in it: %s', (path) => {
    expect(() => parseAddress(`https://example.com${path}`, NOBODY)).toThrow('a dot or two');
  });

  test.each(['/a..b/..c/d', '/a?next=/../b', '/.well-known/x'])('may have dots elsewhere: %s', (path) => {
    expect(parseAddress(`https://example.com${path}`, NOBODY).href).toBe(`https://example.com${path}`);
  });

  test('is shown without its query', () => {
    const base = new URL('https://example.com/a?sig=secret');
    for (const text of ['http://example.com/b?sig=secret', 'ftp://user:secret@example.com/?sig=secret'])
      expect(() => parseAddress(text, NOBODY, base)).toThrow(expect.not.objectContaining({ message: /secret/ }));
  });
});

test('a name that leads into a private network is not looked up for anybody', async () => {
  const answers = (options: object) =>
    new Promise((resolve) => {
      lookupPublic('localhost', options, (error, address) => resolve(error ?? address));
    });
  expect(await answers({})).toMatchObject({ cause: { reason: 'private-address' } });
  expect(await answers({ all: true })).toMatchObject({ cause: { reason: 'private-address' } });
});
