import { FILL_IN } from '../../contract/fill-in.ts';

/** A text that a person has to replace; without quotes inside, so that it can be found again. */
export function fillIn(wanted: string): string {
  return scalar(fillInText(wanted));
}

/** The same before it is written as YAML. */
export function fillInText(wanted: string): string {
  return `${FILL_IN}${wanted.replaceAll(/["\\]/gu, "'")}`;
}

/** A name as YAML: plain where nobody can misread it, else in double quotes, which JSON's are. */
export function scalar(text: string): string {
  const isPlain = /^[A-Za-z_/][\w./-]*$/u.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/iu.test(text);
  const isVersion = /^\d+\.\d+\.\d+[\w.-]*$/u.test(text);
  if (isPlain || isVersion) return text;
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** One line, whatever the model file calls its producer. */
export function comment(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, escapeCharacter);
}
