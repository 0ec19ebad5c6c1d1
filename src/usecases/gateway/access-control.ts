import type { Identity } from '../../domain/gateway/access.ts';

/** Tells who asks, by the access file as it holds now. */
export interface AccessControl {
  identify(shown: Shown): Identified | Promise<Identified>;
}

/** What a caller shows of itself. */
export interface Shown {
  /** What stands behind `Bearer`, of any form; null: the header is not there. */
  readonly bearer: string | null;
  /** One that an authority of the gateway vouches for. */
  readonly certificate: ShownCertificate | null;
  /** From where it asks, as the socket says. */
  readonly address: string;
}

export interface ShownCertificate {
  /** Of its DER, in lower-case hex. */
  readonly sha256: string;
  /** Its alternative names. */
  readonly uris: readonly string[];
  readonly dns: readonly string[];
}

export type Identified =
  | { readonly kind: 'known'; readonly identity: Identity }
  /** It shows nothing, and nothing is open to whoever does so. */
  | { readonly kind: 'nothing-shown' }
  /** What it shows is no token or certificate of anybody, or its time is over. */
  | { readonly kind: 'not-believed' }
  /** The keys by which it would be believed cannot be read now. */
  | { readonly kind: 'no-keys' };
