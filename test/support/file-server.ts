import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';

export interface FileServer extends AsyncDisposable {
  readonly url: string;
  readonly host: string;
  /** Method and path of each request, as it came. */
  readonly requests: readonly IncomingMessage[];
}

/** A web server on this machine that answers as it is told to. */
export async function serveOnLoopback(listener: RequestListener): Promise<FileServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  const port = await listen(server);
  const host = `127.0.0.1:${port}`;
  return {
    host,
    requests,
    url: `http://${host}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Answers as a server of files does: the whole of `bytes`, or what follows of a range where the tag is still its own. */
export function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  file: { bytes: Buffer; etag?: string | undefined },
): void {
  const { bytes, etag } = file;
  const tag = etag === undefined ? {} : { etag };
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
  const condition = request.headers['if-range'];
  if (Number.isNaN(start) || (condition !== undefined && condition !== etag)) {
    response.writeHead(200, { 'content-length': bytes.length, ...tag }).end(bytes);
    return;
  }
  const rest = bytes.subarray(start);
  const range = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
  response.writeHead(206, { 'content-length': rest.length, 'content-range': range, ...tag }).end(rest);
}
