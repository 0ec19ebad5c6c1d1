const LEAD =
  '(?:(?:edit|edited|update|updated|correction|actually|ok|okay|oh|ah|hm+|wait|no|sorry)(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}]*)*';
const OBJECT = '(?:this|that|it|me|the above)(?: comment| command)?';
const WORDS = `(?:never ?mind|nvm|(?:please |pls )?(?:scratch|ignore|disregard|forget|cancel) ${OBJECT}|wrong (?:pr|pull request|issue|thread|tab|window|repo|repository|model|version))`;
const TAKEN_BACK = new RegExp(`^[^\\p{L}\\p{N}]*${LEAD}(${WORDS})(?![\\p{L}\\p{N}])`, 'u');

/** What a line beside a command, in small letters, begins with as whoever takes back what he wrote; null: it does not. */
export function takenBackBy(line: string): string | null {
  return TAKEN_BACK.exec(line)?.[1] ?? null;
}
