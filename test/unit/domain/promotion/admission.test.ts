import { describe, expect, it } from 'vitest';
import {
  type AdmissionCode,
  admit,
  decisionBehind,
  type KnownDigests,
} from '../../../../src/domain/promotion/admission.ts';
import { gateOf } from '../../../../src/domain/promotion/job-version.ts';
import { describeAdmission, describeUnnamed } from '../../../../src/report/chatops/admission-wording.ts';
import { markdownText } from '../../../../src/report/markdown.ts';
import { type Situation, sha256Of, stateOf } from '../../../support/promotion/situation.ts';
import { servingEvents } from '../../../support/serving-events.ts';
import { digest, MODEL } from '../../../support/promotion/world.ts';

const KNOWN: KnownDigests = new Map(['1.0.0', '1.1.0', '1.2.0'].map((number) => [number, [sha256Of(number)]]));
const RUNNING: Situation = { places: { production: '1.1.0 ~1.2.0:20%' }, served: ['1.1.0', '1.0.0'] };

interface Over {
  readonly version?: string | null;
  readonly sha256?: string | null;
  readonly slot?: 'production' | 'live';
  readonly environment?: string;
  readonly known?: KnownDigests;
  readonly state?: Partial<ReturnType<typeof stateOf>>;
}

function ask(situation: Situation, over: Over = {}) {
  const { version = '1.1.0', sha256 = null, slot = 'production', environment = 'production', known = KNOWN } = over;
  const state = { ...stateOf(situation), ...over.state };
  return admit(state, known, { place: { environment, slot }, wanted: { version, sha256 } });
}

const CERTIFIED = { certified: { [sha256Of('1.1.0')]: 'certified' } } as const;

describe('a version', () => {
  it.each<[string, Situation, Over, 'admit' | 'wait' | 'refuse', AdmissionCode]>([
    ['in production', RUNNING, {}, 'admit', 'in-production'],
    ['in production, asked for its share', RUNNING, { slot: 'live' }, 'admit', 'in-production'],
    ['with a share', RUNNING, { version: '1.2.0' }, 'wait', 'only-live'],
    ['with a share, asked for it', RUNNING, { version: '1.2.0', slot: 'live' }, 'admit', 'has-traffic'],
    ['that was in production before', RUNNING, { version: '1.0.0' }, 'refuse', 'superseded'],
    [
      'that was in production before, asked for its share',
      RUNNING,
      { version: '1.0.0', slot: 'live' },
      'refuse',
      'superseded',
    ],
    ['that is certified', { places: {} }, { state: CERTIFIED }, 'wait', 'not-promoted'],
    ['that is known and not certified', { places: {} }, {}, 'wait', 'not-certified'],
    ['that nobody has recorded', RUNNING, { version: '9.0.0' }, 'wait', 'not-on-record'],
    ['in another environment', { places: { eu: '1.1.0' } }, {}, 'wait', 'not-certified'],
    ['that is retired', { places: {}, retired: ['1.1.0'] }, {}, 'refuse', 'retired'],
    [
      'that is quarantined, though the file names it',
      { ...RUNNING, quarantined: ['1.1.0'] },
      {},
      'refuse',
      'quarantined',
    ],
    [
      'that was rejected',
      { places: {} },
      { state: { certified: { [sha256Of('1.1.0')]: 'rejected' } } },
      'refuse',
      'rejected',
    ],
    ['in a log that was changed by hand', RUNNING, { state: { whole: false } }, 'wait', 'not-whole'],
    [
      'refused in a log that was changed by hand',
      RUNNING,
      { version: '1.0.0', state: { whole: false } },
      'refuse',
      'superseded',
    ],
    ['with its own digest', RUNNING, { sha256: sha256Of('1.1.0') }, 'admit', 'in-production'],
    ['with the digest of another', RUNNING, { sha256: sha256Of('1.0.0') }, 'refuse', 'digest-differs'],
    ['with a digest that nobody knows', RUNNING, { sha256: digest('9') }, 'refuse', 'digest-differs'],
    ['by its digest alone', RUNNING, { version: null, sha256: sha256Of('1.1.0') }, 'admit', 'in-production'],
    ['by a digest that nobody knows', RUNNING, { version: null, sha256: digest('9') }, 'wait', 'not-on-record'],
    [
      'by a digest that is banned and on no record',
      { ...RUNNING, quarantined: ['1.9.0'] },
      { version: null, sha256: sha256Of('1.9.0') },
      'refuse',
      'quarantined',
    ],
    [
      'whose number has two digests',
      RUNNING,
      { known: new Map([['1.1.0', [sha256Of('1.1.0'), digest('9')]]]) },
      'refuse',
      'digest-differs',
    ],
  ])('%s', (_name, situation, over, kind, reasonCode) => {
    expect(ask(situation, over)).toMatchObject({ kind, reasonCode });
  });

  it('that was rolled back', () => {
    const history = { production: { served: [], promoted: [], rolledBack: [sha256Of('1.0.0')], conclusions: {} } };
    expect(ask(RUNNING, { version: '1.0.0', state: { history } })).toMatchObject({ reasonCode: 'rolled-back' });
  });

  it('is let through by its digest and the revision of the file', () => {
    expect(ask(RUNNING, { version: null, sha256: sha256Of('1.1.0') })).toMatchObject({
      model: MODEL,
      version: '1.1.0',
      sha256: sha256Of('1.1.0'),
      production: '1.1.0',
      revision: 6,
    });
    expect(ask(RUNNING, { version: '1.1.0' })).toMatchObject({ sha256: sha256Of('1.1.0') });
  });

  it('is in no environment that is called like a part of every object', () => {
    expect(ask(RUNNING, { environment: 'constructor' })).toMatchObject({ kind: 'wait', revision: 0, production: null });
  });
});

