import type { CatalogModel, CatalogVersion, Certificate, GateResult } from '../../contract/generated/types.ts';
import { catalogModel } from '../../domain/statistics/catalog-model.ts';
import { modelRow, versionRow } from '../../domain/statistics/catalog-rows.ts';
import { type CatalogTestParts, catalogTests } from '../../domain/statistics/catalog-tests.ts';
import { catalogVersion, type FindingWords, type GateWords } from '../../domain/statistics/catalog-version.ts';
import { foldRecord, type RecordSource } from '../../domain/statistics/record.ts';
import { tellFinding } from '../../report/findings/tell-finding.ts';
import { gateSubject, limitCell, resultDetail } from '../../report/gate-wording.ts';
import { causeText } from '../../report/livetest/cause-wording.ts';
import { servingNow } from '../../domain/statistics/serving-now.ts';

/** What the catalogue shows of a model, and of each of its versions: a page of one version reads no other's. */
export interface BuiltModel {
  readonly model: CatalogModel;
  /** In version order, one for each of the model's lines. */
  readonly versions: readonly CatalogVersion[];
}

/**
 * Everything that the record says of one model, as the catalogue shows it; null where nothing is known of any version. `tellings`
 * is what windows tell of its live tests.
 */
export function buildModel(
  source: RecordSource,
  tellings: CatalogTestParts['tellings'] = new Map(),
): BuiltModel | null {
  const records = foldRecord(source);
  const versions = records.map((record) =>
    catalogVersion(record, { source, row: versionRow(record, source), gateWords, findingWords }),
  );
  const rows = versions.map(({ row }) => row);
  const updatedAt = source.events.at(-1)?.time ?? records.at(-1)?.certifiedAt ?? source.asOf;
  const serving = servingNow(source, records, rows);
  const row = modelRow(source, rows, { updatedAt, shard: 0, serving });
  const tests = catalogTests({ events: source.events, tellings, causeWords: causeText });
  return row === null ? null : { model: catalogModel({ source, records, rows, row, tests }), versions };
}

const findingWords: FindingWords = (finding) => tellFinding(finding).message;

/** The words of the report on the pull request. */
function gateWords(gate: GateResult, certificate: Certificate): ReturnType<GateWords> {
  return { subject: gateSubject(gate, certificate), limitWords: limitCell(gate), detail: resultDetail(gate) };
}
