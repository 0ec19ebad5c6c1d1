import { expect, it } from 'vitest';
import { refuseGuardsBehindEngine } from '../../../gateway/refuse-guards-behind-engine.ts';
import { type GatewayOptions, USUAL_FRONT } from '../../../gateway/gateway-options.ts';
import { readRate, readTls } from '../../../src/cli/serve-options.ts';

type Own = Partial<Pick<GatewayOptions, 'accessFile' | 'rate' | 'grpcPort' | 'tls' | 'accessLog'>>;

function refusal(own: Own, engine: GatewayOptions['engine'] = 'nginx'): string | null {
  try {
    refuseGuardsBehindEngine({ ...USUAL_FRONT, ...own, engine });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

it.each<readonly [string, Own]>([
  ['--access', { accessFile: 'access.yml' }],
  ['--tls-cert', { tls: readTls({ tlsCert: 'cert.pem', tlsKey: 'key.pem' }) }],
  ['--rate', { rate: readRate('50/s') }],
  ['--grpc-port', { grpcPort: 0 }],
  ['--access-log', { accessLog: { write: () => {}, share: 1 } }],
])('refuses %s where an engine answers', (option, own) => {
  expect(refusal(own)).toBe(`${option} holds for what this program answers, and nginx answers in its place.`);
  expect(refusal(own, null)).toBeNull();
});

it('lets an engine answer where nobody is guarded', () => expect(refusal({})).toBeNull());
