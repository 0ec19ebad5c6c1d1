import type { Serve, Signature } from '../../../contract/generated/types.ts';

/** What is written beside the files of a version that is a server, for the process that starts it. */
export interface ServerDescription {
  /** Of the model in the registry. */
  readonly model: string;
  readonly version: string;
  /** What the server is held to. */
  readonly signature: Signature;
  readonly serve: Serve;
}

/** What asks a server knows of it. */
export type ServedModel = ServerDescription;

/** The folder in which the server is started, beside its description. */
export const FILES_FOLDER = 'files';
export const DESCRIPTION_FILE = 'server.json';

/** Where the manifest says nothing of `serve.ready.timeout`. */
export const READY_TIMEOUT = '60s';
