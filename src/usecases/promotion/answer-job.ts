import { judgedDigests, type ModelLedger } from '../../contract/ledger.ts';
import type { DeploymentGate, Settings } from '../../contract/generated/types.ts';
import { type Admission, admit, type KnownDigests } from '../../domain/promotion/admission.ts';
import { gateOf, type NamedByJob, type Unnamed, unnamed, type WaitingJob } from '../../domain/promotion/job-version.ts';
import { DEFAULT_ENVIRONMENT, resolveEnvironments } from '../../domain/promotion/policy.ts';
import { namedVersions } from '../../domain/promotion/stage.ts';
import { describeAdmission, describeUnnamed } from '../../report/chatops/admission-wording.ts';
import { md, type Markdown, markdownText } from '../../report/markdown.ts';
import type { Clock } from '../ports/clock.ts';
import type { PromotionRegistry } from '../ports/promotion-registry.ts';
import type { JobReview, WaitingJobs } from '../ports/waiting-jobs.ts';
import { nameJob, type NamingPorts } from './name-job.ts';
import type { ProjectionPorts } from './ports.ts';
import { eventsOf } from './project-models.ts';

export interface JobPorts extends NamingPorts, Pick<ProjectionPorts, 'store' | 'readLedger'> {
  readonly jobs: WaitingJobs;
  readonly registry: Pick<PromotionRegistry, 'model' | 'settings' | 'versionsAt'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What became of a job. */
export interface JobOutcome {
  readonly kind: 'gated';
  readonly answer: JobReview['state'] | 'over';
  readonly reasonCode: string;
}

/** GitHub takes so many words about a job that waits, and no longer ones. */
const MOST_WORDS = 10;
const LONGEST = 1024;

/**
 * Lets a job through, refuses it, or says what it waits for, each once. It may be asked again at any time: what is missing is
 * looked for in the ledger each time, and nothing is remembered.
 */
export async function answerJob(ports: JobPorts, job: WaitingJob): Promise<JobOutcome> {
  const verdict = await judgeJob(ports, job);
  const review = { state: STATES[verdict.kind], comment: markdownText(verdict.words).slice(0, LONGEST) };
  const { reasonCode } = verdict;
  if (review.state === 'pending' && (await isSaid(ports, job, review)))
    return { kind: 'gated', answer: 'pending', reasonCode };
  const isWaiting = await ports.jobs.review(job, review);
  return { kind: 'gated', answer: isWaiting ? review.state : 'over', reasonCode };
}

const STATES = { admit: 'approved', refuse: 'rejected', unnamed: 'rejected', wait: 'pending' } as const;

async function isSaid({ jobs }: JobPorts, job: WaitingJob, { comment }: JobReview): Promise<boolean> {
  const said = (await jobs.reviews(job)).filter(({ state }) => state === 'pending');
  return said.length >= MOST_WORDS || said.at(-1)?.comment === comment;
}

interface JobVerdict {
  readonly kind: keyof typeof STATES;
  readonly reasonCode: string;
  readonly words: Markdown;
}

async function judgeJob(ports: JobPorts, job: WaitingJob): Promise<JobVerdict> {
  const settings = await ports.registry.settings();
  const gate = gateOf(settings?.deploymentGates, job.environment);
  const named = gate === null ? unnamed('no-gate') : await nameIn(ports, job, { gate, settings });
  if (gate === null || isUnnamed(named)) {
    const { reasonCode } = isUnnamed(named) ? named : unnamed('no-gate');
    return { kind: 'unnamed', reasonCode, words: describeUnnamed(reasonCode, job.environment) };
  }
  const ledger = await readModel(ports, named.model);
  if (ledger === null)
    return { kind: 'unnamed', reasonCode: 'unknown-model', words: describeUnnamed('unknown-model', job.environment) };
  const { environment = DEFAULT_ENVIRONMENT, slot = 'production' } = gate;
  const admission = admit(ledger.state, knownDigests(ledger), { place: { environment, slot }, wanted: named });
  return { kind: admission.kind, reasonCode: admission.reasonCode, words: words(admission, ledger) };
}

function words(admission: Admission, ledger: ModelLedger): Markdown {
  return md`${describeAdmission(admission, eventsOf(ledger))}`;
}

function isUnnamed(named: NamedByJob | Unnamed): named is Unnamed {
  return 'kind' in named;
}

interface Gated {
  readonly gate: DeploymentGate;
  readonly settings: Settings | null;
}

async function nameIn(ports: JobPorts, job: WaitingJob, { gate, settings }: Gated): Promise<NamedByJob | Unnamed> {
  const known = resolveEnvironments(settings, ports.clock.now()).map(({ name }) => name);
  if (!known.includes(gate.environment ?? DEFAULT_ENVIRONMENT)) return unnamed('unknown-environment');
  return nameJob(ports, job, gate);
}

/** null where neither the registry nor the log knows the model: nothing is missing that could still come. */
async function readModel({ store, readLedger, registry }: JobPorts, model: string): Promise<ModelLedger | null> {
  const { files } = await store.read([model]);
  const ledger = readLedger(files, model);
  if (ledger.events.length > 0 || (await registry.model(model)) !== null) return ledger;
  return null;
}

/** What was judged under each number, and what runs. */
export function knownDigests({ events, state }: Pick<ModelLedger, 'events' | 'state'>): KnownDigests {
  const known = new Map(judgedDigests(events));
  for (const { version, sha256 } of Object.values(state.deployments).flatMap(namedVersions)) {
    const number = version.toLowerCase();
    known.set(number, [...new Set([...(known.get(number) ?? []), sha256])]);
  }
  return known;
}
