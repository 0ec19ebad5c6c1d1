import type { QuestionVerb } from './verb.ts';

export const status: QuestionVerb = {
  verb: 'status',
  kind: 'read',
  tries: null,
  isShort: false,
  usage: '/seatrial status [model]',
  summary: 'Shows what runs where, the holds, and the next commands.',
  target: 'model',
  keys: ['model'],
  needs: 'Nothing.',
  example: '/seatrial status churn',
};
