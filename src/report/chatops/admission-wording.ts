import type { LedgerEvent } from '../../contract/generated/types.ts';
import { type Admission, type AdmissionCode, decisionBehind } from '../../domain/promotion/admission.ts';
import type { UnnamedCode } from '../../domain/promotion/job-version.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { code, joinMarkdown, link, md, type Markdown } from '../markdown.ts';

/** Why a version is let through, waited for or refused: the reason, what to do, and where to read on. */
export function describeAdmission(admission: Admission, events: readonly LedgerEvent[]): Markdown {
  const decision = decisionBehind(admission, events);
  const said = WORDS[admission.reasonCode](admission);
  return decision === null ? said : joinMarkdown([said, decided(decision)], ' ');
}

function decided({ time, data: { actor, via } }: LedgerEvent): Markdown {
  const who = via.url === null ? code(actor.login) : link(actor.login, via.url);
  return md`Recorded at ${code(time)} by ${who}.`;
}

type Words = (admission: Admission) => Markdown;

const WORDS: Readonly<Record<AdmissionCode, Words>> = {
  'in-production': (one) => md`${named(one)} is in production of ${where(one)}, revision ${one.revision}.`,
  'has-traffic': (one) => md`${named(one)} has a share of the traffic of ${where(one)}, revision ${one.revision}.`,
  'not-on-record': (one) =>
    md`Nothing is recorded of ${named(one)} yet: this goes on when it is certified on the default branch and promoted.`,
  'not-certified': (one) => md`${named(one)} is not certified yet: this goes on when it is, and was promoted.`,
  'not-promoted': (one) => md`${named(one)} is certified and not promoted: this goes on after ${command(one)}.`,
  'only-live': (one) => md`${named(one)} has only a share of the traffic: this goes on after ${command(one)}.`,
  'not-whole': (one) =>
    md`The log of ${code(one.model)} was changed by hand: nothing is let through until ${code('seatrial verify')} finds it whole.`,
  'digest-differs': (one) =>
    md`${named(one)} is on record with another digest. Deploy the artifact that was certified.`,
  quarantined: (one) => md`${named(one)} is quarantined: it is deployed nowhere.`,
  retired: (one) => md`${named(one)} is retired: it is not deployed again.`,
  'rolled-back': (one) => md`${named(one)} was rolled back in ${where(one)}; ${now(one)}.`,
  superseded: (one) =>
    md`${named(one)} was in production of ${where(one)} before; ${now(one)}. Start the job again for that.`,
  rejected: (one) => md`${named(one)} did not pass its certification.`,
};

function named({ model, version, sha256 }: Admission): Markdown {
  if (version !== null) return code(`${model}@${version}`);
  return code(`${model}@sha256:${(sha256 ?? '').slice(0, 12)}`);
}

function where({ place }: Admission): Markdown {
  return code(place.environment);
}

function now({ production }: Admission): Markdown {
  return production === null ? md`nothing is in production` : md`${code(production)} is in production`;
}

function command({ model, version, place }: Admission): Markdown {
  const environment = place.environment === 'production' ? '' : ` environment=${place.environment}`;
  return code(`/promote ${model}@${version ?? ''} to=${place.slot}${environment}`);
}

const SETTINGS = '.github/seatrial.yml';

/** Why a job is refused that names nothing. */
export function describeUnnamed(reason: UnnamedCode, environment: string): Markdown {
  return md`${UNNAMED[reason]} (environment ${code(quoteText(environment))}). See docs/deployment-gate.md.`;
}

const UNNAMED: Readonly<Record<UnnamedCode, string>> = {
  'no-gate': `This environment stands in no deploymentGates of ${SETTINGS} on the default branch, or that file cannot be read`,
  'unknown-environment': `The deploymentGates of ${SETTINGS} name an environment that stands in none of its environments`,
  'payload-malformed':
    "The key seatrial in the Deployment's payload must hold model with version, sha256 or both, and nothing else",
  'payload-differs':
    'Deployments of this commit in this environment name different versions, or one names a version and another none, so that nobody can say which is the job’s own: run it at another commit, or at the tag of a release that has no such Deployment',
  'tag-moved': 'The tag is now at another commit than the one that this job runs at',
  'not-on-default-branch': 'This job runs at a commit that is not on the default branch, and names no version',
  'no-version-at-commit': 'At the commit of this job the model has no version that can be read',
  'names-nothing':
    'This job names no version: run it at the tag of a release, or name the model of this environment in deploymentGates',
  'other-model': 'This job names another model than the one for which its environment is kept',
  'unknown-model': 'The registry has no such model',
};
