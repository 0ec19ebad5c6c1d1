import { expect, test } from 'vitest';
import { createGitHubDeploymentStore } from '../../src/adapters/github/deployment-store.ts';
import { createGitObjects, createObjectCache } from '../../src/adapters/github/git-objects.ts';
import { createOctokit } from '../../src/adapters/github/octokit.ts';
import { createPromotionRegistry } from '../../src/adapters/github/promotion-registry.ts';
import { createRecordedCertificates } from '../../src/adapters/github/recorded-certificates.ts';
import { createPeople } from '../../src/adapters/github/people.ts';
import { createReportedRegistry } from '../../src/adapters/github/reported-registry.ts';
import { REGISTRY } from '../support/bot-story.ts';
import type { Ownership } from '../../src/usecases/ports/people.ts';
import { createDeployments } from '../../src/adapters/github/deployments.ts';
import type { DeploymentContent, DeploymentStatus } from '../../src/usecases/ports/deployments.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';

const REPOSITORY = { owner: 'acme', repo: 'models' };

async function connect(github: LocalGitHub) {
  return createOctokit({ token: await github.appToken(), apiUrl: github.url, paced: false });
}

async function openStore(github: LocalGitHub) {
  const octokit = await connect(github);
  return createGitHubDeploymentStore({
    octokit,
    repository: REPOSITORY,
    objects: createGitObjects(octokit, REPOSITORY, createObjectCache()),
  });
}

const LOG = 'events/churn/2026-05.jsonl';

function change(text: string) {
  return { files: new Map([[LOG, text]]), message: 'Say so\n\nSeatrial-Intent: x\n' };
}

test.each([false, true])('of writers at once one commits and the others lose; without GraphQL: %s', async (rest) => {
  await withLocalGitHub({}, async (github) => {
    if (rest) github.faults.add({ on: 'POST /graphql', fault: { kind: 'status', status: 404 }, times: 100 });
    const stores = await Promise.all([1, 2, 3].map(() => openStore(github)));
    for (const round of [0, 1, 2]) {
      const heads = await Promise.all(stores.map(async (store) => (await store.read(['churn'])).head));
      const outcomes = await Promise.all(
        stores.map((store, index) =>
          store.commit({ ...change(`${round}.${index}\n`), expectedHead: heads[index] ?? null }),
        ),
      );
      expect(outcomes.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
      const winner = outcomes.findIndex(({ kind }) => kind === 'committed');
      for (const store of stores) {
        expect((await store.read(['churn'])).files.get(LOG)).toBe(`${round}.${winner}\n`);
        expect((await store.read(['other'])).files.size).toBe(0);
      }
    }
  });
});

test('a commit whose answer was lost is found to be there', async () => {
  await withLocalGitHub({}, async (github) => {
    const store = await openStore(github);
    await store.commit({ ...change('one\n'), expectedHead: null });
    const { head } = await store.read('all');
    github.faults.add({ on: 'POST /graphql', fault: { kind: 'status', status: 502 }, moment: 'after' });
    expect(await store.commit({ ...change('two\n'), expectedHead: head })).toEqual({ kind: 'lost-race' });
    expect((await store.read('all')).files.get(LOG)).toBe('two\n');
  });
});

const OWNERSHIP: Ownership = {
  codeOwners: '* @owner\n/models/ @acme/model-owners\n',
  path: 'models/churn/model.yaml',
  owners: [],
};

test('roles by name, teams, and approvals that still stand with the commit that each saw', async () => {
  await withLocalGitHub({}, async (github) => {
    const people = createPeople({
      octokit: await connect(github),
      repository: REPOSITORY,
      ownership: async () => [OWNERSHIP],
    });
    const teams = ['@acme/model-owners', '@other/model-owners', '@triager'];
    expect(await people.actor('maintainer', teams)).toEqual({ role: 'maintain', teams: ['@acme/model-owners'] });
    expect(await people.actor('triager', teams)).toEqual({ role: 'triage', teams: ['@triager'] });
    expect(await people.actor('nobody-of-that-name', teams)).toEqual({ role: 'read', teams: [] });

    const seen = await github.commit({ branch: 'add', changes: { 'a.txt': 'a' } });
    const { number } = await github.openPull({ head: 'add', as: 'writer' });
    await github.review(number, { as: 'maintainer', event: 'APPROVE' });
    await github.review(number, { as: 'maintainer', event: 'COMMENT', body: 'A remark.' });
    await github.review(number, { as: 'owner', event: 'APPROVE' });
    await github.review(number, { as: 'reader', event: 'APPROVE' });
    await github.review(number, { as: 'reader', event: 'REQUEST_CHANGES', body: 'No.' });
    await github.commit({ branch: 'add', changes: { 'a.txt': 'b' } });
    expect(await people.approvals(number, 'churn')).toEqual([
      { login: 'maintainer', commit: seen, owner: true, author: false },
      { login: 'owner', commit: seen, owner: false, author: false },
    ]);
  });
});

test('a policy whose settings nobody can read is not one without settings', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    const registry = createReportedRegistry(await connect(github), REPOSITORY, '');
    const policyNow = async () => {
      const commit = (await github.branchTip('main')) ?? '';
      return registry.policyAt({ commit, settings: commit, folder: 'models' }, 'churn');
    };
    expect(await policyNow()).toMatchObject({ model: { name: 'churn' } });
    await github.commit({ changes: { '.github/seatrial.yml': 'certification: [' } });
    expect(await policyNow()).toBeNull();
    await github.commit({ changes: { '.github/seatrial.yml': null } });
    expect(await policyNow()).toMatchObject({ settings: null });
  });
});

