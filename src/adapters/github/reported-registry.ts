import type { Settings } from '../../contract/generated/types.ts';
import { DEFAULT_MODELS_FOLDER, SETTINGS_PATH } from '../../usecases/select-manifests.ts';
import type { ReportedRegistry } from '../../usecases/ports/reported-registry.ts';
import { isNotFound, translateErrors } from './errors.ts';
import { createGitObjects, createObjectCache } from './git-objects.ts';
import type { Octokit, RepositoryName } from './octokit.ts';
import { readModelText, readSettingsText, readSoundSettings, readVersionText } from './registry-texts.ts';

/** A registry in a folder of a repository, at any commit of it or of its forks. The prefix is empty, or ends in a slash. */
export function createReportedRegistry(octokit: Octokit, repository: RepositoryName, prefix: string): ReportedRegistry {
  const objects = createGitObjects(octokit, repository, createObjectCache());
  const readText = async (commit: string, path: string): Promise<string | null> => {
    const blob = (await objects.files(commit)).get(path);
    return blob === undefined ? null : ((await objects.texts([blob])).get(blob) ?? null);
  };
  const readSettings = async (commit: string): Promise<Settings | null> => {
    const text = await readText(commit, `${prefix}${SETTINGS_PATH}`);
    return text === null ? null : readSettingsText(text);
  };
  return {
    modelsFolder: async (commit) => `${prefix}${(await readSettings(commit))?.models ?? DEFAULT_MODELS_FOLDER}`,
    policyAt: async ({ commit, settings, folder }, name) => {
      const path = `${folder}/${name}/model.yaml`;
      const text = await readText(commit, path);
      const model = text === null ? null : readModelText(path, text);
      const said = await readText(settings, `${prefix}${SETTINGS_PATH}`);
      const held = said === null ? null : readSoundSettings(said);
      // Settings that nobody can read are not none: what they asked is not known.
      return model === null || (said !== null && held === null) ? null : { model, settings: held };
    },
    versionAt: async (commit, folder, { model, version }) => {
      const path = `${folder}/${model}/versions/${version}.yaml`;
      const text = await readText(commit, path);
      return text === null ? null : readVersionText(path, text, folder);
    },
    readAt: readText,
    listAt: async (commit, folder) =>
      [...(await objects.files(commit)).keys()].filter((path) => path.startsWith(`${folder}/`)),
    parents: async (commit) => {
      if (!/^[0-9a-f]{40,64}$/.test(commit)) return null;
      try {
        return await translateErrors('reading a commit', async () => {
          const { data } = await octokit.rest.git.getCommit({ ...repository, commit_sha: commit });
          return data.parents.map(({ sha }) => sha);
        });
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
  };
}
