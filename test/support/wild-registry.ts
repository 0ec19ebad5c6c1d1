import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf, type WildModel } from './wild-models.ts';
import { npz } from './wild-rows.ts';

/** Writes the rows of such a model into a registry, and says what a person types to get its manifests. */
export function prepareWild(registry: string, model: WildModel): readonly string[] {
  mkdirSync(join(registry, 'models'), { recursive: true });
  const lines = model.lists?.map((row) => `${JSON.stringify(row)}\n`).join('');
  const data = `${model.name}.${lines === undefined ? 'npz' : 'jsonl'}`;
  writeFileSync(join(registry, data), lines ?? npz({ ...model.arrays, target: model.target }));
  const asked = ['--name', model.name, '--version', '1.0.0', '--data', data, '--task', model.task];
  return ['init', pathOf(model.name), ...asked, '--registry', registry];
}

/** What a person changes in the model.yaml that `init` wrote. */
export function editManifest(registry: string, name: string, edits: WildModel['edits']): void {
  const manifest = join(registry, 'models', name, 'model.yaml');
  const written = readFileSync(manifest, 'utf8');
  writeFileSync(
    manifest,
    edits.reduce((text, [from, to]) => text.replace(from, to), written),
  );
}
