import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { Registry, RegistryModel } from '../../usecases/ports/registry.ts';
import type { FileListing, GitObjects } from './git-objects.ts';
import { versionPathOf } from './registry-texts.ts';

/** The manifests of one commit, through GitHub's API. Links are no files there. */
export function createBranchRegistry(objects: GitObjects, files: FileListing): Pick<Registry, 'listModel' | 'read'> {
  return {
    listModel: async (modelsFolder, name) => ({ models: [modelIn(files, modelsFolder, name)], strays: [] }),
    read: async (path, maxBytes) => {
      const blob = files.get(path);
      if (blob === undefined) throw missing(path);
      const text = (await objects.texts([blob])).get(blob) ?? '';
      return new TextEncoder().encode(text).subarray(0, maxBytes + 1);
    },
  };
}

function modelIn(files: FileListing, modelsFolder: string, name: string): RegistryModel {
  const folder = `${modelsFolder}/${name}`;
  const manifest = `${folder}/model.yaml`;
  const versions = [...files.keys()].flatMap((path) => {
    const at = versionPathOf(path, modelsFolder);
    return at?.model === name ? [{ name: at.version, path }] : [];
  });
  return { name, folder, manifest: files.has(manifest) ? manifest : null, versions };
}

function missing(path: string): AppError {
  return new AppError({
    code: 'file-not-found',
    message: `There is no ${quoteText(path)}.`,
    hint: 'Check the default branch.',
    location: { path, line: 1, column: 1, pointer: '' },
  });
}
