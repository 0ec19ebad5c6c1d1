import { AppError } from '../../domain/error.ts';
import type { SourceRecord } from './source-record.ts';

/**
 * Blobs of Azure Storage by their own address: public, or with the shared access signature of the account that the environment names,
 * both under the names by which the Azure CLI knows them. A manifest chooses the account, so that the signature goes to no other.
 * Throws AppError usage for a signature whose account nobody has named.
 */
export const azureBlob: SourceRecord = {
  name: 'azure-blob',
  title: 'Azure Blob Storage',
  forms: ['https://account.blob.core.windows.net/container/blob'],
  pattern: /^https:\/\/[a-z0-9]{3,24}\.blob\.core\.windows\.net\/[^\s?#]+$/,
  settings: ['AZURE_STORAGE_ACCOUNT'],
  secrets: ['AZURE_STORAGE_SAS_TOKEN'],
  locate: async (uri, { variables }) => {
    const signature = (variables['AZURE_STORAGE_SAS_TOKEN'] ?? '').replace(/^\?/u, '');
    const account = variables['AZURE_STORAGE_ACCOUNT'] ?? '';
    if (signature !== '' && account === '') throw withoutAccount();
    const isOwn = new URL(uri).host === `${account}.blob.core.windows.net`;
    return { place: { kind: 'remote', url: signature !== '' && isOwn ? `${uri}?${signature}` : uri } };
  },
};

function withoutAccount(): AppError {
  return new AppError({
    code: 'usage',
    message: 'AZURE_STORAGE_SAS_TOKEN is set, and no account that it is for.',
    hint: 'Name the account in AZURE_STORAGE_ACCOUNT: the signature is sent there and nowhere else.',
  });
}
