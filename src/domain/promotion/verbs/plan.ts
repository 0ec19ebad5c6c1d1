import { promote } from './promote.ts';
import type { TrialVerb } from './verb.ts';

export const plan: TrialVerb = {
  verb: 'plan',
  kind: 'read',
  tries: promote,
  isShort: false,
  usage: '/seatrial plan [model[@version]] [to=live|production] [share=10%] [environment=name]',
  summary: 'Shows what /promote would check and change, and changes nothing.',
  target: promote.target,
  keys: promote.keys,
  needs: 'Nothing.',
  example: '/seatrial plan churn@1.4.0 to=production',
};
