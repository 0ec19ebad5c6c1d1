import type { IncomingMessage } from 'node:http';
import { type PeerCertificate, TLSSocket } from 'node:tls';
import type { Shown, ShownCertificate } from '../src/usecases/gateway/access-control.ts';

/** What a request shows of who sends it. Tokens are taken from the header alone: addresses are logged on the way. */
export function shownBy(request: IncomingMessage): Shown {
  const { socket, headers } = request;
  return {
    bearer: bearerIn(headers.authorization, headers.authorization === undefined ? 0 : countOf(request.rawHeaders)),
    certificate: certificateOf(socket),
    address: networkOf(socket.remoteAddress ?? ''),
  };
}

const BEARER = /^Bearer +(\S+)$/i;
/** Of a header that is there, and is no token or stands twice: nobody has an empty token. */
const NO_TOKEN = '';

/** A header that stands twice may be read otherwise by what stands before this server. */
export function bearerIn(header: string | undefined, count: number): string | null {
  if (header === undefined) return null;
  return count === 1 ? (BEARER.exec(header)?.[1] ?? NO_TOKEN) : NO_TOKEN;
}

function countOf(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === NAME.length && rawHeaders[at]?.toLowerCase() === NAME) count += 1;
  return count;
}

const NAME = 'authorization';

const CERTIFICATES = new WeakMap<object, ShownCertificate>();

/** Of a connection, which has the same one for all of its requests; null where no authority of ours vouches for one. */
export function certificateOf(socket: object): ShownCertificate | null {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return null;
  const known = CERTIFICATES.get(socket);
  if (known !== undefined) return known;
  const certificate = certificateFacts(socket.getPeerCertificate());
  if (certificate !== null) CERTIFICATES.set(socket, certificate);
  return certificate;
}

export function certificateFacts({ fingerprint256 = '', subjectaltname = '' }: Partial<PeerCertificate>) {
  if (fingerprint256 === '') return null;
  const names = alternativeNames(subjectaltname);
  const of = (kind: string): readonly string[] =>
    names.flatMap((name) => (name.startsWith(kind) ? [name.slice(kind.length)] : []));
  return { sha256: fingerprint256.replaceAll(':', '').toLowerCase(), uris: of('URI:'), dns: of('DNS:') };
}

/** `DNS:a, URI:"b\u002c c"`: Node quotes a name as JSON where it holds what could be taken for a separator (CVE-2021-44532). */
function alternativeNames(text: string): readonly string[] {
  const names = text.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  // A quoted name is none that anybody names in an access file: nothing is unquoted, so that nothing is unquoted wrongly.
  return names.map((name) => name.trim()).filter((name) => !name.includes('"'));
}

/** Of IPv6 the network of one customer (64 bits), whose addresses are as many as it likes. */
export function networkOf(address: string): string {
  const plain = address.startsWith('::ffff:') && address.includes('.') ? address.slice('::ffff:'.length) : address;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = (plain.split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
