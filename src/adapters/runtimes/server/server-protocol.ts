import type { Serve } from '../../../contract/generated/types.ts';
import type { Tensor } from '../../../domain/tensor.ts';
import type { SessionSignature } from '../../../usecases/ports/engine.ts';
import type { ServedModel } from './server-description.ts';

export type ProtocolName = Serve['protocol'];

/** One request, made once and sent as often as it is asked. */
export interface ServerQuestion {
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string | Uint8Array;
}

export interface ServerAnswer {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Tensors in the order of the declared outputs, or why the answer is none, as what follows "the server answered what cannot be read:". */
export type ReadAnswer =
  | { readonly kind: 'read'; readonly outputs: readonly Tensor[] }
  | { readonly kind: 'unreadable'; readonly why: string };

/** How a kind of server is asked. One file each in `protocols/`, and one entry in `PROTOCOLS`. */
export interface ServerProtocol {
  readonly name: ProtocolName;
  /** Who speaks it, for the table in docs/servers.md. */
  readonly title: string;
  /** What is sent where, in the same table. */
  readonly asked: string;
  /** What tells that it can be asked, there too. */
  readonly ready: string;
  /** What answers 200 once it can be asked; null: it is asked for nothing before its first call, but must take connections. */
  readonly readyPath: ((served: ServedModel) => string) | null;
  /** What its world puts into the environment of such a server, beside PORT. */
  readonly variables: (port: number, served: ServedModel) => Readonly<Record<string, string>>;
  /** Where a server tells its tensors, and what it says; null where the protocol has no such question. */
  readonly metadata: {
    readonly path: (served: ServedModel) => string;
    /** null where it says nothing that can be compared. */
    readonly read: (text: string) => SessionSignature | null;
  } | null;
  /** The requests of one call, which are sent one after another: several where the server takes one row at a time. Throws an Error with words where tensors have no form in it. */
  readonly encode: (inputs: readonly Tensor[], served: ServedModel) => readonly ServerQuestion[];
  /** What was answered to them, in their order. */
  readonly decode: (answers: readonly ServerAnswer[], served: ServedModel) => ReadAnswer;
}
