import type { CertificateFacts, CertifiedLiveTest } from '../../contract/generated/types.ts';

export interface CertificateSubject {
  readonly model: string;
  readonly version: string;
  readonly sha256: string;
  /** Of a version that is not merged: where it is. */
  readonly open?: { readonly pull: number; readonly head: string } | undefined;
}

export interface FoundCertificate {
  readonly facts: CertificateFacts;
  /** What its live test will ask of the traffic; null where it says nothing of one. */
  readonly liveTest: CertifiedLiveTest | null;
}

export interface Certificates {
  /** Every certificate of the digest, the newest first. `trusted` says which were made on the default branch after the merge. */
  find(subject: CertificateSubject): Promise<readonly FoundCertificate[]>;
  /** Starts a certification. The same key starts one run, however often it is asked for. */
  request(subject: CertificateSubject, key: string): Promise<void>;
}
