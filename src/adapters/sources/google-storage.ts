import { bearer, encodePath, endpointOf, PATH, type SourceRecord } from './source-record.ts';

const PATTERN = new RegExp(String.raw`^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/(${PATH})$`);

/** Objects of Google Cloud Storage by its XML API; https://cloud.google.com/storage/docs/request-endpoints */
export const googleStorage: SourceRecord = {
  name: 'google-storage',
  title: 'Google Cloud Storage',
  forms: ['gs://bucket/object'],
  pattern: PATTERN,
  settings: ['STORAGE_EMULATOR_HOST'],
  secrets: ['CLOUDSDK_AUTH_ACCESS_TOKEN'],
  locate: async (uri, { variables }) => {
    const [, bucket = '', object = ''] = PATTERN.exec(uri) ?? [];
    const endpoint = endpointOf(variables['STORAGE_EMULATOR_HOST'], 'https://storage.googleapis.com');
    const headers = bearer(variables['CLOUDSDK_AUTH_ACCESS_TOKEN']);
    return { place: { kind: 'remote', url: `${endpoint}/${bucket}/${encodePath(object)}`, headers } };
  },
};
