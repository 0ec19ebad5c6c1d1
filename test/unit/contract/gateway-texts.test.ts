import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseDeploymentList } from '../../../src/contract/deployment-list.ts';
import { parseUpstream } from '../../../src/contract/parse-upstream.ts';
import { parseDeployment } from '../../../src/contract/parsers.ts';
import { parseDeploymentsAddress } from '../../../src/contract/parse-deployments-address.ts';
import { isSigned } from '../../../src/contract/webhook-signature.ts';
import { file } from '../../support/follow-scene.ts';

describe('an upstream', () => {
  test.each([
    ['churn=http://127.0.0.1:8080', { model: 'churn', version: null, url: 'http://127.0.0.1:8080' }],
    [
      'churn@1.1.0=https://a.example/v2/models/x',
      { model: 'churn', version: '1.1.0', url: 'https://a.example/v2/models/x' },
    ],
  ])('%s', (text, upstream) => {
    expect(parseUpstream(text)).toEqual(upstream);
  });

  test.each(['churn', 'churn=', 'churn=ftp://x', '=http://x', 'Churn=http://x', 'churn@=http://x', 'churn=http://a b'])(
    '%s is none',
    (text) => {
      expect(() => parseUpstream(text)).toThrow('is no upstream');
    },
  );
});

describe('a stream of deployment files', () => {
  const second = file(2).replace('model: churn', 'model: income');

  test('is one file for each model, whose places are those of the stream', () => {
    const files = parseDeploymentList({ path: 'all.yaml', content: `---\n${file(1)}---\n${second}sparkle: 1\n` });
    expect([...files.keys()]).toEqual(['churn', 'income']);
    expect(parseDeployment({ path: 'all.yaml', content: files.get('churn')! }).value.revision).toBe(1);
    const lines = `---\n${file(1)}---\n${second}`.split('\n').length;
    expect(() => parseDeployment({ path: 'all.yaml', content: files.get('income')! })).toThrow(
      expect.objectContaining({ location: expect.objectContaining({ line: lines }) }),
    );
  });

  test.each(['', '---\n', '# nothing yet\n'])('may be empty: %j', (content) => {
    expect(parseDeploymentList({ path: 'all.yaml', content }).size).toBe(0);
  });

  test.each(['- a\n', 'text', '  model: a\n', 'model: [a]\n', 'model: ../x\n', '{"model": 1}'])(
    'is refused: %j',
    (content) => {
      expect(() => parseDeploymentList({ path: 'all.yaml', content })).toThrow('does not say of which model');
    },
  );
});

describe('a push', () => {
  const body = new TextEncoder().encode('{"ref":"refs/heads/seatrial/deployments"}');
  const sign = (secret: string) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

  test('is believed with the signature of the secret', () => {
    expect(isSigned(body, sign('s'), ['s'])).toBe(true);
  });

  test('of GitHub’s own example is believed', () => {
    const signature = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
    const hello = new TextEncoder().encode('Hello, World!');
    expect(isSigned(hello, signature, ["It's a Secret to Everybody"])).toBe(true);
  });

  test.each([
    ['another secret', sign('t'), 's'],
    ['no signature', '', 's'],
    ['the older kind', `sha1=${'0'.repeat(40)}`, 's'],
    ['half a signature', sign('s').slice(0, 30), 's'],
    ['what is no hex', `sha256=${'z'.repeat(64)}`, 's'],
    ['no secret at all', sign(''), ''],
  ])('is not believed with %s', (_, signature, secret) => {
    expect(isSigned(body, signature, [secret])).toBe(false);
  });
});

describe('an address of deployment files', () => {
  test.each([
    ['https://example.com/deployments.yaml', 'file'],
    ['http://127.0.0.1:8000/', 'file'],
    ['https://github.com/acme/models.git', 'repository'],
    ['https://github.com/acme/models.git/', 'repository'],
    ['git@github.com:acme/models.git', 'repository'],
    ['ssh://git@example.com/models', 'repository'],
    ['../models.git', 'repository'],
  ])('%s is of a %s', (text, kind) => {
    expect(parseDeploymentsAddress(text).kind).toBe(kind);
  });
});
