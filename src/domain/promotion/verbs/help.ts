import type { QuestionVerb } from './verb.ts';

export const help: QuestionVerb = {
  verb: 'help',
  kind: 'read',
  tries: null,
  isShort: false,
  usage: '/seatrial help',
  summary: 'Shows the commands.',
  target: 'none',
  keys: [],
  needs: 'Nothing.',
  example: '/seatrial help',
};
