import type { QuestionVerb } from './verb.ts';

export const why: QuestionVerb = {
  verb: 'why',
  kind: 'read',
  tries: null,
  isShort: false,
  usage: '/seatrial why [model]',
  summary: 'Shows the ledger entries behind the present state: who decided, when, on what evidence.',
  target: 'model',
  keys: ['model'],
  needs: 'Nothing.',
  example: '/seatrial why churn',
};
