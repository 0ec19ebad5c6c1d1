/** Makes tokens that nobody but the gateway can read or forge. */
export interface TokenSeal {
  /** 12 hexadecimal digits: this process, among all that have the key. */
  readonly boot: string;
  /** `number` is used once in a process: it names the decision. */
  seal(number: number, plain: Uint8Array): string;
  open(token: string): OpenedToken;
  /** The number of a token that this process has sealed, without opening it. */
  numberOf(token: string): number;
}

export type OpenedToken =
  | { readonly kind: 'opened'; readonly boot: string; readonly number: number; readonly plain: Uint8Array }
  /** It was changed, or is none of these tokens. */
  | { readonly kind: 'not-ours' }
  /** It was made with a key that is no longer there. */
  | { readonly kind: 'unknown-key' };
