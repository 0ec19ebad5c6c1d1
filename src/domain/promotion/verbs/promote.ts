import type {
  Candidate,
  CommandFacts,
  DeployedVersion,
  LiveTest,
  VersionFacts,
} from '../../../contract/generated/types.ts';
import { applyAll, change, stopCandidates, type TransitionContext } from '../changes.ts';
import { aftercare } from '../aftercare.ts';
import { askedShare } from '../asked-share.ts';
import { placeCandidate } from '../../livetest/anchors.ts';
import { leaseFrom } from '../../livetest/lease.ts';
import { isTestedFirst } from '../standing-approval.ts';
import { usualEnvironment } from '../resolve-targets.ts';
import { endingRemembered, isOver, remember } from '../remember.ts';
import { versionSubject } from '../resolve-version.ts';
import { type Change, deploymentIn, type ModelState } from '../state.ts';
import { candidateName, newTestId } from '../test-names.ts';
import { inEachEnvironment, ofVersion } from './each-environment.ts';
import type { StateVerb } from './verb.ts';

export const promote: StateVerb = {
  verb: 'promote',
  kind: 'go',
  isShort: true,
  label: 'promote',
  usage: '/promote [model[@version]] [to=live|production] [share=10%] [environment=name] [@sha]',
  summary:
    'Gives a version a share of the traffic (to=live, the default), or all of it (to=production); where model.yaml declares a live test, once that has shown that it is better.',
  roles: ['live', 'production'],
  actionOf: ({ to }) => to ?? 'live',
  target: 'version',
  keys: ['model', 'to', 'share', 'environment', '@sha'],
  needs:
    'A merged version with a valid certificate, no hold, no freeze; for production also a share for long enough (minLiveTime), or a live test, which it begins.',
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
      const isLive = command.to !== 'production' || isTestedFirst({ state, ...context });
      const rise = isLive ? startLive : makeProduction;
      return endingRemembered(state, context, rise(state, context, version));
    }),
  ),
  leadsTo: ({ to }) => to,
};

/**
 * Gives the version its share of the traffic, and where production is asked for the approval that the evidence carries out; empty
 * when it has both, or all of the traffic.
 */
function startLive(state: ModelState, context: TransitionContext, version: VersionFacts): readonly Change[] {
  const { facts, environment } = context;
  const deployment = deploymentIn(state, environment.name);
  const { candidates = [] } = deployment.liveTest ?? {};
  const running = candidates.find(({ sha256 }) => sha256 === version.sha256);
  const share = askedShare(facts, environment, running?.share ?? 0);
  const then = facts.command.to === 'production' ? 'production' : running?.then;
  if (deployment.production?.sha256 === version.sha256) return [];
  if (running?.share === share && running.then === then) return [];
  const others = candidates.filter(({ sha256 }) => sha256 !== version.sha256);
  const named = { name: candidateName(version.version), ...deployed(version), share };
  const candidate = {
    ...named,
    ...(running?.anchor === undefined ? {} : { anchor: running.anchor }),
    // oxlint-disable-next-line unicorn/no-thenable -- a word of the deployment file: nobody awaits a candidate
    ...(then === undefined ? {} : { then }),
  };
  const liveTest = {
    ...deployment.liveTest,
    id: deployment.liveTest?.id ?? newTestId(deployment),
    ...placed(facts, others, candidate),
  };
  const type = running === undefined ? 'livetest.started' : 'livetest.changed';
  const reasonCode = type === 'livetest.started' ? 'live-started' : 'live-changed';
  return [change(deployment, { liveTest }, { type, reasonCode, version })];
}

/** What is tested has places that it grows from, and its traffic only as long as somebody decides. */
function placed(
  { model, at }: CommandFacts,
  others: readonly Candidate[],
  candidate: Candidate,
): Pick<LiveTest, 'candidates' | 'lease'> {
  if (model.ramp === undefined) return { candidates: [...others, candidate] };
  return { candidates: placeCandidate(others, candidate), lease: leaseFrom(at) };
}

/**
 * Makes the version production. The live test ends: its candidates were compared with what production no longer is, which watches
 * the promotion where the model declares that.
 */
function makeProduction(state: ModelState, context: TransitionContext, version: VersionFacts): readonly Change[] {
  const name = context.environment.name;
  if (deploymentIn(state, name).production?.sha256 === version.sha256) return [];
  const stops = stopCandidates(state, name, { except: version.sha256, reasonCode: 'production-changes' });
  const deployment = deploymentIn(applyAll(state, stops), name);
  const fallback = deployment.production ?? deployment.fallback;
  const patch = { production: deployed(version), fallback, ...aftercare(state, context, deployment) };
  return [...stops, change(deployment, patch, { type: 'deployment.promoted', reasonCode: 'promoted', version })];
}

function deployed({ version, sha256 }: DeployedVersion): DeployedVersion {
  return { version, sha256 };
}
