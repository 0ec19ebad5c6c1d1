import type { DeployedVersion } from '../../../contract/generated/types.ts';
import { firstEnvironment } from '../resolve-targets.ts';
import { versionSubject } from '../resolve-version.ts';
import type { Change } from '../state.ts';
import { inEachEnvironment, ofVersion } from './each-environment.ts';
import type { StateVerb } from './verb.ts';

export const certify: StateVerb = {
  verb: 'certify',
  kind: 'go',
  isShort: true,
  usage: '/certify [model[@version]]',
  summary: 'Runs the certification again.',
  roles: ['certify'],
  actionOf: () => 'certify',
  target: 'version',
  keys: ['model'],
  needs: 'A version whose manifest can be read.',
  example: '/certify churn@1.4.0',
  usual: firstEnvironment,
  subject: versionSubject,
  changes: inEachEnvironment(ofVersion((_state, _context, version) => [requestCertification(version)])),
};

function requestCertification({ version, sha256 }: DeployedVersion): Change {
  const about = { version, sha256, environment: null, deployment: null, reason: null };
  return { ...about, type: 'certification.requested', reasonCode: 'certification-requested' };
}
