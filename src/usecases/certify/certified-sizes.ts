import type { CertifiedSizes } from './certify-request.ts';
import type { Certificate } from '../../contract/generated/types.ts';
import { artifactDigest, type HashText } from '../../domain/certification/digests.ts';
import type { BaselineChoice } from './certify-request.ts';

export interface CertificateSource {
  readonly certificateOf: (version: string) => Promise<Certificate | null>;
  readonly hash: HashText;
}

/** The baseline with the sizes that its own certificate has, where one is known of the same bytes. */
export async function withCertifiedSizes(
  baseline: BaselineChoice,
  { certificateOf, hash }: CertificateSource,
): Promise<BaselineChoice> {
  const { value } = baseline.version;
  const certificate = await certificateOf(value.version);
  if (certificate?.subject.digest.sha256 !== artifactDigest(value.artifact.files, hash)) return baseline;
  return { ...baseline, certifiedSizes: sizesOf(certificate) };
}

function sizesOf({ performance }: Certificate): CertifiedSizes {
  return Object.fromEntries(performance.map(({ mode, batchSize }) => [mode, batchSize]));
}