describe('the words', () => {
  const CODES = {
    'in-production': '`churn@1.1.0` is in production of `production`, revision 6.',
    'has-traffic': '`churn@1.1.0` has a share of the traffic of `production`, revision 6.',
    'not-on-record':
      'Nothing is recorded of `churn@1.1.0` yet: this goes on when it is certified on the default branch and promoted.',
    'not-certified': '`churn@1.1.0` is not certified yet: this goes on when it is, and was promoted.',
    'not-promoted':
      '`churn@1.1.0` is certified and not promoted: this goes on after `/promote churn@1.1.0 to=production`.',
    'only-live':
      '`churn@1.1.0` has only a share of the traffic: this goes on after `/promote churn@1.1.0 to=production`.',
    'not-whole':
      'The log of `churn` was changed by hand: nothing is let through until `seatrial verify` finds it whole.',
    'digest-differs': '`churn@1.1.0` is on record with another digest. Deploy the artifact that was certified.',
    quarantined: '`churn@1.1.0` is quarantined: it is deployed nowhere.',
    retired: '`churn@1.1.0` is retired: it is not deployed again.',
    'rolled-back': '`churn@1.1.0` was rolled back in `production`; `1.1.0` is in production.',
    superseded:
      '`churn@1.1.0` was in production of `production` before; `1.1.0` is in production. Start the job again for that.',
    rejected: '`churn@1.1.0` did not pass its certification.',
  } as const satisfies Readonly<Record<AdmissionCode, string>>;

  it.each(Object.entries(CODES))('of %s', (reasonCode, words) => {
    const admission = { ...ask(RUNNING), reasonCode: reasonCode as AdmissionCode };
    expect(markdownText(describeAdmission(admission, []))).toBe(words);
  });

  it('name another environment and a digest', () => {
    const eu = { ...ask(RUNNING), reasonCode: 'not-promoted', place: { environment: 'eu', slot: 'live' } } as const;
    expect(markdownText(describeAdmission(eu, []))).toContain('`/promote churn@1.1.0 to=live environment=eu`');
    const unknown = ask(RUNNING, { version: null, sha256: digest('9') });
    expect(markdownText(describeAdmission(unknown, []))).toContain('`churn@sha256:999999999999`');
  });

  it('end with who decided it, and where', () => {
    const about = { version: '1.1.0', sha256: sha256Of('1.1.0') };
    const via = { kind: 'comment', id: '1', url: 'https://x.example/1', thread: 1, boundSha: null } as const;
    const events = servingEvents([
      { time: '2026-05-03T10:00:00Z', type: 'deployment.promoted', about, production: about, data: { via } },
      { time: '2026-05-03T11:00:00Z', type: 'hold.set', about, environment: 'eu', production: about },
      { time: '2026-05-03T12:00:00Z', type: 'deployment.rolledback', production: about },
    ]);
    const admission = ask(RUNNING);
    expect(markdownText(describeAdmission(admission, events))).toMatch(
      /revision 6\. Recorded at `2026-05-03T10:00:00Z` by \[ada\]\(https:\/\/x\.example\/1\)\.$/,
    );
    const typeOf = (reasonCode: AdmissionCode) => decisionBehind({ ...admission, reasonCode }, events)?.type ?? null;
    expect(typeOf('rolled-back')).toBe('deployment.rolledback');
    expect(typeOf('superseded')).toBe('deployment.promoted');
    expect(typeOf('retired')).toBe('deployment.promoted');
    expect(typeOf('not-on-record')).toBeNull();
  });

  it('tell the decision of its kind, whatever came after it, also one for all environments', () => {
    const about = { version: '1.1.0', sha256: sha256Of('1.1.0') };
    const events = servingEvents([
      { time: '2026-05-03T08:00:00Z', type: 'version.certified', about, data: { environment: null } },
      { time: '2026-05-03T09:00:00Z', type: 'deployment.promoted', about, production: about },
      { time: '2026-05-03T10:00:00Z', type: 'deployment.rolledback', production: about },
      { time: '2026-05-03T11:00:00Z', type: 'livetest.started', about, production: about, live: 0.1 },
      { time: '2026-05-03T12:00:00Z', type: 'intent.refused', about },
      { time: '2026-05-03T13:00:00Z', type: 'hold.set' },
    ]);
    const typeOf = (reasonCode: AdmissionCode, log = events) =>
      decisionBehind({ ...ask(RUNNING), reasonCode }, log)?.type ?? null;
    expect(typeOf('rolled-back')).toBe('deployment.rolledback');
    expect(typeOf('superseded')).toBe('deployment.promoted');
    expect(typeOf('only-live')).toBe('livetest.started');
    expect(typeOf('in-production')).toBe('livetest.started');
    expect(typeOf('not-promoted', events.slice(0, 1))).toBe('version.certified');
  });

  it('of a job that names nothing hold what its environment is called as text', () => {
    const words = markdownText(describeUnnamed('no-gate', 'x` <img src=x> @acme/all'));
    expect(words).not.toMatch(/(?<!`.*)<img/);
    expect(words).toContain('deploymentGates');
  });
});

describe('the gate of an environment', () => {
  it('is found in any case of letters, and is none where the settings have none', () => {
    const gate = { model: 'churn' };
    expect(gateOf({ Production: gate }, 'production')).toBe(gate);
    expect(gateOf({ Production: gate }, 'prod')).toBeNull();
    expect(gateOf(undefined, 'constructor')).toBeNull();
    expect(gateOf({}, 'constructor')).toBeNull();
  });
});
