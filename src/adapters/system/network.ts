import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';

/** Hosts, or hosts with ports, that whoever runs this machine has named: they may have private addresses, and speak http. */
export type NamedHosts = ReadonlySet<string>;

/** Hosts that a manifest may name although their addresses are private, separated by commas. */
const PRIVATE_HOSTS_VARIABLE = 'SEATRIAL_PRIVATE_HOSTS';

/** Those that the environment names. */
export function privateHosts(environment: NodeJS.ProcessEnv): NamedHosts {
  const named = (environment[PRIVATE_HOSTS_VARIABLE] ?? '').split(/[\s,]+/u);
  return new Set(named.filter((host) => host !== ''));
}

/** Networks that nothing on the internet is in: IANA's registries of special-purpose addresses. */
const PRIVATE_NETWORKS = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Of no registry: the services of an Azure machine, such as a hosted runner, answer it there.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  // Addresses that have one of IPv4 in them: compatible, translated, Teredo and 6to4.
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

/** An address that may be asked, however it came: by a manifest, a pointer or a redirect. Throws AppError download-failed. */
export function parseAddress(text: string, hosts: NamedHosts, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : null;
  if (url === null) throw refused(text, 'is not an address', 'Write it as https://host/path.');
  if (url.username !== '' || url.password !== '')
    throw refused(
      text,
      'carries credentials',
      'Use an address that needs none; a manifest is public to all readers of the repository.',
    );
  if (base === undefined && hasWayOut(text))
    throw refused(text, 'has a part that is a dot or two', 'Write the path as it is, without a way back in it.');
  if (isNamed(url, hosts) && url.protocol === 'http:') return url;
  if (url.protocol !== 'https:')
    throw refused(
      text,
      base === undefined
        ? 'is not an https address'
        : `is where ${showAddress(base)} redirects to, and it is not https`,
      'Only https is fetched.',
    );
  if (!isNamed(url, hosts) && isPrivate(url.hostname.replaceAll(/^\[|\]$/gu, ''))) throw privateHost(url.hostname);
  return url;
}

/**
 * A server would be asked for another path than a source has put together, with the credentials for that one. An encoded slash is one as well:
 * what stands before a server may decode it first.
 */
function hasWayOut(text: string): boolean {
  return /(?:[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:[/\\]|%2f|%5c|$)/iu.test(text.replace(/[?#].*$/su, ''));
}

/** Without what may be secret: user, password, query. */
export function showAddress({ origin, pathname }: URL): string {
  return quoteText(origin + pathname);
}

export function isNamed(url: URL, hosts: NamedHosts): boolean {
  return hosts.has(url.hostname) || hosts.has(hostWithPort(url));
}

/** A service is named with its port, also where that is the usual one: another port of its machine is another service. */
export function hostWithPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port === '' ? (protocol === 'https:' ? 443 : 80) : port}`;
}

/** Looks a name up as the system does, and refuses one that leads into a private network. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const found = addresses.find(({ address }) => isPrivate(address));
    if (found !== undefined) return callback(asSystemError(privateHost(hostname)), []);
    const [first] = addresses;
    if (options.all === true || first === undefined) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

function asSystemError(error: AppError): NodeJS.ErrnoException {
  return Object.assign(new Error(error.message, { cause: error }), { code: 'EACCES' });
}

function isPrivate(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return /(?:^|\.)localhost\.?$/u.test(address);
  const list = new BlockList();
  for (const [network, prefix] of PRIVATE_NETWORKS)
    list.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');
  return list.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

function privateHost(hostname: string): AppError {
  return new AppError({
    code: 'download-failed',
    reason: 'private-address',
    message: `${quoteText(hostname)} has an address in a private network, which a manifest may not ask.`,
    hint: `Where that is meant, name the host in ${PRIVATE_HOSTS_VARIABLE}.`,
  });
}

function refused(text: string, reason: string, hint: string): AppError {
  return new AppError({ code: 'download-failed', message: `${quoteText(withoutSecrets(text))} ${reason}.`, hint });
}

/** What cannot be taken apart may have a password wherever an @ follows. */
function withoutSecrets(text: string): string {
  const plain = text.replace(/[?#].*$/su, '');
  if (!URL.canParse(text)) return plain.replace(/^.*@/su, '…@');
  const { protocol, username, password, host, pathname } = new URL(text);
  return username === '' && password === '' ? plain : `${protocol}//…@${host}${pathname}`;
}
