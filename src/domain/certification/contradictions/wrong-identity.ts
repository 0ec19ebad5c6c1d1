import type { Certificate } from '../../../contract/generated/types.ts';
import { instantMs } from '../../instant.ts';
import { artifactDigest, type HashText } from '../digests.ts';
import { graphOf } from '../inspected.ts';
import { repeats, total, type Wrong, wrongOf } from './wrong.ts';

/** What a certificate is about, and where it comes from. */
export function wrongIdentity(certificate: Certificate, hash: HashText): readonly Wrong[] {
  return [
    ...wrongSubject(certificate, hash),
    ...wrongBaseline(certificate),
    ...wrongRun(certificate),
    ...wrongData(certificate),
    ...wrongInspection(certificate),
  ];
}

function wrongSubject({ subject }: Certificate, hash: HashText): readonly Wrong[] {
  const { files, modes, digest } = subject;
  const named = files.map((file) => ({ name: file.name, sha256: file.digest.sha256 }));
  const isOther = artifactDigest(named, hash) !== digest.sha256;
  const [twice, again] = [repeats(files, ({ name }) => name), repeats(modes, (mode) => mode)];
  return [
    ...(isOther ? [{ pointer: '/subject/digest/sha256', relation: 'digest' } as const] : []),
    ...wrongOf('/subject/files', files, (_, index) => (twice.has(index) ? ['/name', 'named-once'] : null)),
    ...wrongOf('/subject/modes', modes, (_, index) => (again.has(index) ? ['', 'named-once'] : null)),
  ];
}

/** Where somebody named the version, nothing was looked for; what was passed over is not what was found. */
function wrongBaseline({ subject, baseline, baselineSearch }: Certificate): readonly Wrong[] {
  const own: readonly Wrong[] =
    baseline?.version === subject.version ? [{ pointer: '/baseline/version', relation: 'other-version' }] : [];
  if (baselineSearch === undefined) return own;
  const { record, passedOver } = baselineSearch;
  const needsRecord = baseline?.origin === 'deployment' && record !== 'branch';
  const isAsked = baseline?.origin === 'requested';
  const twice = repeats(passedOver, ({ version }) => version);
  return [
    ...own,
    ...(needsRecord || isAsked ? [{ pointer: '/baseline/origin', relation: 'search' } as const] : []),
    ...wrongOf('/baselineSearch/passedOver', passedOver, ({ version }, index) => {
      if (twice.has(index)) return ['/version', 'named-once'];
      return version === baseline?.version || version === subject.version ? ['/version', 'search'] : null;
    }),
  ];
}

/** A certificate that was taken over keeps the time at which it was measured. */
function wrongRun({ run: { startedAt, reused } }: Certificate): readonly Wrong[] {
  if (reused === undefined || instantMs(reused.startedAt) <= instantMs(startedAt)) return [];
  return [{ pointer: '/run/reused/startedAt', relation: 'time' }];
}

/** A set is named once: its rows are counted by its name. */
function wrongData({ data, readings = [] }: Certificate): readonly Wrong[] {
  const [twice, again] = [repeats(data, ({ name }) => name), repeats(readings, (reading) => reading.data)];
  const rows = new Map(data.map((set) => [set.name, set.rows]));
  return [
    ...wrongOf('/data', data, (_, index) => (twice.has(index) ? ['/name', 'named-once'] : null)),
    ...wrongOf('/readings', readings, (reading, index) => {
      if (again.has(index)) return ['/data', 'named-once'];
      const all = rows.get(reading.data);
      if (all === undefined) return ['/data', 'known-data'];
      if (reading.rows !== all) return ['/rows', 'sum'];
      return reading.weightless > reading.rows ? ['/weightless', 'part'] : null;
    }),
  ];
}

function wrongInspection({ inspection }: Certificate): readonly Wrong[] {
  const graph = inspection === null ? null : graphOf(inspection);
  if (graph === null) return [];
  const listed = total(Object.values(graph.operators));
  const isWhole = graph.more === undefined ? listed === graph.nodes : listed < graph.nodes;
  const pointer = inspection?.graph === undefined ? '/inspection/nodes' : '/inspection/graph/nodes';
  return isWhole ? [] : [{ pointer, relation: 'sum' }];
}
