import { parseModel, parseSettings } from '../../contract/parsers.ts';
import { resolveTestPolicy } from '../../domain/livetest/resolve-policy.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import { DEFAULT_MODELS_FOLDER, SETTINGS_PATH } from '../select-manifests.ts';

/** A file of one commit; null where it is not there. */
export type CommittedFile = (path: string) => Promise<Uint8Array | null>;

/** `liveTest` of a model as a commit has it, where the settings of the same commit say that models are; null where there is none. */
export async function readCommittedPolicy(read: CommittedFile, model: string): Promise<TestPolicy | null> {
  const settings = await read(SETTINGS_PATH);
  const folder = settings === null ? undefined : parseSettings({ path: SETTINGS_PATH, content: settings }).value.models;
  const path = `${folder ?? DEFAULT_MODELS_FOLDER}/${model}/model.yaml`;
  const content = await read(path);
  return content === null ? null : resolveTestPolicy(parseModel({ path, content }).value);
}
