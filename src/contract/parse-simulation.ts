import { AppError } from '../domain/error.ts';
import type { ServiceAnswers } from '../domain/livetest/simulation/describe-service.ts';
import { parseRate } from '../domain/model/quantity.ts';
import { quoteText } from '../domain/quote-text.ts';

/** As a command line has them. */
export interface ServiceOptions {
  readonly traffic?: string;
  readonly mean?: readonly string[];
  readonly spread?: readonly string[];
  readonly labelled?: string;
  readonly candidates: string;
  readonly disagreement?: string;
  readonly units?: string;
  readonly errors?: string;
}

const MOST_REQUESTS_A_SECOND = 1_000_000;
const MOST_CANDIDATES = 10;

/** What somebody said of a service: the rest may be known. */
export interface SaidOfService extends Omit<ServiceAnswers, 'rate'> {
  readonly rate: number | null;
}

/** Throws AppError usage. */
export function readAnswers(options: ServiceOptions): SaidOfService {
  const { traffic, mean = [], spread = [], labelled, candidates, disagreement, units, errors } = options;
  return {
    rate: traffic === undefined ? null : readRate(traffic),
    means: new Map(mean.map((text) => readNamed('--mean', text))),
    spreads: new Map(spread.map((text) => positive('--spread', readNamed('--spread', text)))),
    labelled: labelled === undefined ? null : readShare('--labelled', labelled),
    candidates: wholeNumber('--candidates', candidates, { least: 1, most: MOST_CANDIDATES }),
    disagreement: disagreement === undefined ? null : readShare('--disagreement', disagreement),
    units: units === undefined ? null : wholeNumber('--units', units, { least: 64, most: 1_000_000 }),
    errors: errors === undefined ? null : readErrors(errors),
  };
}

function readErrors(text: string): number {
  return text === '0' || text === '0%' ? 0 : readShare('--errors', text);
}

/** `2%` of the mean, or `0.02` in the metric's unit. Throws AppError usage. */
export function readEffect(
  text: string,
): { readonly kind: 'part'; readonly part: number } | { readonly kind: 'gain'; readonly gain: number } {
  const [, number = '', percent] = NUMBER.exec(text) ?? [];
  const value = Number(number);
  if (number === '' || !(value > 0) || !Number.isFinite(value))
    throw usage(
      `${quoteText(text)} is no gain.`,
      "Write a part of the mean, as 2%, or a number above 0 in the metric's unit, as 0.02.",
    );
  return percent === undefined ? { kind: 'gain', gain: value } : { kind: 'part', part: value / 100 };
}

const NUMBER = /^\+?(\d+(?:\.\d+)?(?:e-?\d{1,3})?)(%)?$/;

function readRate(text: string): number {
  const rate = /^\d+(\.\d+)?\/(s|m|h)$/.test(text) ? parseRate(text) : Number.NaN;
  if (rate > 0 && rate <= MOST_REQUESTS_A_SECOND) return rate;
  throw usage(
    `--traffic takes requests a second, a minute or an hour, not ${quoteText(text)}.`,
    'Write 10/s, 90/m or 600/h.',
  );
}

function readNamed(option: string, text: string): readonly [name: string, value: number] {
  const [, name = '', number = ''] = /^([A-Za-z0-9._@-]{1,64})=(-?\d+(?:\.\d+)?(?:e-?\d{1,3})?)$/.exec(text) ?? [];
  const value = Number(number);
  if (name !== '' && Number.isFinite(value)) return [name, value];
  throw usage(`${option} takes a metric and a number, not ${quoteText(text)}.`, `Write ${option} accuracy=0.87.`);
}

function positive(option: string, [name, value]: readonly [string, number]): readonly [string, number] {
  if (value > 0) return [name, value];
  throw usage(`${option} takes a number above 0, not ${value}.`, `Write ${option} ${name}=0.4.`);
}

function readShare(option: string, text: string): number {
  const [, number = '', percent] = NUMBER.exec(text) ?? [];
  const share = Number(number) / (percent === undefined ? 1 : 100);
  if (number !== '' && share > 0 && share <= 1) return share;
  throw usage(
    `${option} takes a share above 0 and up to 100%, not ${quoteText(text)}.`,
    `Write ${option} 4%, or ${option} 0.04.`,
  );
}

export function wholeNumber(
  option: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw usage(
    `${option} takes a whole number from ${least} to ${most}, not ${quoteText(text)}.`,
    `Write ${option} ${least}.`,
  );
}

function usage(message: string, hint: string): AppError {
  return new AppError({ code: 'usage', message, hint });
}
