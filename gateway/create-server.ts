import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { SecureContextOptions } from 'node:tls';
import type { TlsMaterial } from '../src/usecases/gateway/tls-material.ts';

/** How a port is encrypted. */
export interface ServerTls {
  readonly current: () => TlsMaterial;
  /** Calls whenever certificate, key or authorities change. */
  readonly follow: (changed: (material: TlsMaterial) => void) => void;
  /** Whether who has no certificate of these authorities is turned away where it connects. */
  readonly isClientRequired: boolean;
}

export type HttpServer = Server | SecureServer;

/** Plain where there is no `tls`. Connections that are open when the certificate changes keep the one that they know. */
export function createHttpServer(options: ServerOptions, tls: ServerTls | null, listener: RequestListener): HttpServer {
  const strict: ServerOptions = { ...STRICT, ...options };
  if (tls === null) return createServer(strict, listener);
  const material = tls.current();
  const server = createSecureServer(
    {
      ...strict,
      ...contextOf(material),
      handshakeTimeout: options.headersTimeout ?? HANDSHAKE_MS,
      requestCert: material.ca !== null,
      rejectUnauthorized: tls.isClientRequired,
    },
    listener,
  );
  tls.follow((changed) => server.setSecureContext(contextOf(changed)));
  return server;
}

const HANDSHAKE_MS = 10_000;

/** What is lenient in Node's defaults could be read in two ways by two servers (request smuggling). */
const STRICT = { insecureHTTPParser: false, requireHostHeader: true, maxHeaderSize: 16_384 } as const;

/** Without authorities of clients, those of the system would be taken. */
export function contextOf({ cert, key, ca }: TlsMaterial): SecureContextOptions {
  return { cert, key, ...(ca !== null && { ca }), minVersion: 'TLSv1.2' };
}
