import { setHold } from '../changes.ts';
import { everyEnvironment } from '../resolve-targets.ts';
import { modelSubject } from '../resolve-version.ts';
import { Unreadable } from '../unreadable.ts';
import { inEachEnvironment } from './each-environment.ts';
import type { StateVerb } from './verb.ts';

export const hold: StateVerb = {
  verb: 'hold',
  kind: 'stop',
  isShort: false,
  usage: '/seatrial hold [model] [environment=name] [for=2h] reason…',
  summary: 'Blocks every promotion of the model until somebody lifts the hold. Never blocks a rollback.',
  roles: ['hold'],
  actionOf: () => 'hold',
  target: 'model',
  keys: ['model', 'environment', 'for', 'reason'],
  read: { reason: checkDuration },
  needs: 'Nothing.',
  example: '/seatrial hold churn for=2h upstream data is late',
  usual: everyEnvironment,
  subject: modelSubject,
  changes: inEachEnvironment((state, context) =>
    setHold(state, context, { reasonCode: 'held', until: context.facts.command.until }),
  ),
};

/** A hold for a time that is no key would last for ever. */
function checkDuration(text: string): void {
  const duration = /^(?:(?:for|until)\b[:=]?\s*)?(\d+(?:\.\d+)?)\s?([mhd])(?![a-z])/iu.exec(text);
  if (duration !== null)
    throw new Unreadable('bad-value', duration[0], `for=${duration[1]}${duration[2]?.toLowerCase()}`);
  if (/^until\b/iu.test(text)) throw new Unreadable('bad-value', text, 'for=2h');
}
