import { quoteText } from '../../domain/quote-text.ts';

/** No JSON makes one: what a caller sent is never taken for a refusal. */
const MARK = Symbol('refusal');

/** Why a request is not answered: what its caller has to change, in one sentence, with the status of HTTP that says so. */
export interface Refusal {
  readonly [MARK]: true;
  readonly refused: string;
  readonly status: 400 | 404 | 413 | 415;
}

export function refuse(refused: string, status: Refusal['status'] = 400): Refusal {
  return { [MARK]: true, refused, status };
}

export function isRefusal(read: unknown): read is Refusal {
  return typeof read === 'object' && read !== null && MARK in read;
}

/** A name as the model servers write it, `'x'`; one that a caller made up is cut, and what cannot be seen in it is escaped. */
export function named(name: string): string {
  return `'${quoteText(name).slice(1, -1)}'`;
}

/** `[-1,10]`, as the model servers write a shape. */
export function shaped(shape: readonly number[]): string {
  return `[${shape.join(',')}]`;
}
