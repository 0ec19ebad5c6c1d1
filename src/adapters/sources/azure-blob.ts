import type { SourceRecord } from './source-record.ts';

/**
 * Blobs of Azure Storage by their own address: public, or with the shared access signature that the environment has, under
 * the name by which the Azure CLI knows it.
 */
export const azureBlob: SourceRecord = {
  name: 'azure-blob',
  title: 'Azure Blob Storage',
  forms: ['https://account.blob.core.windows.net/container/blob'],
  pattern: /^https:\/\/[a-z0-9]{3,24}\.blob\.core\.windows\.net\/[^\s?#]+$/,
  settings: [],
  secrets: ['AZURE_STORAGE_SAS_TOKEN'],
  locate: async (uri, { variables }) => {
    const signature = (variables['AZURE_STORAGE_SAS_TOKEN'] ?? '').replace(/^\?/u, '');
    return { place: { kind: 'remote', url: signature === '' ? uri : `${uri}?${signature}` } };
  },
};
