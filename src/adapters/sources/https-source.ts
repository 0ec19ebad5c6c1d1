import type { SourceRecord } from './source-record.ts';

/** Any web server: public, or with an address that is signed for a time. */
export const httpsSource: SourceRecord = {
  name: 'https',
  title: 'A public or pre-signed address',
  forms: ['https://host/path'],
  pattern: new RegExp(String.raw`^https:\/\/[^\s\u0000-\u001f]+$`),
  settings: [],
  secrets: [],
  locate: async (url) => ({ place: { kind: 'remote', url } }),
};
