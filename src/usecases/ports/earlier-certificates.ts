import type { Certificate } from '../../contract/generated/types.ts';

/** Certificates of earlier runs, by the digest of everything that they depend on. */
export interface EarlierCertificates {
  /** Those that may answer the question; whoever asks compares. */
  find(question: string): Promise<readonly Certificate[]>;
  /** What cannot be kept is measured again. */
  keep(question: string, certificate: Certificate): Promise<void>;
}
