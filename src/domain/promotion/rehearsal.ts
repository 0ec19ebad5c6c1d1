/** Words by which other tools know a dry run. */
const WORDS =
  /(?<![\p{L}\p{N}])(?:simulat\p{L}*|preview\p{L}*|rehears\p{L}*|pretend\p{L}*|hypothetical\p{L}*|drill|nop|no-?ops?|what[ -]?ifs?)(?![\p{L}\p{N}])/u;
const FLAG = /(?<!\S)[(["]?-[a-z](?![\p{L}\p{N}])/u;
/** Words that are as often about the fault. */
const NAMES = '(?:test|testing|check|checking|plan|planning|trial|try|demo|verify|validate)';
const RESTRICTED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:only|just|merely) (?:a )?${NAMES}|${NAMES} only)(?![\\p{L}\\p{N}-])`,
  'u',
);
const IN_REASONS = [
  new RegExp(`^(?:please |pls |just )*${NAMES}(?![\\p{L}\\p{N}-])`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}-])(?<!health )${NAMES}[.!]*$`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:as a|a|please) ${NAMES}(?![\\p{L}\\p{N}-])`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}-])${NAMES} (?:first|run|mode|please)(?![\\p{L}\\p{N}-])`, 'u'),
];
/** Who writes beside a command that nothing is to be changed says so in a few words. */
const FEW_WORDS = 12;

/** What a reason, in small letters, says as if nothing were to be changed; null: it does not. */
export function rehearsalIn(text: string): string | null {
  return firstOf([WORDS, FLAG, RESTRICTED, ...IN_REASONS], text);
}

/** Of a line that stands beside a command, only what can hardly be about anything else. */
export function rehearsalBeside(line: string): string | null {
  return line.split(/\s+/u, FEW_WORDS + 1).length > FEW_WORDS ? null : firstOf([WORDS, RESTRICTED], line);
}

function firstOf(signs: readonly RegExp[], text: string): string | null {
  return (
    signs
      .map((sign) => sign.exec(text)?.[0])
      .find((word) => word !== undefined)
      ?.trim() ?? null
  );
}
