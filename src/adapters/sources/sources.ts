import { azureBlob } from './azure-blob.ts';
import { dvc } from './dvc.ts';
import { githubRelease } from './github-release.ts';
import { googleStorage } from './google-storage.ts';
import { httpsSource } from './https-source.ts';
import { huggingFace } from './hugging-face.ts';
import { mlflow } from './mlflow.ts';
import { s3 } from './s3.ts';
import type { SourceRecord } from './source-record.ts';

/** Everywhere that files come from. The first whose pattern fits has the address. After a change here: `npm run generate`. */
export const SOURCES: readonly SourceRecord[] = [
  githubRelease,
  huggingFace,
  s3,
  googleStorage,
  azureBlob,
  dvc,
  mlflow,
  httpsSource,
];

/** Any other address is for whoever asks for it to refuse, which an address of the web does with the best words. */
export function sourceOf(uri: string): SourceRecord {
  return SOURCES.find(({ pattern }) => pattern.test(uri)) ?? httpsSource;
}
