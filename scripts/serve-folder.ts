import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface FolderServer {
  readonly address: string;
  /** Bytes sent so far, and what has been asked for. */
  readonly sent: () => { readonly bytes: number; readonly paths: readonly string[] };
  readonly close: () => Promise<void>;
}

/** A folder on loopback under a sub-path, compressed, as GitHub Pages serves it. For looking and for tests. */
export async function serveFolder(folder: string, { port = 0, base = '/models/' } = {}): Promise<FolderServer> {
  let bytes = 0;
  const paths: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname.slice(base.length))) || 'index.html';
    const file = path === '.' || path === '/' ? 'index.html' : path;
    paths.push(file);
    const content =
      pathname.startsWith(base) && !file.startsWith('..') ? await readFile(join(folder, file)).catch(() => null) : null;
    if (content === null) {
      response.writeHead(404).end();
      return;
    }
    const body = gzipSync(content);
    bytes += body.length;
    response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'content-encoding': 'gzip' })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    address: `http://127.0.0.1:${actual}${base}`,
    sent: () => ({ bytes, paths }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
