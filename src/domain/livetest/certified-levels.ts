import type { CertificateFacts, CertifiedLevel, CertifiedLiveTest } from '../../contract/generated/types.ts';

interface Found {
  readonly facts: Pick<CertificateFacts, 'subject' | 'digest' | 'trusted' | 'verdict'>;
  readonly liveTest: CertifiedLiveTest | null;
}

/** What the newest certificate that counts says of these bytes, of each metric of the live test once. */
export function levelsIn(certificates: readonly Found[], sha256: string): readonly CertifiedLevel[] {
  const newest = certificates.find(
    ({ facts, liveTest }) => facts.subject === sha256 && facts.trusted && facts.verdict === 'pass' && liveTest !== null,
  );
  const spreads = (newest?.liveTest?.spreads ?? []).filter(({ paired }) => !paired);
  const once = new Map(spreads.toReversed().map((spread) => [spread.metric, spread]));
  return [...once.values()].toReversed().map(({ metric, mean, spread, units }) => ({
    sha256,
    certificate: newest?.facts.digest ?? '',
    metric,
    mean,
    error: spread === null ? 0 : spread.upper / Math.sqrt(Math.max(1, units)),
  }));
}
