import type { DeployedVersion } from '../../contract/generated/types.ts';
import { BEFORE_NAMES, isDenial, plainText } from './words.ts';

/** A place in a text that speaks of one or more of the known versions. */
export interface Mention<T> {
  readonly word: string;
  /** None where the text names a version that nobody knows as what the command is about. */
  readonly versions: readonly T[];
  /** `not 1.0.0`, `!1.0.0`, `1.0.0?` */
  readonly denied: boolean;
  /** The text begins with saying that this is where to go: `back to 1.0.0`, `=> 1.0`. */
  readonly aimedAt: boolean;
}

const UNITS =
  '%|‰|°|x|×|ms|µs|us|ns|s|secs?|seconds?|min|mins|minutes?|m|h|hrs?|hours?|d|days?|weeks?|months?|years?|am|pm|' +
  '[kmgt]i?b|[kmb]|hz|qps|rps|tps|percent|pct|pp|bps|points?|times|fold|st|nd|rd|th|usd|eur|€|\\$';
/** What has digits and is no version: an address, a time, a date, 1,000, #123, and figures with a unit. */
const FIGURES = [
  /\S*:\/\/\S+/gu,
  /(?<![\d.])\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?!\d)/gu,
  /(?<![\d.])(?:\d{4}-\d\d-\d\d(?:t\S*)?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{4})(?![\d.])/gu,
  /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu,
  /#\d+(?![\d.]*\.\d)/gu,
  new RegExp(`(?<![\\p{L}\\p{N}._,-])\\d+(?:[.,]\\d+)?[\\s-]?(?:${UNITS})(?![\\p{L}\\p{N}])`, 'gu'),
];
const FULL_VERSION = /(?<![\d.])v?(\d+\.\d+\.\d+(?:-[0-9a-z](?:[0-9a-z.-]*[0-9a-z])?)?)/gu;
const TOKEN = /([^\s\p{L}\p{N}]*)([\p{L}\p{N}](?:[\p{L}\p{N}._,-]*[\p{L}\p{N}])?)([^\s\p{L}\p{N}]*)/gu;
/** Behind one of these a single number is a version: `version 1`, `v1`, `to-1`. */
const MARK = /^(?:to|versions?|ver|v|releases?|rel|rev|revision|r|back|tag)$/u;
const NUMBERED = /^(?:(\p{L}(?:.*?\p{L})?)[._-]*)?(\d{1,9}(?:[._,-]\d{1,9})*)([._,-]x)*(?:[+-].*)?$/u;
const WHOLE = /^v?((?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9a-z.-]+)?)$/u;
const DENYING = /[-–—−!~≠¬<](?!>)[^->]*$/u;
const ARROW = /[=-]>|→|⇒/u;
const AIMS = new Set(
  'to back restore use go return revert roll rollback please keep switch move deploy want'.split(' '),
);
const COUNTED = /^(?:versions?|steps?|releases?)$/u;
const HEX = /(?<![0-9a-z])[0-9a-f]{7,64}(?![0-9a-z])/gu;

/** Where a text speaks of the known versions: by number, however it is written and however short, or by digest. */
export function mentionsOf<T extends DeployedVersion>(text: string, known: readonly T[]): readonly Mention<T>[] {
  const plain = plainText(text);
  const digests = [...plain.matchAll(HEX)].map(([hex]) => mention(hex, (one) => one.sha256.startsWith(hex)));
  const whole = [...plain.matchAll(FULL_VERSION)].map(([, number = '']) =>
    mention(number, ({ version }) => version.toLowerCase() === number),
  );
  const tokens = tokensOf(FIGURES.reduce((rest, figure) => rest.replaceAll(figure, ' '), plain));
  return [...numbersOf(tokens), ...whole, ...digests]
    .map(({ means, named, ...facts }) => ({ ...facts, named, versions: known.filter(means) }))
    .filter(({ named, versions }) => named || versions.length > 0);
}

interface Found {
  readonly word: string;
  readonly means: (one: DeployedVersion) => boolean;
  /** Whether the text begins with it. */
  readonly named: boolean;
  readonly denied: boolean;
  readonly aimedAt: boolean;
}

function mention(word: string, means: Found['means']): Found {
  return { word, means, named: false, denied: false, aimedAt: false };
}

