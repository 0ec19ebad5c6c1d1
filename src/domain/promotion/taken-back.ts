/** How a line may begin before it says what it is about: `EDIT 2 (14:05):`, `@ben`, `Ben,`, `sorry`. */
const EDIT = '(?:edit|edited|update|updated|correction)(?: ?\\d{1,2})?(?: ?\\([^()]{0,40}\\))?(?: by \\S{1,40})?';
const SIGH = 'actually|ok|okay|oh|ah|hm+|wait|no|sorry|oops|ooops|whoops|ups|argh|ugh|please|pls';
const GREETING = '(?:@[a-z\\d-]{1,40}|\\p{L}{1,40},)';
/** One of them: matched one after the other, since a line of nothing else has more ways to be read than can be tried. */
const LEAD = new RegExp(`^(?:${EDIT}|${SIGH}|${GREETING})(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}@]*`, 'u');
const SIGNS = /^[^\p{L}\p{N}@]*/u;
const OBJECT =
  '(?:this|that|it|me|above|the above|previous|the previous|my)(?: last| previous)?(?: comment| command| request| message| line| one)?';
/** What follows such words in a clause of its own, or goes on about the comment: `ignore this flaky check` is about something else. */
const CLAUSE_ENDS =
  '(?=$|\\s*[^\\p{L}\\p{N}\\s]|\\s+(?:i|we|it|for|please|pls|all|as|was|is|thanks|sorry|again|now|yet|wrong|rollback|promotion)(?!\\p{L}))';
const BEGINS = [
  '(?:never ?mind|nvm)(?! (?:the|about|what|how|if|that|this)(?!\\p{L}))',
  `(?:scratch|strike|ignore|disregard|forget|cancel|retract|withdraw|don['’]?t (?:run|do)|do not (?:run|do)) ${OBJECT}${CLAUSE_ENDS}`,
  '(?:ignore|disregard)(?=\\s*[^\\p{L}\\p{N}\\s])',
  '(?:(?:posted|sent|typed|written|commented) (?:this |it )?(?:in|on|to|into) the )?wrong (?:pr|pull request|issue|thread|tab|window|repo|repository|channel)',
  '(?:this|that|it) was (?:meant|intended) for (?:another|a different|the other)',
  'false (?:alarm|alert|positive)',
  'on second thoughts?',
  '(?:no longer|not) (?:needed|necessary|required)',
];
/** What says so only where it is all that the line says; a mere `no` may answer a question of a form. */
const ALL =
  "(?:(?:actually|wait|ok|okay|oh|ah|hm+|sorry)[^\\p{L}\\p{N}]+(?:no|nope|nah)|don['’]?t|do not|wait|hold on|hold off|not now|not yet|cancel|cancelled|canceled|retracted|withdrawn|ignore|disregard|mistake|(?:by|my) mistake|my (?:bad|fault|error)|already done|oops|ooops|whoops|wrong (?:one|model|version|environment))";
const TAKEN_BACK = new RegExp(
  `^((?:${BEGINS.join('|')})(?![\\p{L}\\p{N}])|${ALL}(?=(?:[^\\p{L}\\p{N}]+(?:sorry|thanks|please|pls|all))*[^\\p{L}\\p{N}]*$))`,
  'u',
);
/** Of a longer line the beginning says enough. */
const MAX_CHARACTERS = 300;

/** What a line beside a command, in small letters, says as whoever takes back what he wrote; null: it does not. */
export function takenBackBy(line: string): string | null {
  let rest = line.slice(0, MAX_CHARACTERS).replace(SIGNS, '');
  for (;;) {
    const words = TAKEN_BACK.exec(rest)?.[1];
    if (words !== undefined) return words;
    const [lead = ''] = LEAD.exec(rest) ?? [];
    if (lead === '') return null;
    rest = rest.slice(lead.length);
  }
}