const CONTENT: DeploymentContent = {
  model: 'churn',
  name: 'production/churn',
  slot: 'production',
  effectKey: 'one/0',
  task: 'deploy',
  ref: null,
  description: '1.0.0',
  payload: { revision: 1 },
};
const QUEUED: DeploymentStatus = { state: 'queued', description: '1.0.0: decided', url: '' };
const APPLIED: DeploymentStatus = { state: 'success', description: '1.0.0: applied', url: 'https://argo.example/1' };

async function openDeployments(github: LocalGitHub) {
  const octokit = await connect(github);
  return () => createDeployments({ octokit, repository: REPOSITORY, defaultBranch: 'main', ended: new Set() });
}

test('a deployment that a crash left without a status gets it, and is not made twice; siblings stay', async () => {
  await withLocalGitHub({}, async (github) => {
    const open = await openDeployments(github);
    github.faults.add({ on: /POST .*\/statuses/, fault: { kind: 'status', status: 422 } });
    await expect(open().create(CONTENT, QUEUED)).rejects.toMatchObject({ code: 'github-refused' });
    expect(await open().list('churn')).toMatchObject([{ status: null }]);
    await open().create(CONTENT, QUEUED);
    const live = { ...CONTENT, slot: 'live', name: 'production/churn live', effectKey: 'two/0' } as const;
    await open().create({ ...live, ref: 'f'.repeat(40) }, QUEUED);
    const active = await open().list('churn');
    expect(active.map(({ name }) => name)).toEqual(['production/churn', 'production/churn live']);
    expect(await github.deployments()).toHaveLength(2);
    await open().deactivate(active[0]?.id ?? 0);
    expect((await open().list('churn')).map(({ effectKey }) => effectKey)).toEqual(['two/0']);
    expect(await open().list('other')).toEqual([]);
  });
});

test('a deployment whose answer was lost is found to be there, and is not made twice', async () => {
  await withLocalGitHub({}, async (github) => {
    const open = await openDeployments(github);
    const on = /POST .*\/deployments$/;
    github.faults.add({ on, fault: { kind: 'status', status: 502 }, moment: 'after' });
    await open().create(CONTENT, QUEUED);
    expect(await open().list('churn')).toHaveLength(1);
    github.faults.add({ on, fault: { kind: 'reset' }, moment: 'before' });
    await open().create({ ...CONTENT, effectKey: 'two/0' }, QUEUED);
    expect(await github.deployments()).toHaveLength(2);
    expect(github.log.find(on)).toHaveLength(3);
  });
});

test('a deployment says how far it is; one that is older than thirty of other environments is found, and not made again', async () => {
  await withLocalGitHub({}, async (github) => {
    const open = await openDeployments(github);
    await open().create(CONTENT, QUEUED);
    const [first] = await open().list('churn');
    await open().setStatus(first ?? { id: 0, name: '' }, APPLIED);
    expect(await open().list('churn')).toMatchObject([{ status: APPLIED }]);
    const other = { ...CONTENT, name: 'eu/churn' };
    for (let round = 0; round < 31; round++) await open().create({ ...other, effectKey: `${round}/1` }, QUEUED);
    expect((await open().list('churn')).some(({ name }) => name === CONTENT.name)).toBe(false);
    await open().create(CONTENT, APPLIED);
    const own = (await github.deployments()).filter((one) => one['environment'] === CONTENT.name);
    expect(own).toMatchObject([{ id: first?.id, payload: { revision: 1, effectKey: 'one/0' } }]);
  });
});

test.each(['main', 'topic'])(
  'a pull request that was merged into %s is merged where that is the default branch',
  async (base) => {
    await withLocalGitHub({}, async (github) => {
      await github.commit({ branch: 'topic', changes: { 'README.md': 'topic\n' }, message: 'Begin a topic' });
      await github.commit({ branch: 'new', changes: { 'new.txt': 'new\n' }, message: 'Add' });
      const { number } = await github.openPull({ head: 'new', base });
      const octokit = await connect(github);
      const objects = createGitObjects(octokit, REPOSITORY, createObjectCache());
      const places = new Map();
      const open = () =>
        createPromotionRegistry({ octokit, repository: REPOSITORY, objects, defaultBranch: 'main', places });
      expect((await open().thread(number))?.facts.state).toBe('open');
      await github.merge(number);
      expect((await open().thread(number))?.facts.state).toBe(base === 'main' ? 'merged' : 'closed');
    });
  },
);

test('/certify asks by a dispatch with the model, the version, the digest and the key, and once for each key', async () => {
  await withLocalGitHub({}, async (github) => {
    const octokit = await connect(github);
    const objects = createGitObjects(octokit, REPOSITORY, createObjectCache());
    const certificates = createRecordedCertificates({ octokit, repository: REPOSITORY, objects });
    const subject = { model: 'churn', version: '1.3.0', sha256: 'd'.repeat(64) };
    await certificates.request(subject, 'k1');
    await certificates.request({ ...subject, open: { pull: 4, head: 'e'.repeat(40) } }, 'k2');
    const sent = github.log.find('dispatches').map(({ body }) => body);
    expect(sent).toMatchObject([
      { event_type: 'seatrial-certify', client_payload: { ...subject, key: 'k1', head: '', pull: '' } },
      { event_type: 'seatrial-certify', client_payload: { ...subject, key: 'k2', head: 'e'.repeat(40), pull: '4' } },
    ]);
  });
});
