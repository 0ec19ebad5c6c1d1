/** The reference of a proxy: node:http before `Pool.dispatch` of undici, bodies buffered, and nothing else. Argument: the server behind it. Prints its port. */
import { createServer, type ServerResponse } from 'node:http';
import { type Dispatcher, Pool } from 'undici';

const [upstream = ''] = process.argv.slice(2);
const pool = new Pool(upstream, { connections: 128, pipelining: 1 });

class Answer implements Dispatcher.DispatchHandlers {
  readonly #response: ServerResponse;
  readonly #parts: Buffer[] = [];
  #status = 0;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  onConnect(): void {}

  onHeaders(status: number): boolean {
    this.#status = status;
    return true;
  }

  onData(part: Buffer): boolean {
    this.#parts.push(part);
    return true;
  }

  onComplete(): void {
    const body = Buffer.concat(this.#parts);
    this.#response.writeHead(this.#status, { 'content-type': 'application/json', 'content-length': body.length });
    this.#response.end(body);
  }

  onError(): void {
    this.#response.writeHead(502).end();
  }
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const headers = { 'content-type': 'application/json' };
    const asked = { path: request.url ?? '/', method: 'POST', headers, body: Buffer.concat(parts) } as const;
    pool.dispatch(asked, new Answer(response));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`${address?.port}\n`);
});
