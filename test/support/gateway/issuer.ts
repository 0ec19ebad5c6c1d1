import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export const ISSUER = 'https://login.example.com/';
export const AUDIENCE = 'models';
/** When tests are. */
export const NOW_S = 1_700_000_000;

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly sign: (own?: Claims, header?: Record<string, unknown>) => Promise<string>;
  readonly jwk: JWK;
}

interface Claims {
  readonly [name: string]: unknown;
}

/** A key pair of an issuer, and tokens by it that are right but for what is given; undefined takes a claim away. */
export async function aKey(kid = 'k1', alg = 'ES256'): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const sign = (own: Claims = {}, header: Record<string, unknown> = {}): Promise<string> => {
    const all = { iss: ISSUER, aud: AUDIENCE, exp: NOW_S + 300, sub: 'ada', groups: ['analysts'], ...own };
    const claims = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return new SignJWT(claims).setProtectedHeader({ alg, kid, ...header }).sign(privateKey);
  };
  return { kid, alg, sign, jwk: { ...(await exportJWK(publicKey)), kid, alg } };
}

/** A server of keys; `answer` is what it says now. */
export async function anIssuer(first: readonly JWK[]) {
  const state = { keys: first, status: 200, asked: 0 };
  const server = createServer((_request, response) => {
    state.asked += 1;
    response.writeHead(state.status, { 'content-type': 'application/jwk-set+json' });
    response.end(JSON.stringify({ keys: state.keys }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/jwks.json`;
  return {
    state,
    url,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
