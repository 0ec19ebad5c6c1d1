/** Of a request whose body is JSON. */
export const JSON_HEADERS: readonly string[] = ['content-type', 'application/json', 'accept', 'application/json'];

export function textOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return Buffer.from(bytes).toString('utf8');
}
