import type { Certificate } from '../contract/generated/types.ts';
import { GATE_KIND_WORDS } from './gate-kind-wording.ts';
import type { RichText } from './rich-text.ts';

/** Why the first gate that blocks fails, as far as the certificate tells: operators, slices, groups. Empty where it does not. */
export function failureReason(certificate: Certificate): RichText {
  if (certificate.findings.some(({ severity }) => severity === 'error')) return [];
  const failing = certificate.gates.find(({ result, blocking }) => blocking && result === 'fail');
  return failing === undefined ? [] : GATE_KIND_WORDS[failing.kind].reason(failing, certificate);
}
