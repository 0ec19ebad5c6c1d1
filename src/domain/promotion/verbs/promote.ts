import { makeProduction, startLive } from '../changes.ts';
import { usualEnvironment } from '../resolve-targets.ts';
import { versionSubject } from '../resolve-version.ts';
import { inEachEnvironment, ofVersion } from './each-environment.ts';
import type { StateVerb } from './verb.ts';

export const promote: StateVerb = {
  verb: 'promote',
  kind: 'go',
  isShort: true,
  label: 'promote',
  usage: '/promote [model[@version]] [to=live|production] [share=10%] [environment=name] [@sha]',
  summary: 'Gives a version a share of the traffic (to=live, the default), or all of it (to=production).',
  roles: ['live', 'production'],
  actionOf: ({ to }) => to ?? 'live',
  target: 'version',
  keys: ['model', 'to', 'share', 'environment', '@sha'],
  needs:
    'A merged version with a valid certificate, no hold, no freeze; for production also a share for long enough (minLiveTime).',
  example: '/promote churn@1.4.0 to=live share=10%',
  usual: usualEnvironment,
  subject: (command, context, targets) => {
    const found = versionSubject(command, context, targets);
    return found.kind === 'problem' ? found : { ...found, to: command.to ?? 'live' };
  },
  reads: 'evidence',
  raises: true,
  changes: inEachEnvironment(
    ofVersion((state, context, version) => {
      const { to } = context.facts.command;
      return to === 'production' ? makeProduction(state, context, version) : startLive(state, context, version);
    }),
  ),
  leadsTo: ({ to }) => to,
};
