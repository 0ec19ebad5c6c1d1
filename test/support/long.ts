/** `LONG=1 npx vitest run FILE` also asks what waits for minutes, and what is of one kind with what is asked anyway. */
export const IS_LONG = process.env['LONG'] === '1';
