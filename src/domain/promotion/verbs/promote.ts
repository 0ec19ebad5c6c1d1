import type { DeployedVersion, VersionFacts } from '../../../contract/generated/types.ts';
import { applyAll, change, stopCandidates, type TransitionContext } from '../changes.ts';
import { usualEnvironment } from '../resolve-targets.ts';
import { endingRemembered, isOver, remember } from '../remember.ts';
import { versionSubject } from '../resolve-version.ts';
import { shareOf } from '../stage.ts';
import { type Change, deploymentIn, type ModelState } from '../state.ts';
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
  tellsAgainst: true,
  reads: 'evidence',
  raises: true,
  changes: inEachEnvironment(
    ofVersion((state, context, version) => {
      const { command, ahead } = context.facts;
      if (ahead === true) return remember(state, context, version);
      if (isOver(state, context)) return [];
      const rise = command.to === 'production' ? makeProduction : startLive;
      return endingRemembered(state, context, rise(state, context, version));
    }),
  ),
  leadsTo: ({ to }) => to,
};

const MAX_ID = 58;

/** Gives the version its share of the traffic; empty when it has that share, or all of it. */
function startLive(state: ModelState, context: TransitionContext, version: VersionFacts): readonly Change[] {
  const { facts, environment } = context;
  const deployment = deploymentIn(state, environment.name);
  const share = facts.command.share ?? environment.defaultShare;
  const running = shareOf(deployment, version.sha256);
  if (running === share || deployment.production?.sha256 === version.sha256) return [];
  const others = (deployment.liveTest?.candidates ?? []).filter(({ sha256 }) => sha256 !== version.sha256);
  const candidate = { name: candidateName(version.version), ...deployed(version), share };
  const id =
    deployment.liveTest?.id ?? `${state.model.slice(0, MAX_ID)}-${String(deployment.revision + 1).padStart(4, '0')}`;
  const type = running > 0 ? 'livetest.changed' : 'livetest.started';
  const patch = { liveTest: { id, candidates: [...others, candidate] } };
  return [
    change(deployment, patch, {
      type,
      reasonCode: type === 'livetest.started' ? 'live-started' : 'live-changed',
      version,
    }),
  ];
}

/** Makes the version production. The live test ends: its candidates were compared with what production no longer is. */
function makeProduction(state: ModelState, context: TransitionContext, version: VersionFacts): readonly Change[] {
  const name = context.environment.name;
  if (deploymentIn(state, name).production?.sha256 === version.sha256) return [];
  const stops = stopCandidates(state, name, { except: version.sha256, reasonCode: 'production-changes' });
  const deployment = deploymentIn(applyAll(state, stops), name);
  const fallback = deployment.production ?? deployment.fallback;
  const patch = { production: deployed(version), fallback, liveTest: null };
  return [...stops, change(deployment, patch, { type: 'deployment.promoted', reasonCode: 'promoted', version })];
}

function deployed({ version, sha256 }: DeployedVersion): DeployedVersion {
  return { version, sha256 };
}

function candidateName(version: string): string {
  return `v${version}`
    .toLowerCase()
    .slice(0, 64)
    .replace(/[^a-z0-9]+$/, '');
}
