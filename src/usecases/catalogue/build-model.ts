import type { CatalogModel } from '../../contract/generated/types.ts';
import { catalogModel } from '../../domain/statistics/catalog-model.ts';
import { modelRow, versionRow } from '../../domain/statistics/catalog-rows.ts';
import { foldRecord, type RecordSource } from '../../domain/statistics/record.ts';

/** Everything that the record says of one model, as the catalogue shows it; null where nothing is known of any version. */
export function buildModel(source: RecordSource): CatalogModel | null {
  const records = foldRecord(source);
  const rows = records.map((record) => versionRow(record, source));
  const updatedAt = source.events.at(-1)?.time ?? records.at(-1)?.certifiedAt ?? source.asOf;
  const row = modelRow(source, rows, { updatedAt, shard: 0 });
  return row === null ? null : catalogModel({ source, records, rows, row });
}
