import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

/** KServe's CustomResourceDefinitions, which are not in the repository; null where the machine has none. */
export const KSERVE_CRDS = placeOf(process.env['SEATRIAL_KSERVE_CRDS'] ?? '');

function placeOf(folder: string): string | null {
  const file = join(folder, 'serving.kserve.io_inferenceservices.yaml');
  return folder !== '' && existsSync(file) ? file : null;
}

/** What the API server would find wrong with an InferenceService when it is asked to be strict. */
export function createServiceCheck(): (text: string) => readonly string[] {
  if (KSERVE_CRDS === null) return () => ['there is no schema'];
  const { spec } = parse(readFileSync(KSERVE_CRDS, 'utf8'));
  const version = spec.versions.find((one: { name: string }) => one.name === 'v1beta1');
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(closed(version.schema.openAPIV3Schema));
  return (text) =>
    validate(parse(text))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Fields that the schema does not know are refused by a strict server; those of `metadata` are Kubernetes' own. */
function closed(schema: unknown): Record<string, unknown> {
  if (typeof schema !== 'object' || schema === null) return {};
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (key === 'properties')
      return [key, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, closed(one)]))];
    if (key === 'items' || (key === 'additionalProperties' && typeof value === 'object')) return [key, closed(value)];
    return [key, value];
  });
  const own = Object.fromEntries(entries);
  if (own['x-kubernetes-int-or-string'] === true) return {};
  const isOpen = own['x-kubernetes-preserve-unknown-fields'] === true || own['additionalProperties'] !== undefined;
  return own['properties'] === undefined || isOpen ? own : { ...own, additionalProperties: false };
}
