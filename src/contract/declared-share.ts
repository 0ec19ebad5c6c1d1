import { AppError } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';

/** `v1.4.0=10%`, `gbm=0.1`: a version or an arm, and its part of the traffic. Throws AppError usage. */
export function parseDeclaredShare(text: string): { readonly name: string; readonly share: number } {
  const [, name = '', number = '', percent] = SHARE.exec(text) ?? [];
  const share = percent === undefined ? Number(number) : Number(number) / 100;
  if (name !== '' && share > 0 && share <= 1) return { name: name.replace(/^v(?=\d)/, ''), share };
  throw new AppError({
    code: 'usage',
    message: `${quoteText(text)} is no share of the traffic.`,
    hint: 'Write a version or an arm with its share: v1.4.0=10%, or gbm=0.1.',
  });
}

const SHARE = /^([A-Za-z0-9][A-Za-z0-9._-]{0,127})=(\d+(?:\.\d+)?)(%)?$/;
