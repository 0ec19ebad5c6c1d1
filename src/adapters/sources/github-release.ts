import { isRecord } from '../system/process-messages.ts';
import { bearer, decodePart, endpointOf, type SourceContext, type SourceRecord } from './source-record.ts';

const PATTERN = /^https:\/\/([^/\s]+)\/([\w.-]+)\/([\w.-]+)\/releases\/download\/([^/\s]+)\/([^/?#\s]+)$/;

/**
 * Assets of releases. With a token they are asked for by the API, since the address of a browser answers 404 for a private
 * repository; https://docs.github.com/rest/releases/assets
 */
export const githubRelease: SourceRecord = {
  name: 'github-release',
  title: 'Asset of a GitHub release',
  forms: ['https://github.com/owner/name/releases/download/tag/asset'],
  pattern: PATTERN,
  settings: ['GITHUB_SERVER_URL', 'GITHUB_API_URL'],
  secrets: ['GITHUB_TOKEN'],
  locate: async (uri, context) => {
    const url = await findAsset(uri, context);
    if (url === null) return { place: { kind: 'remote', url: uri } };
    const headers = { ...bearer(context.variables['GITHUB_TOKEN']), accept: 'application/octet-stream' };
    return { place: { kind: 'remote', url, headers } };
  },
};

/** Its address in the API; null where it is public, of another server, or not among the assets. */
async function findAsset(uri: string, { variables, readJson }: SourceContext): Promise<string | null> {
  const { GITHUB_TOKEN: token, GITHUB_SERVER_URL: server, GITHUB_API_URL: api } = variables;
  const [, host, owner, name, tag = '', asset] = PATTERN.exec(uri) ?? [];
  if (token === undefined || token === '' || asset === undefined) return null;
  if (host !== new URL(endpointOf(server, 'https://github.com')).host) return null;
  const endpoint = endpointOf(api, 'https://api.github.com');
  const release = await readJson(
    `${endpoint}/repos/${owner}/${name}/releases/tags/${encodeURIComponent(decodePart(tag))}`,
    {
      ...bearer(token),
      accept: 'application/vnd.github+json',
    },
  );
  const assets = isRecord(release) && Array.isArray(release['assets']) ? release['assets'] : [];
  const found: unknown = assets.find((one: unknown) => isRecord(one) && one['name'] === decodePart(asset));
  const url = isRecord(found) ? found['url'] : null;
  return typeof url === 'string' && url.startsWith(`${endpoint}/`) ? url : null;
}
