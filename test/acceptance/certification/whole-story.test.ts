import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseMarker } from '../../../src/report/marker.ts';
import type { LocalGitHub } from '../../support/local-github/client.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';
import { commentOnPull, readFolder } from '../../support/pull-request-scene.ts';
import { runAction } from '../../support/run-action.ts';

const EXAMPLE = fileURLToPath(new URL('../../../examples/registry', import.meta.url));
const MODEL = 'models/diamond-price';
const VERSION = `${MODEL}/versions/1.1.0.yaml`;

/** The example's model with its first version merged. */
function listFiles(): Readonly<Record<string, Buffer>> {
  const paths = [
    'model.yaml',
    'versions/1.0.0.yaml',
    'data/holdout.parquet',
    'diamonds-1.0.0.onnx',
    'diamonds-1.1.0.onnx',
  ];
  return Object.fromEntries(paths.map((path) => [`${MODEL}/${path}`, readFileSync(join(EXAMPLE, MODEL, path))]));
}

/** Opens the pull request, certifies its test merge without any token, and posts the result with one. */
async function certifyPull(github: LocalGitHub, manifest: string) {
  const head = await github.commit({ branch: 'add', changes: { [VERSION]: manifest } });
  const { number, base } = await github.openPull({ head: 'add' });
  const workspace = await github.checkOutPull(number);
  try {
    const certified = await runAction({
      action: 'certify',
      event: 'pull_request',
      payload: { pull_request: { number, head: { sha: head }, base: { sha: base.sha } } },
      workspace,
      inputs: { quick: 'true', 'fail-on': 'never' },
    });
    const files = readFolder(join(workspace, 'seatrial-report'));
    const posted = await commentOnPull(github, { pull: { number, head }, files });
    return { number, head, certified, posted };
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

test(
  'a pull request that adds a version gets a comment and a check run that say the same',
  { timeout: 240_000 },
  async () => {
    await withLocalGitHub({ files: listFiles() }, async (github) => {
      const manifest = readFileSync(join(EXAMPLE, VERSION), 'utf8');

      const { number, head, certified, posted } = await certifyPull(github, manifest);

      expect(certified.outputs['verdict']).toBe(posted.outputs['verdict']);
      expect(certified.summary).toContain('diamond-price');
      const [comment] = await github.comments(number);
      const marker = parseMarker(comment?.body ?? '');
      expect(marker).toMatchObject({ model: 'diamond-price', commit: head });
      expect(marker?.history[0]).toMatchObject({ version: '1.1.0', verdict: certified.outputs['verdict'] });
      expect(await github.checkRuns(head)).toMatchObject([
        {
          name: 'seatrial / diamond-price@1.1.0',
          conclusion: certified.outputs['verdict'] === 'pass' ? 'success' : 'failure',
        },
      ]);
    });
  },
);

test('a manifest with mistakes gets its check run, annotated at the lines', async () => {
  await withLocalGitHub({ files: listFiles() }, async (github) => {
    const manifest = readFileSync(join(EXAMPLE, VERSION), 'utf8').replace('artifact:', 'artefact:');

    const { number, head } = await certifyPull(github, manifest);

    expect(await github.comments(number)).toHaveLength(1);
    const [check] = await github.checkRuns(head);
    expect(check).toMatchObject({ name: 'seatrial / diamond-price@1.1.0', conclusion: 'failure' });
    const lines = github.annotations(check?.id ?? 0).map(({ path, annotation_level: level }) => ({ path, level }));
    expect(lines).toContainEqual({ path: VERSION, level: 'failure' });
  });
});
