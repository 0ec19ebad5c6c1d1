import { describe, expect, it } from 'vitest';
import type { DeploymentGate } from '../../../../src/contract/generated/types.ts';
import type { WaitingJob } from '../../../../src/domain/promotion/job-version.ts';
import { answerJob, type JobPorts } from '../../../../src/usecases/promotion/answer-job.ts';
import { answerJobs } from '../../../../src/usecases/promotion/answer-jobs.ts';
import { askAdmission } from '../../../../src/usecases/promotion/ask-admission.ts';
import type { JobReview } from '../../../../src/usecases/ports/waiting-jobs.ts';
import { say } from '../../../support/promotion/busy-world.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { commitId, createWorld, digest, MODEL, version, type World } from '../../../support/promotion/world.ts';

const JOB: WaitingJob = { runId: 7, environment: 'production', ref: 'main', sha: commitId('c'), payloads: [{}] };
const NAMED = { ...JOB, payloads: [{ seatrial: { model: MODEL, version: '1.0.0' } }] };

interface Given {
  readonly gate?: DeploymentGate;
  readonly jobs?: readonly WaitingJob[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly merged?: boolean;
  /** Of the model at the commit of a job. */
  readonly versions?: readonly string[];
}

/** A world in which one of GitHub's environments is gated, with what was said of jobs. */
function gated(world: World, { gate = {}, jobs = [], tags = {}, merged = true, versions = ['1.0.0'] }: Given = {}) {
  world.settings = { ...world.settings!, deploymentGates: { production: gate } };
  const ports = fakePorts(world);
  const said: JobReview[] = [];
  const listed: string[][] = [];
  const all: JobPorts = {
    ...ports,
    history: { contains: async () => merged },
    registry: {
      ...ports.registry,
      versionsAt: async () => versions.map((number) => ({ version: number, sha256: digest('a') })),
    },
    jobs: {
      list: async (environments) => {
        listed.push([...environments]);
        return jobs;
      },
      reviews: async () => said,
      review: async (_job, review) => {
        said.push(review);
        return true;
      },
      commitOfTag: async (tag) => tags[tag] ?? null,
    },
  };
  return { ports: all, said, listed };
}

async function promoted(): Promise<World> {
  const world = createWorld();
  await say(world, 9, '/promote churn@1.0.0 to=production');
  return world;
}

describe('a job', () => {
  it('that names what is in production is let through', async () => {
    const { ports, said } = gated(await promoted());
    expect(await answerJob(ports, NAMED)).toEqual({ kind: 'gated', answer: 'approved', reasonCode: 'in-production' });
    expect(said).toMatchObject([{ state: 'approved' }]);
  });

  it('whose word is missing hears once what it waits for, and at most ten things', async () => {
    const world = createWorld();
    const { ports, said } = gated(world);
    for (let round = 0; round < 3; round++) await answerJob(ports, NAMED);
    expect(said).toMatchObject([{ state: 'pending' }]);
    said.push(...Array.from({ length: 9 }, (_, index) => ({ state: 'pending', comment: String(index) }) as const));
    await answerJob(ports, NAMED);
    expect(said).toHaveLength(10);
    await say(world, 9, '/promote churn@1.0.0 to=production');
    await answerJob(ports, NAMED);
    expect(said.at(-1)).toMatchObject({ state: 'approved' });
  });

  it('that waits is said to wait each time, also where nothing is said again', async () => {
    const { ports, said } = gated(createWorld());
    const waits = { kind: 'gated', answer: 'pending', reasonCode: 'not-on-record' };
    expect(await answerJob(ports, NAMED)).toEqual(waits);
    expect(await answerJob(ports, NAMED)).toEqual(waits);
    expect(said).toHaveLength(1);
  });

  it('hears what it waits for where the same words stood beside another answer', async () => {
    const { ports, said } = gated(createWorld());
    await answerJob(ports, NAMED);
    const [waits] = said.splice(0);
    said.push({ ...waits!, state: 'rejected' });
    await answerJob(ports, NAMED);
    expect(said).toEqual([{ ...waits!, state: 'rejected' }, waits]);
  });

  it('is refused where there are no settings', async () => {
    const world = await promoted();
    const { ports } = gated(world);
    world.settings = null;
    expect(await answerJob(ports, NAMED)).toMatchObject({ answer: 'rejected', reasonCode: 'no-gate' });
  });

  it('is let through by the log, where the registry has the model no more', async () => {
    const world = await promoted();
    const { ports } = gated(world);
    world.models.delete(MODEL);
    expect(await answerJob(ports, NAMED)).toMatchObject({ answer: 'approved' });
  });

  it('names a version in the letters of its number, or in others', async () => {
    const world = createWorld();
    world.models.get(MODEL)?.versions.push(version('1.0.0-RC1', 'a'));
    await say(world, 9, '/promote churn@1.0.0-RC1 to=production');
    const { ports } = gated(world);
    for (const name of ['1.0.0-RC1', '1.0.0-rc1'])
      expect(
        await answerJob(ports, { ...JOB, payloads: [{ seatrial: { model: MODEL, version: name } }] }),
        name,
      ).toMatchObject({ answer: 'approved' });
  });

  it('is named by several Deployments that say the same', async () => {
    const { ports } = gated(await promoted());
    const [payload] = NAMED.payloads;
    expect(await answerJob(ports, { ...JOB, payloads: [payload, payload] })).toMatchObject({ answer: 'approved' });
  });

  it('that is answered already, or over, is told so', async () => {
    const { ports } = gated(await promoted());
    const jobs = { ...ports.jobs, review: async () => false };
    expect(await answerJob({ ...ports, jobs }, NAMED)).toMatchObject({ answer: 'over' });
  });

  it.each<[string, WaitingJob, Given, string]>([
    ['in an environment without a gate', { ...NAMED, environment: 'eu' }, {}, 'no-gate'],
    [
      'whose gate asks an environment that is not declared',
      NAMED,
      { gate: { environment: 'eu' } },
      'unknown-environment',
    ],
    [
      'with a malformed payload, whatever else it names',
      { ...JOB, payloads: [{ seatrial: {} }] },
      { gate: { model: MODEL } },
      'payload-malformed',
    ],
    [
      'beside whose Deployment another names a version',
      { ...NAMED, payloads: [...NAMED.payloads, ...JOB.payloads] },
      { gate: { model: MODEL } },
      'payload-differs',
    ],
    ['that names nothing', JOB, {}, 'names-nothing'],
    ['that names another model', NAMED, { gate: { model: 'fraud' } }, 'other-model'],
    [
      'that names a model that nobody knows',
      { ...JOB, payloads: [{ seatrial: { model: 'fraud', version: '1.0.0' } }] },
      {},
      'unknown-model',
    ],
    [
      'at a tag that has moved',
      { ...JOB, ref: 'churn@v1.0.0' },
      { tags: { 'churn@v1.0.0': commitId('d') } },
      'tag-moved',
    ],
    ['of a branch', JOB, { gate: { model: MODEL }, merged: false }, 'not-on-default-branch'],
    ['at a commit without versions', JOB, { gate: { model: MODEL }, versions: [] }, 'no-version-at-commit'],
  ])('%s is refused', async (_name, job, given, reasonCode) => {
    const { ports, said } = gated(await promoted(), given);
    expect(await answerJob(ports, job)).toEqual({ kind: 'gated', answer: 'rejected', reasonCode });
    expect(said).toMatchObject([{ state: 'rejected' }]);
  });

  it.each<[string, WaitingJob, Given, string]>([
    ['the tag at its commit', { ...JOB, ref: 'churn@v1.0.0' }, { tags: { 'churn@v1.0.0': JOB.sha } }, 'approved'],
    [
      'the newest version at its commit',
      JOB,
      { gate: { model: MODEL }, versions: ['0.9.0', '1.0.0', '0.10.0'] },
      'approved',
    ],
    [
      'a newer version at its commit',
      JOB,
      { gate: { model: MODEL }, versions: ['1.0.0', '1.10.0', '1.9.0'] },
      'pending',
    ],
    [
      'the payload before the tag',
      { ...NAMED, ref: 'churn@v2.0.0' },
      { tags: { 'churn@v2.0.0': JOB.sha } },
      'approved',
    ],
    ['a branch called like a release', { ...JOB, ref: 'churn@v2.0.0' }, { gate: { model: MODEL } }, 'approved'],
  ])('is named by %s', async (_name, job, given, answer) => {
    const { ports } = gated(await promoted(), given);
    expect(await answerJob(ports, job)).toMatchObject({ answer });
  });
});

describe('all jobs that wait', () => {
  it('are asked about again, and found by the environments of the settings', async () => {
    const { ports, listed } = gated(await promoted(), { jobs: [NAMED, { ...JOB, runId: 8 }] });
    expect((await answerJobs(ports))?.map(({ answer }) => answer)).toEqual(['approved', 'rejected']);
    expect(listed).toEqual([['production']]);
  });

  it('wait for none that cannot be judged, of which is told', async () => {
    const { ports, said } = gated(await promoted(), { jobs: [{ ...JOB, runId: 6, ref: 'churn@v9.0.0' }, NAMED] });
    const jobs = { ...ports.jobs, commitOfTag: () => Promise.reject(new Error('the tag cannot be read')) };
    await expect(answerJobs({ ...ports, jobs })).rejects.toThrow('the tag cannot be read');
    expect(said).toMatchObject([{ state: 'approved' }]);
  });

  it('are not looked for where the settings name no environment', async () => {
    const world = await promoted();
    const { ports, listed } = gated(world);
    world.settings = null;
    expect(await answerJobs(ports)).toBeNull();
    expect(listed).toEqual([]);
  });
});

describe('a question about a version', () => {
  const question = {
    model: MODEL,
    version: '1.0.0',
    sha256: null,
    place: { environment: 'production', slot: 'production' },
  } as const;

  async function ask(world: World, waitMs: number, during: (paused: number) => Promise<unknown> = async () => {}) {
    const pauses: number[] = [];
    const clock = { pause: async (ms: number) => (pauses.push(ms), void (await during(pauses.length))) };
    const told: string[] = [];
    const onWait = (now: { readonly admission: { readonly reasonCode: string } }) =>
      void told.push(now.admission.reasonCode);
    const { admission } = await askAdmission({ ...fakePorts(world), clock }, question, { waitMs, onWait });
    return { reasonCode: admission.reasonCode, pauses, told };
  }

  it('is answered at once where nothing is waited for', async () => {
    expect(await ask(createWorld(), 0)).toEqual({ reasonCode: 'not-on-record', pauses: [], told: [] });
    expect(await ask(await promoted(), 60_000)).toMatchObject({ reasonCode: 'in-production', pauses: [] });
  });

  it('is asked again until the time is over, and says once what is missing', async () => {
    expect(await ask(createWorld(), 40_000)).toEqual({
      reasonCode: 'not-on-record',
      pauses: [15_000, 15_000, 10_000],
      told: ['not-on-record'],
    });
  });

  it('is answered when what was missing has come', async () => {
    const world = createWorld();
    const promote = async (paused: number) => paused === 2 && say(world, 9, '/promote churn@1.0.0 to=production');
    expect(await ask(world, 60_000, promote)).toMatchObject({ reasonCode: 'in-production', pauses: [15_000, 15_000] });
  });
});
