import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { PREDICATE_TYPE } from '../../../../src/contract/certification-statement.ts';
import { createBranchWitness } from '../../../../src/adapters/github/branch-witness.ts';
import { createOctokit } from '../../../../src/adapters/github/octokit.ts';

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40));
const VERIFIED = { verification: { verified: true, reason: 'valid' }, author: null, committer: null };
const UNSIGNED = { verification: { verified: false, reason: 'unsigned' }, author: null, committer: null };

/** A bundle as GitHub keeps it, of a statement about one digest. */
function bundleOf(digest: string, repository: string, predicateType = PREDICATE_TYPE): unknown {
  const run = `https://github.com/${repository}/actions/runs/7`;
  const predicate = { apiVersion: 'seatrial/v1', kind: 'Certification', repository, commit: A, run };
  const statement = { predicateType, subject: [{ name: 'a', digest: { sha256: digest } }], predicate };
  return { bundle: { dsseEnvelope: { payload: Buffer.from(JSON.stringify(statement)).toString('base64') } } };
}

const [KEPT, OTHERS, SUBJECTLESS, TYPED, BROKEN] = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(64));

/** Path and the part of the query that matters → answer; anything else is not there. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/deployments': [
    { id: 1, payload: { effectKey: 'k', commit: A } },
    { id: 2, payload: { commit: B } },
    { id: 3, payload: '{"effectKey":"k"}' },
    { id: 4, payload: { effectKey: 'k', commit: null } },
  ],
  '/releases': [
    { tag_name: 'churn@v1.4.0-outcome.1', body: `It is over.\n\nSeatrial-Head: ${B}\n` },
    { tag_name: 'churn@v1.4.0', body: null },
    { tag_name: 'v2.0.0', body: `Seatrial-Head: ${D}` },
  ],
  '/activity?force_push': [{ activity_type: 'force_push', before: C, timestamp: 'then', actor: { login: 'eve' } }],
  '/activity?branch_deletion': [{ activity_type: 'branch_deletion', before: D, timestamp: 'later', actor: null }],
  [`/compare/${A}...seatrial/deployments`]: { status: 'ahead' },
  [`/compare/${B}...seatrial/deployments`]: { status: 'diverged' },
  [`/attestations/sha256:${KEPT}`]: { attestations: [bundleOf(KEPT ?? '', 'acme/models')] },
  [`/attestations/sha256:${OTHERS}`]: { attestations: [bundleOf(OTHERS ?? '', 'eve/models')] },
  [`/attestations/sha256:${SUBJECTLESS}`]: { attestations: [bundleOf(KEPT ?? '', 'acme/models')] },
  [`/attestations/sha256:${TYPED}`]: { attestations: [bundleOf(TYPED ?? '', 'acme/models', 'https://eve.example/v1')] },
  [`/attestations/sha256:${BROKEN}`]: { attestations: [{ bundle: { dsseEnvelope: { payload: 'e30x' } } }, {}] },
  '/commits': [
    { commit: VERIFIED, author: { login: 'seatrial[bot]' }, committer: { login: 'web-flow' } },
    { commit: VERIFIED, author: { login: 'seatrial[bot]' }, committer: { login: 'web-flow' } },
    { commit: UNSIGNED, author: null, committer: null },
  ],
};

async function withWitness<T>(ask: (witness: ReturnType<typeof createBranchWitness>) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const url = new URL(decodeURIComponent(request.url ?? ''), 'http://localhost');
    const type = url.searchParams.get('activity_type');
    if (type !== null) expect(url.searchParams.get('ref')).toBe('refs/heads/seatrial/deployments');
    const path = url.pathname.replace('/repos/acme/models', '');
    const answer = ANSWERS[type === null ? path : `${path}?${type}`];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { message: 'Not Found' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const octokit = createOctokit({ token: 'x', apiUrl: `http://127.0.0.1:${port}`, paced: false });
  try {
    return await ask(createBranchWitness(octokit, { owner: 'acme', repo: 'models' }));
  } finally {
    server.close();
  }
}

test('Deployments and releases of ours, forced pushes and deletions name commits of the branch', async () => {
  expect(await withWitness((witness) => witness.heads())).toEqual([
    { by: 'The Deployment 1', head: A },
    { by: 'The release churn@v1.4.0-outcome.1', head: B },
    { by: 'The forced push by eve at then', head: C },
    { by: 'The deletion by somebody at later', head: D },
  ]);
});

test('a commit that GitHub does not know is elsewhere', async () => {
  const relations = await withWitness((witness) => Promise.all([A, B, C].map((one) => witness.goesOn(one ?? ''))));
  expect(relations).toEqual(['ahead', 'elsewhere', 'elsewhere']);
});

test('who signed is counted, and what nobody did', async () => {
  expect(await withWitness((witness) => witness.signatures(A ?? ''))).toEqual({
    commits: 3,
    by: [
      { signer: 'web-flow for seatrial[bot]', commits: 2 },
      { signer: null, commits: 1 },
    ],
  });
});

test('a certificate is attested by a statement of ours about its digest and this repository alone', async () => {
  const digests = [KEPT, OTHERS, SUBJECTLESS, TYPED, BROKEN, '6'.repeat(64)];
  const answers = await withWitness((witness) => Promise.all(digests.map((one) => witness.attested(one ?? ''))));
  expect(answers).toEqual([true, false, false, false, false, false]);
});
