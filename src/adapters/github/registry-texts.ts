import type { Model, Settings, VersionFacts } from '../../contract/generated/types.ts';
import { parseModel, parseSettings, parseVersion } from '../../contract/parsers.ts';
import { sha256 } from '../../contract/sha256.ts';
import { artifactDigest } from '../../domain/certification/digests.ts';
import { AppError } from '../../domain/error.ts';
import { SETTINGS_PATH } from '../../usecases/select-manifests.ts';

const ENCODER = new TextEncoder();

/** Settings that cannot be read allow no rise; a rollback needs none of them. */
const CLOSED: Settings = {
  apiVersion: 'seatrial/v1',
  kind: 'Settings',
  environments: {
    production: {
      freeze: [
        { from: '1970-01-01T00:00:00Z', until: '9999-12-31T00:00:00Z', reason: `${SETTINGS_PATH} cannot be read` },
      ],
    },
  },
};

export function readSettingsText(text: string): Settings {
  return readSoundSettings(text) ?? CLOSED;
}

/** null where nobody can say what they would have asked. */
export function readSoundSettings(text: string): Settings | null {
  return orNull(() => parseSettings({ path: SETTINGS_PATH, content: ENCODER.encode(text) }).value);
}

export function readModelText(path: string, text: string): Model | null {
  return orNull(() => parseModel({ path, content: ENCODER.encode(text) }).value);
}

/** A version by its manifest; null where the text is none, or is about something else than its path says. */
export function readVersionText(
  path: string,
  text: string,
  folder: string,
): Pick<VersionFacts, 'version' | 'sha256' | 'modes'> | null {
  const at = versionPathOf(path, folder);
  const manifest = orNull(() => parseVersion({ path, content: ENCODER.encode(text) }).value);
  if (at === null || manifest === null || manifest.model !== at.model || manifest.version !== at.version) return null;
  const { version, artifact, modes } = manifest;
  return { version, sha256: artifactDigest(artifact.files, sha256), modes };
}

/** What `models/churn/versions/1.4.0.yaml` is about. */
export function versionPathOf(
  path: string,
  folder: string,
): { readonly model: string; readonly version: string } | null {
  if (!path.startsWith(`${folder}/`)) return null;
  const [, model, version] = /^([^/]+)\/versions\/([^/]+)\.yaml$/.exec(path.slice(folder.length + 1)) ?? [];
  return model === undefined || version === undefined ? null : { model, version };
}

function orNull<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
