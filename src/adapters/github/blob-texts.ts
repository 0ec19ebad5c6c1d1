import type { Octokit, RepositoryName } from './octokit.ts';

const BLOBS_PER_QUERY = 50;
const REST_AT_ONCE = 8;

/** Texts of blobs: many in one GraphQL query; those that are too large for it, and all where GraphQL is absent, one by one. */
export async function readBlobTexts(
  octokit: Octokit,
  repository: RepositoryName,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let start = 0; start < blobs.length; start += BLOBS_PER_QUERY) {
    const part = blobs.slice(start, start + BLOBS_PER_QUERY);
    const found = part.length > 1 ? await queryTexts(octokit, repository, part) : new Map<string, string>();
    for (const [blob, text] of found) texts.set(blob, text);
  }
  const missing = blobs.filter((blob) => !texts.has(blob));
  for (let start = 0; start < missing.length; start += REST_AT_ONCE) {
    const part = missing.slice(start, start + REST_AT_ONCE);
    const read = await Promise.all(part.map((blob) => readBlob(octokit, repository, blob)));
    part.forEach((blob, index) => texts.set(blob, read[index] ?? ''));
  }
  return texts;
}

async function queryTexts(
  octokit: Octokit,
  { owner, repo }: RepositoryName,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const fields = blobs.map((blob, index) => `b${index}: object(oid: "${blob}") { ... on Blob { text isTruncated } }`);
  const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`;
  const answer = await tryQuery(octokit, query, { owner, name: repo });
  const repository = memberOf(answer, 'repository');
  return new Map(
    blobs.flatMap((blob, index) => {
      const object = memberOf(repository, `b${index}`);
      const text = memberOf(object, 'text');
      return typeof text === 'string' && memberOf(object, 'isTruncated') === false ? [[blob, text] as const] : [];
    }),
  );
}

/** Whatever the query does not answer is read the other way, so that its failure is none. */
async function tryQuery(
  octokit: Octokit,
  query: string,
  variables: Readonly<Record<string, string>>,
): Promise<unknown> {
  try {
    return await octokit.graphql(query, variables);
  } catch {
    return null;
  }
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

async function readBlob(octokit: Octokit, repository: RepositoryName, blob: string): Promise<string> {
  const { data } = await octokit.rest.git.getBlob({ ...repository, file_sha: blob });
  return Buffer.from(data.content, 'base64').toString('utf8');
}
