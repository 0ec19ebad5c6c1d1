import { AwsV4Signer } from 'aws4fetch';
import { encodePath, endpointOf, PATH, type SourceContext, type SourceRecord } from './source-record.ts';

const PATTERN = new RegExp(String.raw`^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/(${PATH})$`);

/**
 * Objects of S3 and of what speaks its protocol: by a signature of a quarter of an hour where there are credentials, else as
 * anybody may read them. Variables as the AWS SDKs name them; https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
export const s3: SourceRecord = {
  name: 's3',
  title: 'Amazon S3, and what speaks its protocol',
  forms: ['s3://bucket/key'],
  pattern: PATTERN,
  settings: ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL'],
  secrets: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  locate: async (uri, { variables }) => {
    const url = addressOf(uri, variables);
    return { place: { kind: 'remote', url, headers: await sign(url, variables) } };
  },
};

type Variables = SourceContext['variables'];

/** A bucket is a host of its own at Amazon, and a folder elsewhere; so it is at Amazon where a dot would break its certificate. */
function addressOf(uri: string, variables: Variables): string {
  const [, bucket = '', key = ''] = PATTERN.exec(uri) ?? [];
  const endpoint = variables['AWS_ENDPOINT_URL_S3'] ?? variables['AWS_ENDPOINT_URL'];
  const amazon = `s3.${regionOf(variables)}.amazonaws.com`;
  if (endpoint !== undefined && endpoint !== '') return `${endpointOf(endpoint, '')}/${bucket}/${encodePath(key)}`;
  if (bucket.includes('.')) return `https://${amazon}/${bucket}/${encodePath(key)}`;
  return `https://${bucket}.${amazon}/${encodePath(key)}`;
}

function regionOf(variables: Variables): string {
  const region = variables['AWS_REGION'] ?? variables['AWS_DEFAULT_REGION'] ?? '';
  return /^[a-z0-9-]+$/.test(region) ? region : 'us-east-1';
}

async function sign(url: string, variables: Variables): Promise<Readonly<Record<string, string>>> {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: token,
  } = variables;
  if (accessKeyId === undefined || secretAccessKey === undefined) return {};
  const signer = new AwsV4Signer({
    url,
    accessKeyId,
    secretAccessKey,
    service: 's3',
    region: regionOf(variables),
    ...(token === undefined || token === '' ? {} : { sessionToken: token }),
  });
  const { headers } = await signer.sign();
  return Object.fromEntries(headers.entries());
}
