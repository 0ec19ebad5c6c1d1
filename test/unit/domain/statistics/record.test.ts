import { describe, expect, test } from 'vitest';
import { foldRecord } from '../../../../src/domain/statistics/record.ts';
import { aCertificate, withVersion } from '../../../support/certificate.ts';
import { aManifest, aVersionManifest } from '../../../support/manifests.ts';
import { factsOf } from '../../../support/promotion/situation.ts';
import { version as registered } from '../../../support/promotion/world.ts';
import { A, aRecordSource, B, servingEvents, type Step } from '../../../support/serving-events.ts';
import { aWindow } from '../../../support/statistics.ts';

const MAY = '2026-05-01T00:00:00Z';
const FACTS = factsOf('/promote churn@1.2.0 to=production', { places: { production: '1.1.0' } });
const CERTIFICATE = { sha256: 'c'.repeat(64), certificate: aCertificate() };

describe('the record of a model', () => {
  test('holds what was certified, claimed or logged, each version once and in version order', () => {
    const events = servingEvents([
      { time: MAY, type: 'deployment.promoted', production: A, about: A },
      { time: MAY, type: 'version.rejected', about: { version: '1.10.0', sha256: 'd'.repeat(64) } },
      { time: MAY, type: 'intent.refused', data: { version: '7.0.0', sha256: null } },
      { time: MAY, type: 'hold.set', data: { version: null, sha256: 'e'.repeat(64) } },
    ]);
    const versions = ['1.2.0', '1.4.0', '1.9.0'].map((version) => aVersionManifest({ version }));
    const digests = new Map([
      ['1.2.0', 'f'.repeat(64)],
      ['1.4.0', 'f'.repeat(64)],
    ]);
    const record = foldRecord(aRecordSource({ events, versions, digests, certificates: [CERTIFICATE] }));
    expect(record.map(({ version, sha256 }) => [version, sha256[0]])).toEqual([
      ['1.2.0', 'f'],
      ['1.3.0', 'a'],
      ['1.4.0', '9'],
      ['1.10.0', 'd'],
    ]);
    expect(record.map(({ certificate }) => certificate !== null)).toEqual([false, false, true, false]);
    expect(record.map(({ manifest }) => manifest?.version ?? null)).toEqual(['1.2.0', null, '1.4.0', null]);
  });

  test('takes the digest of the last event where there is nothing better', () => {
    const events = servingEvents([
      { time: MAY, type: 'version.rejected', about: { version: '1.4.0', sha256: 'd'.repeat(64) } },
      { time: MAY, type: 'version.rejected', about: { version: '1.4.0', sha256: 'e'.repeat(64) } },
      { time: MAY, type: 'intent.refused', data: { sha256: null } },
      { time: MAY, type: 'version.rejected', about: A },
    ]);
    expect(foldRecord(aRecordSource({ events })).map(({ sha256 }) => sha256[0])).toEqual(['a', 'e']);
  });
});

describe('a version', () => {
  const record = (steps: readonly Step[], certificates = [CERTIFICATE]) =>
    foldRecord(aRecordSource({ events: servingEvents(steps), certificates })).find(
      ({ version }) => version === '1.4.0',
    );

  test('was certified when its certificate says, else when the log says of its digest', () => {
    const steps: readonly Step[] = [
      { time: MAY, type: 'version.certified' },
      { time: '2026-05-02T00:00:00Z', type: 'version.certified' },
      { time: '2026-05-03T00:00:00Z', type: 'version.rejected' },
    ];
    const former: Step = { time: MAY, type: 'version.certified', about: { version: '1.4.0', sha256: 'd'.repeat(64) } };
    expect(record(steps)?.certifiedAt).toBe('2026-11-20T09:30:00Z');
    expect(record(steps, [])?.certifiedAt).toBe('2026-05-02T00:00:00Z');
    expect(record([former, ...steps.slice(2)], [])?.certifiedAt).toBeNull();
  });

  test('counts the certifications of it that did not pass', () => {
    const steps: readonly Step[] = [
      { time: MAY, type: 'version.rejected' },
      { time: MAY, type: 'version.rejected', about: { version: '1.4.0', sha256: 'd'.repeat(64) } },
      { time: MAY, type: 'version.rejected', about: A },
      { time: MAY, type: 'version.certified' },
    ];
    expect(record(steps)?.attempts).toBe(2);
  });

  test('has the windows of its own bytes alone, and what they sum up to', () => {
    const window = (key: string, sha256 = B.sha256): Step => ({
      time: MAY,
      type: 'livetest.window',
      window: aWindow({ key, consumers: { [key]: 1 }, sha256, to: '2026-05-03T10:30:00Z' }),
    });
    const steps = [window('one'), window('other', 'd'.repeat(64)), window('two')];
    expect(record(steps)?.windows.flatMap(({ consumers }) => Object.keys(consumers))).toEqual(['one', 'two']);
    expect(record(steps)?.live?.sums).toMatchObject({ windows: 2, requests: 2000 });
    expect(record([])).toMatchObject({ windows: [], live: null, pull: null, attempts: 0 });
  });

  test('came with the pull request that a command about it named', () => {
    const named = (version: string, pull: number | null): Step => {
      const facts = { ...FACTS, version: registered(version, '9', { pull }) };
      return { time: MAY, type: 'deployment.promoted', data: { facts } };
    };
    const bare: Step = { time: MAY, type: 'intent.refused', data: { facts: { ...FACTS, version: null } } };
    expect(record([bare, named('1.3.0', 3), named('1.4.0', 7), named('1.4.0', 8)])?.pull).toBe(7);
    expect(record([bare, named('1.4.0', null)])?.pull).toBeNull();
  });

  test('has a stage before anything was deployed, and the furthest of all environments after that', () => {
    expect(record([{ time: MAY, type: 'version.certified' }])?.stage).toBe('certified');
    const steps: readonly Step[] = [
      { time: MAY, type: 'deployment.promoted', production: B, environment: 'staging' },
      { time: MAY, type: 'deployment.promoted', production: A, environment: 'production' },
    ];
    expect(record(steps)).toMatchObject({ stage: 'production', services: [{ environment: 'staging' }] });
  });

  test('keeps its certificate when another version has one, too', () => {
    const other = { sha256: 'd'.repeat(64), certificate: withVersion(aCertificate(), '1.3.0') };
    expect(record([], [other, CERTIFICATE])?.certificate).toBe(CERTIFICATE);
    expect(foldRecord(aRecordSource({ manifest: aManifest() }))).toEqual([]);
  });
});
