import { AwsClient } from 'aws4fetch';
import { startPeer } from './peers.ts';

export interface S3Server extends AsyncDisposable {
  readonly url: string;
  /** What a client needs to read and write there. */
  readonly environment: Readonly<Record<string, string>>;
  put(bucket: string, key: string, bytes: Uint8Array): Promise<void>;
}

/** The calls that make the user whose key all others need. */
const UNCHECKED_CALLS = 3;
const REGION = 'us-east-1';

/** moto's server, which after the first calls answers only what is signed with a key that it gave out. */
export async function startS3(cwd: string): Promise<S3Server> {
  const peer = await startPeer('moto_server', {
    cwd,
    args: (port) => ['-H', '127.0.0.1', '-p', String(port)],
    environment: { INITIAL_NO_AUTH_ACTION_COUNT: String(UNCHECKED_CALLS) },
  });
  const key = await createUser(peer.url).catch(async (error: unknown) => {
    await peer[Symbol.asyncDispose]();
    throw error;
  });
  const client = new AwsClient({ ...key, service: 's3', region: REGION, retries: 0 });
  const send = async (path: string, body: Uint8Array<ArrayBuffer>): Promise<void> => {
    const answer = await client.fetch(`${peer.url}/${path}`, { method: 'PUT', body });
    if (!answer.ok) throw new Error(`PUT ${path}: ${answer.status} ${await answer.text()}`);
  };
  return {
    url: peer.url,
    environment: {
      AWS_ENDPOINT_URL_S3: peer.url,
      AWS_ACCESS_KEY_ID: key.accessKeyId,
      AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
      AWS_REGION: REGION,
    },
    put: async (bucket, path, bytes) => {
      await send(bucket, new Uint8Array());
      await send(`${bucket}/${path.split('/').map(encodeURIComponent).join('/')}`, new Uint8Array(bytes));
    },
    [Symbol.asyncDispose]: () => peer[Symbol.asyncDispose](),
  };
}

async function createUser(url: string) {
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
  await callIam(url, { Action: 'CreateUser', UserName: 'acme' });
  await callIam(url, {
    Action: 'PutUserPolicy',
    UserName: 'acme',
    PolicyName: 's3',
    PolicyDocument: JSON.stringify(policy),
  });
  const answer = await callIam(url, { Action: 'CreateAccessKey', UserName: 'acme' });
  const [, accessKeyId = ''] = /<AccessKeyId>([^<]+)</u.exec(answer) ?? [];
  const [, secretAccessKey = ''] = /<SecretAccessKey>([^<]+)</u.exec(answer) ?? [];
  return { accessKeyId, secretAccessKey };
}

async function callIam(url: string, parameters: Readonly<Record<string, string>>): Promise<string> {
  const iam = new AwsClient({ accessKeyId: 'any', secretAccessKey: 'any', service: 'iam', region: REGION, retries: 0 });
  const answer = await iam.fetch(`${url}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ Version: '2010-05-08', ...parameters }).toString(),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${parameters['Action']}: ${answer.status} ${text}`);
  return text;
}
