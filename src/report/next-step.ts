import type { Certificate, GateResult, Location } from '../contract/generated/types.ts';
import { tellFinding } from './findings/tell-finding.ts';
import { GATE_KIND_WORDS } from './gate-kind-wording.ts';
import { gateSubject, isStuckAtEnd, wouldDecideWords } from './gate-wording.ts';
import type { RichText } from './rich-text.ts';

/** Who reads: at a terminal nobody can comment, and the report is above its end. */
export type Reader = 'comment' | 'terminal';

/** The one thing to do now, for the first cause that blocks. */
export function nextStep(certificate: Certificate, reader: Reader = 'comment'): RichText {
  const error = certificate.findings.find(({ severity }) => severity === 'error');
  if (error !== undefined) return afterFinding(error, certificate);
  const blocking = certificate.gates.filter((gate) => gate.blocking);
  const failing = blocking.find(({ result }) => result === 'fail');
  if (failing !== undefined) return afterFailure(failing, certificate);
  const open = blocking.find(({ result }) => result === 'inconclusive');
  if (open !== undefined) return afterOpenGate(open, certificate, reader);
  if (certificate.run.skippedModes !== undefined) {
    return ['certify it in all its modes; a certificate of some of them is not recorded.'];
  }
  const { model, version } = certificate.subject;
  const start = reader === 'terminal' ? 'open a pull request with it; once merged and' : 'merge; once it is';
  return [
    `${start} certified on the default branch, comment `,
    { code: `/promote ${model}@${version}`, isCommand: true },
    '.',
  ];
}

function afterFinding(finding: Certificate['findings'][number], certificate: Certificate): RichText {
  const { hint = 'correct the artifact or its manifest' } = tellFinding(finding);
  return [`${hint.trim().replace(/\.$/, '')}; see `, place(finding.location, certificate.subject.manifest.path), '.'];
}

function afterFailure(gate: GateResult, certificate: Certificate): RichText {
  const remedy = GATE_KIND_WORDS[gate.kind].remedy(gate, certificate);
  return [
    ...remedy,
    '; or change the limit in ',
    place(gate.location, certificate.policy.model.path),
    ' in a pull request of its own.',
  ];
}

function afterOpenGate(gate: GateResult, certificate: Certificate, reader: Reader): RichText {
  const more = wouldDecideWords(gate);
  const again: RichText =
    reader === 'terminal' ? [', then certify again.'] : [', then comment ', { code: '/certify' }, '.'];
  if (gate.reasonCode === 'below-noise-floor') return ['measure on a quieter or larger runner', ...again];
  if (isStuckAtEnd(gate)) return awayFromEnd(gate, certificate);
  if (gate.wouldDecide?.rows !== undefined) return [`bring the evaluation data to ${more}`, ...again];
  if (gate.wouldDecide?.seconds !== undefined)
    return [`${more} would decide ${gateSubject(gate, certificate)}`, ...again];
  if (gate.reasonCode === 'no-baseline') {
    return ['promote a first version, or make the gate ', { code: gate.id }, ' not block while there is none.'];
  }
  return GATE_KIND_WORDS[gate.kind].openStep(gate, certificate, again);
}

/** No number of rows is a way out of it. */
function awayFromEnd(gate: GateResult, { policy }: Certificate): RichText {
  return [
    'write ',
    { code: 'test: point' },
    ', or a limit that can be surpassed, at ',
    place(gate.location, policy.model.path),
    ' in a pull request of its own: no interval ends where ',
    { code: gate.id },
    ' asks it to, however many rows there are.',
  ];
}

function place(location: Location | undefined, otherwise: string): { readonly code: string } {
  return { code: location === undefined ? otherwise : `${location.path}:${String(location.line)}` };
}
