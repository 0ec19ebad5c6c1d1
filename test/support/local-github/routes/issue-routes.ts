import { readIssue, touchedAt } from '../events.ts';
import { paginate, type Call, type Fields } from '../http-types.ts';
import { repositoryOf, type Routes, type World } from '../world.ts';

/** Issues and pull requests in one list, as GitHub has them, with the time of the last change of anything about them. */
export const issueRoutes: Routes = {
  'GET /repos/{owner}/{repo}/issues': async (call, world) => {
    const repository = repositoryOf(call);
    const since = call.query.get('since') ?? '';
    const state = call.query.get('state') ?? 'open';
    const issues = await Promise.all(
      (await listNumbers(world, repository)).map(async (number) => {
        const issue: Fields = (await readIssue(world, repository, number)) ?? {};
        const comments = await countComments(world, repository, number);
        return {
          ...issue,
          comments,
          updated_at: latest(String(issue['updated_at']), touchedAt(world, repository, number)),
        };
      }),
    );
    const found = issues.filter((issue) => issue.updated_at >= since && (state === 'all' || stateOf(issue) === state));
    return paginate(call, sorted(call, found), world.url);
  },
};

async function countComments(world: World, repository: string, number: number): Promise<number> {
  let count = 0;
  for (let page = 1, full = true; full; page++) {
    const path = `/repos/${repository}/issues/${number}/comments?per_page=100&page=${page}`;
    const found = (await world.emulator.send('GET', path)).json as readonly unknown[];
    count += found.length;
    full = found.length === 100;
  }
  return count;
}

async function listNumbers(world: World, repository: string): Promise<readonly number[]> {
  const numbers = new Set<number>();
  for (const kind of ['issues', 'pulls']) {
    for (let page = 1, full = true; full; page++) {
      const path = `/repos/${repository}/${kind}?state=all&per_page=100&page=${page}`;
      const { json } = await world.emulator.send('GET', path);
      const found = json as readonly { readonly number: number }[];
      for (const { number } of found) numbers.add(number);
      full = found.length === 100;
    }
  }
  return [...numbers];
}

function stateOf(issue: Fields): unknown {
  return issue['state'];
}

function latest(own: string, touched: string | undefined): string {
  return touched === undefined || touched < own ? own : touched;
}

function sorted(call: Call, issues: readonly Fields[]): readonly Fields[] {
  const field = call.query.get('sort') === 'updated' ? 'updated_at' : 'created_at';
  const up = issues.toSorted((a, b) => String(a[field]).localeCompare(String(b[field])));
  return call.query.get('direction') === 'asc' ? up : up.toReversed();
}
