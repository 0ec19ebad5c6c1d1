const SCP = /^(?:[^@/]+@)?(?<host>[^:/]+):(?<path>[^/].*)$/;
const NAME = /^\/*(?<name>[^/]+\/[^/]+?)(?:\.git)?\/*$/;

/** owner/name of what git calls a remote's address, where it is a repository of this server; null where it is none. */
export function parseRepositoryAddress(address: string, serverUrl: string): string | null {
  const { host, hostname } = new URL(serverUrl);
  const { host: ofScp, path: pathOfScp = '' } = SCP.exec(address)?.groups ?? {};
  const url = address.includes('://') && URL.canParse(address) ? new URL(address) : null;
  // A port of ssh is another one than that of the web.
  const isThere = url?.protocol.startsWith('http') === true ? url.host === host : (url?.hostname ?? ofScp) === hostname;
  return isThere ? (NAME.exec(url?.pathname ?? pathOfScp)?.groups?.['name'] ?? null) : null;
}
