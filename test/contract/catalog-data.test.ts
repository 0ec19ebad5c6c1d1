import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { catalogFiles } from '../support/catalog-data.ts';
import { catalogueValidator } from '../support/catalogue-validator.ts';

describe('the generated catalogues', () => {
  it.each([{ hostile: false }, { hostile: true }])(
    'are valid against the schemas, hostile: $hostile',
    async ({ hostile }) => {
      const files = await catalogFiles({ models: 3, versionsPerModel: 4, hostile });
      for (const [path, text] of files) {
        const content: unknown = JSON.parse(text);
        const validate = catalogueValidator(path);
        expect([path, validate(content) ? [] : validate.errors]).toEqual([path, []]);
      }
      expect(gzipSync(files.get('catalog.json') ?? '').length).toBeGreaterThan(100);
    },
  );
});
