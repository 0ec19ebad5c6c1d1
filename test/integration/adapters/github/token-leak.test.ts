import { once } from 'node:events';
import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { translateErrors } from '../../../../src/adapters/github/errors.ts';
import { createOctokit, type Octokit } from '../../../../src/adapters/github/octokit.ts';

const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyzABCD';

/** Everything of an error that a log or a step's output may show. */
async function shownWhen(status: number, body: string, call: (octokit: Octokit) => Promise<unknown>): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const octokit = createOctokit({ token: TOKEN, apiUrl: `http://127.0.0.1:${port}`, paced: false });
  try {
    const error: unknown = await translateErrors('trying', () => call(octokit)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    return `${inspect(error, { depth: 20, showHidden: true })}${JSON.stringify(error, Object.getOwnPropertyNames(error))}`;
  } finally {
    server.close();
  }
}

const REPOSITORY = { owner: 'acme', repo: 'models' };

it.each([
  ['a refused read', 403, '{"message":"no"}', (octokit: Octokit) => octokit.rest.repos.get(REPOSITORY)],
  [
    'a refused write',
    422,
    '{"message":"no"}',
    (octokit: Octokit) => octokit.rest.issues.createComment({ ...REPOSITORY, issue_number: 1, body: 'x' }),
  ],
  [
    'a refused mutation',
    200,
    '{"errors":[{"type":"FORBIDDEN","message":"no"}]}',
    (octokit: Octokit) => octokit.graphql('query { viewer { login } }'),
  ],
  ['a bad token', 401, '{"message":"Bad credentials"}', (octokit: Octokit) => octokit.rest.repos.get(REPOSITORY)],
])('the token is not in the error of %s', async (_name, status, body, call) => {
  const shown = await shownWhen(status, body, call);
  expect(shown).toContain('trying');
  expect(shown).not.toContain(TOKEN);
});
