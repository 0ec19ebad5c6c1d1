import type { Certificate } from '../../contract/generated/types.ts';

/** What was measured of a version, as the certificate records it. */
export type Evidence = Pick<
  Certificate,
  'baseline' | 'prediction' | 'gaps' | 'smallGroups' | 'robustness' | 'performance'
>;
