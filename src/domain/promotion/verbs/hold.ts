import { setHold } from '../changes.ts';
import { doubtOfHold } from '../doubt-of-hold.ts';
import { everyEnvironment } from '../resolve-targets.ts';
import { modelSubject } from '../resolve-version.ts';
import { inEachEnvironment } from './each-environment.ts';
import type { StateVerb } from './verb.ts';

export const hold: StateVerb = {
  verb: 'hold',
  kind: 'stop',
  isShort: false,
  usage: '/seatrial hold [model] [environment=name] [for=2h] reason…',
  summary:
    'Blocks every promotion of the model until somebody lifts the hold, or its time is over. Never blocks a rollback.',
  roles: ['hold'],
  actionOf: () => 'hold',
  target: 'model',
  keys: ['model', 'environment', 'for', 'reason'],
  needs: 'Nothing.',
  example: '/seatrial hold churn for=2h upstream data is late',
  usual: everyEnvironment,
  subject: modelSubject,
  doubt: doubtOfHold,
  takesAnyWord: true,
  ownWords: ['wait', 'hold'],
  changes: inEachEnvironment((state, context) =>
    setHold(state, context, { reasonCode: 'held', until: context.facts.command.until }),
  ),
};
