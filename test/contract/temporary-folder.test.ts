import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../vitest.config.ts';
import { PREFIX } from '../support/temporary-folder.ts';

test('temporary files lie in a folder that goes with the run, in every project', () => {
  expect(basename(tmpdir())).toMatch(new RegExp(`^${PREFIX}`));
  const projects = config.test?.projects ?? [];
  expect(projects.length).toBeGreaterThan(4);
  for (const project of projects)
    expect(project).toMatchObject({
      test: { globalSetup: expect.arrayContaining(['test/support/temporary-folder.ts']) },
    });
});
