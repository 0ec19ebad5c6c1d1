import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { readSmallFile, unreadable } from './dvc-files.ts';
import { endpointOf, type SourceContext } from './source-record.ts';

export interface DvcRemote {
  /** The folder of the settings, which a relative path counts from. */
  readonly folder: string;
  readonly name: string;
  readonly url: string;
  readonly settings: ReadonlyMap<string, string>;
}

/** The remote of a name, or the default one, of the DVC project around a folder. Throws AppError file-not-found, file-unreadable. */
export function findRemote(folder: string, named: string | null): DvcRemote {
  const home = findProject(folder);
  // What is only of this machine goes first, as in DVC.
  const sections = [join(home, 'config'), join(home, 'config.local')].map((file) =>
    parseSections(readSmallFile(file) ?? ''),
  );
  const setting = (section: string) => new Map(sections.flatMap((one) => [...(one.get(section) ?? [])]));
  const name = named ?? setting('core').get('remote');
  if (name === undefined) throw unreadable(join(home, 'config'), 'names no default remote');
  const settings = setting(`remote ${name}`);
  const url = settings.get('url');
  if (url === undefined) throw unreadable(join(home, 'config'), `has no remote ${quoteText(name)} with a url`);
  if (settings.get('version_aware') === 'true' || settings.get('worktree') === 'true')
    throw unreadable(
      join(home, 'config'),
      `keeps files of ${quoteText(name)} by the versions of the cloud, not by digest`,
    );
  return { folder: home, name, url, settings };
}

function findProject(folder: string): string {
  for (let way = folder; ; way = dirname(way)) {
    if (existsSync(join(way, '.dvc/config'))) return join(way, '.dvc');
    if (existsSync(join(way, '.git')) || way === dirname(way)) break;
  }
  throw new AppError({
    code: 'file-not-found',
    message: 'There is no .dvc/config that says where DVC keeps files.',
    hint: 'Commit it: `dvc remote add -d <name> <url>` writes it.',
  });
}

/**
 * `[core]` and `['remote "storage"']`, each with lines `key = value`, in quotes or up to a comment, as ConfigObj reads what DVC writes. A remote is
 * called `remote storage` here.
 */
function parseSections(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [key, value] = splitOnce(line, '=');
    if (line.startsWith('[') && line.endsWith(']'))
      sections.set(line.slice(1, -1).trim().replaceAll(/["']/gu, ''), (section = new Map()));
    else if (/^[\w-]+$/u.test(key)) section.set(key.toLowerCase(), withoutComment(value));
  }
  return sections;
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const index = text.indexOf(separator);
  return index === -1 ? ['', ''] : [text.slice(0, index).trim(), text.slice(index + 1).trim()];
}

/** In steps that each read the text once: a repository chooses how long it is, and what would have to be tried again. */
function withoutComment(value: string): string {
  const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/u.exec(value)?.[2];
  const comment = value.search(/\s#/u);
  return quoted ?? (comment === -1 ? value : value.slice(0, comment).trimEnd());
}

type RemoteAddress =
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'remote'; readonly url: string };

/** Where a remote has a path. Credentials go to no host that only the repository names. Throws AppError download-failed. */
export function addressIn(remote: DvcRemote, path: string, variables: SourceContext['variables']): RemoteAddress {
  const { url, folder, settings } = remote;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(url)?.[1]?.toLowerCase();
  const base = url.replace(/\/+$/u, '');
  switch (scheme) {
    case undefined:
      return { kind: 'local', path: join(isAbsolute(url) ? url : resolve(folder, url), path) };
    case 's3':
      refuseOtherEndpoint(remote, variables);
      return { kind: 'remote', url: `${base}/${path}` };
    case 'gs':
    case 'http':
    case 'https':
      return { kind: 'remote', url: `${base}/${path}` };
    case 'azure': {
      const account = settings.get('account_name');
      if (account === undefined) throw unsupported(remote, 'does not name its account_name');
      return {
        kind: 'remote',
        url: `https://${account}.blob.core.windows.net/${base.slice('azure://'.length)}/${path}`,
      };
    }
    default:
      throw unsupported(remote, `is reached by ${quoteText(scheme)}`);
  }
}

function refuseOtherEndpoint(remote: DvcRemote, variables: SourceContext['variables']): void {
  const asked = remote.settings.get('endpointurl');
  const named = variables['AWS_ENDPOINT_URL_S3'] ?? variables['AWS_ENDPOINT_URL'];
  if (asked === undefined || endpointOf(asked, '') === endpointOf(named, '')) return;
  throw new AppError({
    code: 'download-failed',
    reason: 'other-endpoint',
    message: `The DVC remote ${quoteText(remote.name)} is at ${quoteText(asked)}, which only the repository says.`,
    hint: `Set AWS_ENDPOINT_URL_S3 to that address where it is meant: it is given what the environment signs with.`,
  });
}

function unsupported({ name }: DvcRemote, reason: string): AppError {
  return new AppError({
    code: 'download-failed',
    reason: 'other-remote',
    message: `The DVC remote ${quoteText(name)} ${reason}, and is not read by Seatrial.`,
    hint: 'Run `dvc pull` in the step that fetches, and name the file by path in place of uri.',
  });
}