interface Token {
  readonly lead: string;
  readonly core: string;
  readonly trail: string;
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(([, lead = '', core = '', trail = '']) => ({ lead, core, trail }));
}

function numbersOf(tokens: readonly Token[]): readonly Found[] {
  return tokens.flatMap(({ lead, core, trail }, index) => {
    const [, mark, digits, wildcard] = NUMBERED.exec(core) ?? [];
    if (digits === undefined) return [];
    const parts = digits.split(/[._,-]/u).map(Number);
    const before = tokens.slice(0, index).map((token) => token.core);
    const isFirst = (mark === undefined || MARK.test(mark)) && before.every(isLead);
    const isMarked = ARROW.test(lead) || wildcard !== undefined || MARK.test(mark ?? before.at(-1) ?? '');
    const isCounted = COUNTED.test(tokens[index + 1]?.core ?? '');
    if (parts.length === 1 && ((!isFirst && !isMarked) || isCounted)) return [];
    const aimedAt = isFirst && (mark === 'to' || ARROW.test(lead) || before.some((word) => AIMS.has(word)));
    return {
      word: core,
      means: ({ version }: DeployedVersion) => isStart(parts, version, core),
      named: isFirst && parts.length > 1 && (aimedAt || mark !== undefined || WHOLE.test(core)),
      denied: DENYING.test(lead) || trail.includes('?') || isDenied(before),
      aimedAt,
    };
  });
}

function isLead(word: string): boolean {
  return BEFORE_NAMES.has(word) || AIMS.has(word);
}

/** A version that is written to its end is that one alone; a shorter number is every version that it begins. */
function isStart(parts: readonly number[], version: string, core: string): boolean {
  const whole = WHOLE.exec(core)?.[1];
  if (whole !== undefined) return version.toLowerCase() === whole;
  const numbers = version.split(/[.-]/u).slice(0, 3).map(Number);
  return parts.length <= 3 && parts.every((part, index) => part === numbers[index]);
}

function isDenied(before: readonly string[]): boolean {
  return isDenial(before.findLast((word) => !BEFORE_NAMES.has(word)) ?? '');
}

export function versionProblem({ versions }: Mention<DeployedVersion>): 'version-unknown' | 'other-version' {
  return versions.length === 0 ? 'version-unknown' : 'other-version';
}

/** Whether a text holds a digest: what is meant by it must be known. */
export function holdsDigest(text: string): boolean {
  return /sha256:|\b[0-9a-f]{64}\b/iu.test(text);
}

const MANY = '(?:two|three|four|five|[2-9]|[1-9]\\d|several|few|couple(?: of)?)';
const STEPS = [
  /(?<!\p{L})twice(?!\s+(?:as|the|a|an|per|in|daily)\b)(?!\p{L})/u,
  /\b(?:thrice|penultimate|oldest|earliest|last[ -]but[ -]one|second[ -]last|second[ -]to[ -]last|one before \d[\d.]*)\b/u,
  new RegExp(`\\b${MANY}[\\s-](?:\\p{L}+[\\s-])?(?:versions?|steps?|releases?|deploy(?:ment)?s?|promotions?)\\b`, 'u'),
  new RegExp(`\\b${MANY}\\s(?:back|before|earlier|older|further)(?![-\\p{L}])`, 'u'),
  new RegExp(`\\bback\\s(?:by\\s)?${MANY}\\b(?!\\s*[%\\d])`, 'u'),
  /\bprev(?:ious)?\b[^.;]{0,20}\bprev(?:ious)?\b/u,
  /\b(?:before|prior to)\s(?:the\s)?prev(?:ious)?\b/u,
  /\b(?:version|release|one)\s(?:before|prior to)\s(?:the\s)?(?:last|that|this)\b/u,
  /\b(?:first|original|initial)\s(?:version|release)\b/u,
  /\bhead[~^]/u,
  /^[-~^]?\d{1,2}$/u,
];

/** Words for another step than the one that a rollback takes: `two versions back`, `twice`, `previous previous`. */
export function stepsIn(text: string): string | null {
  const plain = plainText(text).replaceAll(/\s+/gu, ' ');
  return STEPS.map((step) => step.exec(plain)?.[0]).find((found) => found !== undefined) ?? null;
}
