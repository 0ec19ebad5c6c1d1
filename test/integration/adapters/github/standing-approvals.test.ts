import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createOctokit } from '../../../../src/adapters/github/octokit.ts';
import { createPeople } from '../../../../src/adapters/github/people.ts';

interface Review {
  readonly id: number;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly state: string;
  readonly commit_id: string | null;
  readonly submitted_at?: string;
}

const review = (id: number, state: string, over: Partial<Review> = {}): Review => ({
  id,
  user: { login: 'ada', type: 'User' },
  state,
  commit_id: 'head',
  submitted_at: `2026-01-01T00:${String(id % 60).padStart(2, '0')}:00Z`,
  ...over,
});
const by = (login: string, type = 'User') => ({ user: { login, type } });

/** Who counts as an owner that approved; ada, bob and the bot own all, and may write. */
async function standing(reviews: readonly Review[]): Promise<readonly string[]> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams, origin } = new URL(url, `http://127.0.0.1:${portOf(server)}`);
    const page = Number(searchParams.get('page') ?? 1);
    const size = Number(searchParams.get('per_page') ?? 30);
    const next =
      reviews.length > page * size ? `<${origin}${pathname}?per_page=${size}&page=${page + 1}>; rel="next"` : '';
    const answer = pathname.endsWith('/permission')
      ? { role_name: 'write' }
      : pathname.endsWith('/reviews')
        ? reviews.slice((page - 1) * size, page * size)
        : { user: { login: 'eve' }, base: { sha: 'base' } };
    response.writeHead(200, { 'content-type': 'application/json', ...(next === '' ? {} : { link: next }) });
    response.end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const octokit = createOctokit({ token: 'x', apiUrl: `http://127.0.0.1:${portOf(server)}`, paced: false });
    const ownership = { codeOwners: '* @ada @bob @release-bot', path: 'models/churn/model.yaml', owners: [] };
    const people = createPeople({
      octokit,
      repository: { owner: 'acme', repo: 'models' },
      ownership: async () => [ownership],
    });
    const approvals = await people.approvals(1, 'churn');
    return approvals.filter(({ owner, author }) => owner && !author).map(({ login, commit }) => `${login} ${commit}`);
  } finally {
    server.close();
  }
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const OTHERS = Array.from({ length: 150 }, (_one, index) => review(index, 'COMMENTED', by(`reader-${index}`)));

test.each<[string, readonly Review[], readonly string[]]>([
  ['an approval', [review(1, 'APPROVED')], ['ada head']],
  ['one after a hundred and fifty others', [...OTHERS, review(200, 'APPROVED')], ['ada head']],
  [
    'one that was taken back after a hundred and fifty others',
    [
      review(0, 'APPROVED'),
      ...OTHERS.slice(1),
      review(200, 'CHANGES_REQUESTED', { submitted_at: '2026-02-01T00:00:00Z' }),
    ],
    [],
  ],
  ['one that was dismissed', [review(1, 'DISMISSED')], []],
  ['one before another that was dismissed', [review(1, 'APPROVED'), review(2, 'DISMISSED')], []],
  ['a draft', [review(1, 'PENDING')], []],
  [
    'one that a draft takes back, begun before it and said after it',
    [review(1, 'CHANGES_REQUESTED', { submitted_at: '2026-03-01T00:00:00Z' }), review(2, 'APPROVED')],
    [],
  ],
  [
    'that of an app, whatever it is called',
    [review(1, 'APPROVED', by('ada', 'Bot')), review(2, 'APPROVED', by('release-bot[bot]', 'Bot'))],
    [],
  ],
  ['that of somebody who is gone', [review(1, 'APPROVED', { user: null })], []],
  ['one of no commit', [review(1, 'APPROVED', { commit_id: null })], []],
  ["the author's own", [review(1, 'APPROVED', by('eve'))], []],
  ['one of the commit that was replaced', [review(1, 'APPROVED', { commit_id: 'replaced' })], ['ada replaced']],
  ['a remark after it', [review(1, 'APPROVED'), review(2, 'COMMENTED')], ['ada head']],
  [
    'somebody else who asks for changes',
    [review(1, 'APPROVED'), review(2, 'CHANGES_REQUESTED', by('bob'))],
    ['ada head'],
  ],
])('of %s', async (_name, reviews, told) => {
  expect(await standing(reviews)).toEqual(told);
});
