/** Of a request whose body is JSON. */
export const JSON_HEADERS: readonly string[] = ['content-type', 'application/json', 'accept', 'application/json'];
