import type { Duplex } from 'node:stream';
import type { HttpServer } from './create-server.ts';

const STATUSES: Readonly<Record<string, readonly [number, string, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'the request did not come in time'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'the headers are too large'],
};
const MALFORMED = [400, 'Bad Request', 'this is no request of HTTP/1.1'] as const;

/** What never became a request is answered like the others, and its connection ends. */
export function answerClientErrors(server: HttpServer): void {
  server.on('clientError', (error: Error & { readonly code?: string }, socket: Duplex) => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const [status, words, message] = STATUSES[error.code ?? ''] ?? MALFORMED;
    const body = JSON.stringify({ error: message });
    const head = `HTTP/1.1 ${status} ${words}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    socket.end(`${head}\r\nconnection: close\r\n\r\n${body}`);
  });
}
