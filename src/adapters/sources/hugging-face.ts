import { bearer, decodePart, encodePath, endpointOf, PATH, type SourceRecord } from './source-record.ts';

const PATTERN = new RegExp(
  String.raw`^hf:\/\/(?:models\/|(datasets\/))?([\w.-]+\/[\w.-]+)@(refs\/(?:pr|convert)\/[\w.-]+|[^\/@\s]+)\/(${PATH})$`,
);

/** Files of models and data sets on the Hub; https://huggingface.co/docs/huggingface_hub/package_reference/hf_uris */
export const huggingFace: SourceRecord = {
  name: 'hugging-face',
  title: 'Hugging Face Hub',
  forms: ['hf://owner/name@revision/path', 'hf://datasets/owner/name@revision/path'],
  pattern: PATTERN,
  settings: ['HF_ENDPOINT'],
  secrets: ['HF_TOKEN'],
  locate: async (uri, { variables }) => {
    const [, datasets = '', repository = '', revision = '', path = ''] = PATTERN.exec(uri) ?? [];
    const named = encodeURIComponent(decodePart(revision));
    const endpoint = endpointOf(variables['HF_ENDPOINT'], 'https://huggingface.co');
    const url = `${endpoint}/${datasets}${repository}/resolve/${named}/${encodePath(path)}`;
    return { place: { kind: 'remote', url, headers: bearer(variables['HF_TOKEN']) } };
  },
};
