const NUMBER = '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)';
/** What may stand for a version, or for a number of steps, and is written as the registry writes none. */
const SHAPES = [
  // Digits of other scripts.
  /\S*(?![0-9])\p{Nd}\S*/u,
  // 1.O.O, l.0.0, and every other short row of single signs with a digit, but for a plain figure.
  /(?<![\p{L}\p{N}._,-])(?!v?\d+(?:[._]\d+)*(?![\p{L}\p{N}._])|\d+(?:[.]\d+)?\p{L}{0,3}(?![\p{L}\p{N}._]))(?=\S*\d)v?[\p{L}\p{N}]{1,2}(?:[._][\p{L}\p{N}]{1,2}){1,3}(?![\p{L}\p{N}._-])/u,
  /(?<![\p{L}\p{N}._,-])v?[oil|s]{1,2}(?:\.[oil|s]{1,2}){2}(?![\p{L}\p{N}._,-])/u,
  /(?<![\p{L}\p{N}])(?:x|×)\s?\d+(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])n\s?[-–−]\s?\d+(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])v\d+(?![\p{L}\p{N}.])/u,
  /\b(?:ver|versions?|releases?|rev|revision|build|tag|number|nr)[ .:#-]*\d+(?![\d.])/u,
  // 1·0·0, 1。0, 1 . 0, 1 0 0
  /\d ?[·‧・∙⋅。] ?\d|\d[^\p{L}\p{N}\s.,:/%–—><=~@→&*^'’-]\d|\d [.,] ?\d|(?<![\d.:])\d(?:[ :]\d){2}(?![\d:])/u,
  new RegExp(`\\b(?:v|ver|versions?|releases?|rev|revision|number|nr)[ .-]?${NUMBER}\\b`, 'u'),
  new RegExp(`\\b${NUMBER}[ .-](?:(?:point|dot)\\b|${NUMBER}[ .-]${NUMBER}\\b)`, 'u'),
  /\b(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth)\s(?:version|release|model|one|deploy(?:ment)?)\b/u,
  /\b(?:one|1|once|another|step)\s(?:more|further|extra)\b/u,
];

/** The first of a text, in small letters. Versions as they are known are found by `mentionsOf`. */
export function versionShapeIn(text: string): string | null {
  const found = SHAPES.map((shape) => shape.exec(text)?.[0]).find((shape) => shape !== undefined);
  return found?.trim() ?? null;
}
