/** A run of `*`, `_` or `~`, which may open or close emphasis, or strike out. */
const RUN = /([*_~])\1*/g;
const MAX_BESIDE = 10;

type Side = 'space' | 'sign' | 'other';

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

interface Power {
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * A run of delimiters, with what stands beside it, that GitHub's renderer pairs otherwise than micromark; null: there is none.
 * It looks past `~`, takes no symbol for punctuation, gives up where `~` meets `~~`, and does not count anew what is left of a
 * run (cmark-gfm: `scan_delims` and `process_emphasis` in inlines.c, strikethrough.c, utf8.c). What is inside such a
 * text is not known.
 */
export function unlikeRun(text: string): string | null {
  const runs = [...text.matchAll(RUN)].map(({ 0: run, index }) => runAt(text, run, index));
  const byMark = [...Map.groupBy(runs, ({ mark }) => mark).values()];
  return (runs.find(isUnlike) ?? byMark.find(isCountedAnew)?.[0])?.shown ?? null;
}

type Run = ReturnType<typeof runAt>;

function isUnlike({ ours, theirs }: Run): boolean {
  return ours.opens !== theirs.opens || ours.closes !== theirs.closes;
}

/** Of one mark: a run is used in part by one of another length, or meets it in vain. */
function isCountedAnew(runs: readonly Run[]): boolean {
  if (runs.every(({ length }) => length === runs[0]?.length)) return false;
  const [{ mark } = { mark: '' }] = runs;
  if (mark !== '~') return runs.some(({ theirs }) => theirs.opens && theirs.closes);
  return runs.some(({ theirs }) => theirs.opens) && runs.some(({ theirs }) => theirs.closes);
}

function runAt(text: string, run: string, at: number) {
  const mark = run.charAt(0);
  const end = at + run.length;
  return {
    mark,
    length: run.length,
    shown: text.slice(Math.max(0, at - MAX_BESIDE), end + MAX_BESIDE).trim(),
    ours: powerInMicromark(mark, text.charAt(at - 1), text.charAt(end)),
    theirs: powerAtGitHub(mark, signBefore(text, at), signBehind(text, end)),
  };
}

/** micromark looks at halves of characters beyond the first plane, and lets `~` open and close what stands beside it. */
function powerInMicromark(mark: string, previous: string, next: string): Power {
  const sides = { before: sideIn(previous, /[\p{P}\p{S}]/u, /\s/), after: sideIn(next, /[\p{P}\p{S}]/u, /\s/) };
  const opens = mayOpen(sides) || (mark !== '~' && next === '~');
  const closes = mayClose(sides) || (mark !== '~' && previous === '~');
  if (mark !== '_') return { opens, closes };
  return {
    opens: opens && (sides.before !== 'other' || !closes),
    closes: closes && (sides.after !== 'other' || !opens),
  };
}

function powerAtGitHub(mark: string, previous: string, next: string): Power {
  const sides = { before: sideAtGitHub(previous), after: sideAtGitHub(next) };
  const [opens, closes] = [mayOpen(sides), mayClose(sides)];
  if (mark !== '_') return { opens, closes };
  return { opens: opens && (!closes || sides.before === 'sign'), closes: closes && (!opens || sides.after === 'sign') };
}

/** https://github.github.com/gfm/#left-flanking-delimiter-run */
function mayOpen({ before, after }: Sides): boolean {
  return after === 'other' || (after === 'sign' && before !== 'other');
}

function mayClose({ before, after }: Sides): boolean {
  return before === 'other' || (before === 'sign' && after !== 'other');
}

function sideAtGitHub(sign: string): Side {
  return sideIn(sign, /[\p{P}!-/:-@[-`{-~]/u, /[\t\n\f\r\p{Zs}]/u);
}

function sideIn(sign: string, punctuation: RegExp, space: RegExp): Side {
  if (sign === '' || space.test(sign)) return 'space';
  return punctuation.test(sign) ? 'sign' : 'other';
}

function signBefore(text: string, at: number): string {
  let end = at;
  while (text.charAt(end - 1) === '~') end -= 1;
  return /.$/su.exec(text.slice(Math.max(0, end - 2), end))?.[0] ?? '';
}

function signBehind(text: string, at: number): string {
  let begin = at;
  while (text.charAt(begin) === '~') begin += 1;
  return /^./su.exec(text.slice(begin, begin + 2))?.[0] ?? '';
}
