import type { LineageData } from '../../contract/generated/types.ts';
import { isTask } from '../../domain/evaluation/problems/registry.ts';
import { spdxOfHub } from '../../domain/model/hub-license.ts';
import { type DocumentReader, isRecord } from './document-reader.ts';
import { type Annotations, filled, type Imported, takeAnnotations } from './imported.ts';
import { readResults } from './read-results.ts';

/** How the Hub shows and serves a model. */
const OF_THE_HUB = ['widget', 'inference', 'thumbnail', 'viewer', 'extra_gated_prompt', 'extra_gated_fields'] as const;
const ELSEWHERE = new Set([
  'license',
  'license_name',
  'base_model',
  'datasets',
  'pipeline_tag',
  'tags',
  'model-index',
  ...OF_THE_HUB,
]);

/** The metadata of a card of the Hub: huggingface.co/docs/hub/model-cards. Results were measured on data of their own, and are no claims. */
export function readCard(reader: DocumentReader): Imported {
  for (const key of OF_THE_HUB) reader.leave('shown-elsewhere', key);
  const { results, remarks } = readResults(reader);
  const lineage = filled({ ...readBase(reader), ...readDatasets(reader) });
  const license = readHubLicense(reader);
  const annotations = readAnnotations(reader);
  return {
    file: null,
    ...(lineage === undefined ? {} : { lineage }),
    ...(results.length === 0 ? {} : { results }),
    ...(annotations === undefined ? {} : { annotations }),
    ...(license === null ? {} : { card: { license } }),
    model: { ...readTitle(reader), ...readTask(reader), ...readTags(reader) },
    remarks,
  };
}

function readHubLicense(reader: DocumentReader): string | null {
  const found = reader.look('license');
  const isOne = Array.isArray(found) && found.length === 1;
  const license: unknown = isOne ? found[0] : found;
  const name = reader.look('license_name');
  if (Array.isArray(found) && found.length > 1) {
    reader.leave('several', 'license');
    return null;
  }
  if (typeof license !== 'string' || license.trim() === '' || license.trim() === 'unknown') {
    reader.leave('no-license', 'license');
    return null;
  }
  const spdx = spdxOfHub(license, typeof name === 'string' ? name : null);
  if (spdx.length > 200) {
    reader.leave('too-long', 'license_name');
    return null;
  }
  reader.take('license');
  if (license.trim().toLowerCase() === 'other') reader.take('license_name');
  return spdx;
}

/** One model, or several that were merged, of which a version names the one. */
function readBase(reader: DocumentReader) {
  const base = reader.look('base_model');
  const isOne = Array.isArray(base) && base.length === 1;
  const name = isOne ? reader.takeText(2048, 'base_model', 0) : reader.takeText(2048, 'base_model');
  if (Array.isArray(base) && base.length > 1) reader.leave('several', 'base_model');
  return name === null ? {} : { base: name };
}

function readDatasets(reader: DocumentReader) {
  const one = reader.takeText(256, 'datasets');
  const listed = one === null ? reader.takeTexts(256, 'datasets') : [one];
  return listed.length === 0 ? {} : { data: listed.map(dataOnHub) };
}

function dataOnHub(id: string): LineageData {
  const isId = /^[\w.-]+(?:\/[\w.-]+)?$/u.test(id);
  return { name: id, ...(isId ? { uri: `https://huggingface.co/datasets/${id}` } : {}) };
}

function readTask(reader: DocumentReader) {
  const task = reader.look('pipeline_tag');
  if (typeof task !== 'string') return {};
  if (!isTask(task)) {
    reader.leave('no-task', 'pipeline_tag');
    return {};
  }
  reader.take('pipeline_tag');
  return { task };
}

function readTags(reader: DocumentReader) {
  const tags = [...new Set(reader.takeTexts(60, 'tags'))];
  return tags.length === 0 ? {} : { tags };
}

/** The Hub takes one entry of an index; its name is that of the model. */
function readTitle(reader: DocumentReader) {
  const title = reader.takeText(200, 'model-index', 0, 'name');
  return title === null ? {} : { title };
}

function readAnnotations(reader: DocumentReader) {
  const card = reader.look();
  const keys = isRecord(card) ? Object.keys(card).filter((key) => !ELSEWHERE.has(key)) : [];
  const isNamed = reader.look('license') !== 'other' && reader.look('license_name') !== undefined;
  const annotations: Annotations = new Map();
  for (const key of [...keys, ...(isNamed ? ['license_name'] : [])])
    takeAnnotations(reader, { place: [key], name: `huggingface.${key}` }, annotations);
  return filled(Object.fromEntries(annotations));
}
