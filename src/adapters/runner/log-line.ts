import { info } from '@actions/core';
import { withoutOrders } from '../../domain/without-orders.ts';

/** A line of the log. File names of a pull request come this way: so it stays one line, and gives the runner no order. */
export function logLine(text: string): void {
  info(safeLine(text));
}

function safeLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are the subject
  const oneLine = text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return withoutOrders(oneLine);
}
