/**
 * Beginnings of words that tell of a fault. What is not in the list costs a question, so that it needs to hold only what people
 * write in two words.
 */
const STEMS = (
  'late latenc slow lag delay stall stuck hang hung timeout time-out timed deadline error exception traceback crash oom memory ' +
  'leak fail fault broke break bug bad worse worst wrong incorrect inaccura mislabel garbage nonsense gibberish hallucinat drift ' +
  'skew bias toxic unsafe offens harm nan empty blank missing lost drop fell fall doubled doubles doubling tripled rise rising rose spik surge increas ' +
  'decreas degrad regress unstable flak corrupt invalid malform stale outdat down dead died dies kill unavailab unreach unrespons ' +
  'stopped outage incident inc- alert alarm pager paged sev burn fire smok complain angry overload satur throttl exhaust full ' +
  'odd weird strange suspicious poison attack abus breach privacy pii copyright legal complian ' +
  'mischief reason upstream 5xx 4xx p9 slo sla throughput because since'
).split(' ');
const FAULT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${STEMS.join('|')})(?!\\p{L}*(?:est|back|first)(?!\\p{L}))|(?:high|low|see|nothing)(?!\\p{L})|\\p{L}+(?:error|exception)|[45]\\d\\ds?(?![\\p{L}\\p{N}]))`,
  'u',
);
/** `two down` says how far, and nothing of a fault. */
const STEPS = /(?<![\p{L}\p{N}])(?:one|two|three|four|five|\d+) (?:down|lower|below|up|higher)(?!\p{L})/u;
/** The stems are English. */
const FOREIGN = /[^\p{ASCII}]/u;
/** Scripts that write no space between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu;
/** So short a text says more often what is wanted than why; of such a script, as many signs. */
const SHORT_WORDS = 2;
const VERSION =
  /(?<![\p{L}\p{N}])(?:versions?|releases?|ones?|builds?|commit|sha|tag|yesterday(?:'s)?|\p{L}+'s models?)(?![\p{L}\p{N}])/u;

/** Whether a text, in small letters, is no reason, as far as can be told: two words, or some about a version, of no fault. `words` are without those of courtesy. */
export function lacksFault(text: string, words: readonly string[]): boolean {
  if (STEPS.test(text)) return true;
  if (words.length === 0 || FAULT.test(text)) return false;
  const signs = text.match(UNSPACED)?.length ?? 0;
  if (words.length <= SHORT_WORDS && signs <= SHORT_WORDS) return true;
  return VERSION.test(text) && !FOREIGN.test(text.replaceAll(/[’…–—]/gu, ''));
}
