import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import type { GitObjects } from '../../../../src/adapters/github/git-objects.ts';
import { createOctokit } from '../../../../src/adapters/github/octokit.ts';
import { createPeople } from '../../../../src/adapters/github/people.ts';
import { createPromotionRegistry } from '../../../../src/adapters/github/promotion-registry.ts';
import { MODEL } from '../../../support/certify-world.ts';
import { commitId } from '../../../support/promotion/world.ts';

type Files = Readonly<Record<string, string>>;

/** A pull request of eve's, merged; everybody has approved it, and everybody may write. */
const [NOW, BASE] = [commitId('d'), commitId('b')];
const PEOPLE = ['ada', 'friend'];

/** Every text is its own blob. */
function objectsOf(commits: Readonly<Record<string, Files>>): GitObjects {
  return {
    head: async () => NOW,
    lastHead: async () => NOW,
    files: async (commit) => new Map(Object.entries(commits[commit] ?? {})),
    texts: async (blobs) => new Map(blobs.map((blob) => [blob, blob])),
    remember: async () => {},
  };
}

function answerTo(url: string): unknown {
  if (url.includes('/permission')) return { role_name: 'write' };
  if (!url.includes('/reviews')) return { user: { login: 'eve' }, base: { sha: BASE } };
  return PEOPLE.map((login, id) => ({
    id,
    user: { login, type: 'User' },
    state: 'APPROVED',
    commit_id: commitId('c'),
  }));
}

async function ownersOf(before: Files, after: Files): Promise<readonly string[]> {
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answerTo(url)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const octokit = createOctokit({ token: 'x', apiUrl: `http://127.0.0.1:${port}`, paced: false });
    const repository = { owner: 'acme', repo: 'models' };
    const objects = objectsOf({ [NOW]: after, [BASE]: before });
    const places = new Map();
    const registry = createPromotionRegistry({ octokit, repository, objects, defaultBranch: 'main', places });
    const ownership = async (model: string, base: string) => registry.ownership(model, base);
    const approvals = await createPeople({ octokit, repository, ownership }).approvals(1, 'churn');
    return approvals.filter(({ owner }) => owner).map(({ login }) => login);
  } finally {
    server.close();
  }
}

const PATH = 'models/churn/model.yaml';
const OWNERS = 'CODEOWNERS';
const SETTINGS = 'apiVersion: seatrial/v1\nkind: Settings\nmodels: other\n';

function manifest(...owners: readonly string[]): string {
  const list = JSON.stringify(owners.map((login) => `@${login}`));
  return MODEL.replace('name: churn\n', `name: churn\nowners: ${list}\n`);
}

it.each([
  ['stays', { [PATH]: manifest('ada') }, { [PATH]: manifest('ada') }, ['ada']],
  ['is not made by model.yaml', { [PATH]: manifest('ada') }, { [PATH]: manifest('ada', 'friend') }, ['ada']],
  [
    'is not made by CODEOWNERS',
    { [PATH]: manifest('ada') },
    { [PATH]: manifest('ada'), [OWNERS]: '* @friend' },
    ['ada'],
  ],
  [
    'is not made by another folder of models',
    { [PATH]: manifest('ada') },
    { '.github/seatrial.yml': SETTINGS, 'other/churn/model.yaml': manifest('friend') },
    [],
  ],
  ['can be unmade', { [PATH]: manifest('ada', 'friend') }, { [PATH]: manifest('ada') }, ['ada']],
  ['is named by the model.yaml of a new model', {}, { [PATH]: manifest('friend') }, ['friend']],
  ['is not named by CODEOWNERS of a new model', {}, { [PATH]: manifest('ada'), [OWNERS]: '* @friend' }, ['ada']],
])('after the merge an owner %s', async (_name, before, after, owners) => {
  expect(await ownersOf(before, after)).toEqual(owners);
});
