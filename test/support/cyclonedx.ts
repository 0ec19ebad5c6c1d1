import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';

/** What CycloneDX's own schema of 1.6 finds wrong with a document. */
export function createCycloneDxCheck(): (document: unknown) => readonly ErrorObject[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  const require = createRequire(import.meta.url);
  const library = dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json'));
  for (const file of ['spdx', 'jsf-0.82', 'bom-1.6']) {
    const { $id, ...schema } = JSON.parse(
      readFileSync(join(library, `res/schema/${file}.SNAPSHOT.schema.json`), 'utf8'),
    );
    ajv.addSchema(schema, file === 'bom-1.6' ? $id : `http://cyclonedx.org/schema/${file}.SNAPSHOT.schema.json`);
  }
  return (document) =>
    ajv.validate('http://cyclonedx.org/schema/bom-1.6.schema.json', document) ? [] : (ajv.errors ?? []);
}
