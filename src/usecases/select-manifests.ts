import { AppError } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';

/** Which manifests of a registry a question is about. */
export type Selection =
  | { readonly kind: 'registry' }
  | { readonly kind: 'models' }
  | { readonly kind: 'model'; readonly model: string }
  | { readonly kind: 'model-manifest'; readonly model: string }
  | { readonly kind: 'version'; readonly model: string; readonly version: string }
  | { readonly kind: 'settings' }
  | { readonly kind: 'document'; readonly path: string };

export const SETTINGS_PATH = '.github/seatrial.yml';
export const DEFAULT_MODELS_FOLDER = 'models';

/** Whether a model.yaml is one of ours, before anything else is known of it. */
export function isOurManifest(text: string): boolean {
  return /["']?\bapiVersion["']?\s*:\s*["']?seatrial\//.test(text);
}

/** A path relative to the registry's root → what it stands for. Throws AppError usage where that is nothing. */
export function selectManifests(path: string, modelsFolder: string): Selection {
  const selection = parseSelection(path, modelsFolder);
  if (selection !== null) return selection;
  throw new AppError({
    code: 'usage',
    message: `${quoteText(path)} is neither a manifest nor a folder that holds models.`,
    hint: 'A version is named as churn@1.4.0; or name model.yaml, a version file, a model, the folder of the models, or the settings.',
  });
}

/** null for what is no manifest and no folder of them. The empty path is the whole registry. */
export function parseSelection(path: string, modelsFolder: string): Selection | null {
  if (path === '' || path === '.') return { kind: 'registry' };
  if (path === SETTINGS_PATH) return { kind: 'settings' };
  if (path === modelsFolder) return { kind: 'models' };
  if (!path.startsWith(`${modelsFolder}/`)) return parseDocumentPath(path);
  const [model = '', part, file, ...rest] = path.slice(modelsFolder.length + 1).split('/');
  if (part === undefined || (part === 'versions' && file === undefined)) return { kind: 'model', model };
  if (part === 'model.yaml' && file === undefined) return { kind: 'model-manifest', model };
  const isVersion = part === 'versions' && rest.length === 0 && file?.endsWith('.yaml') === true;
  return isVersion ? { kind: 'version', model, version: file.slice(0, -'.yaml'.length) } : parseDocumentPath(path);
}

function parseDocumentPath(path: string): Selection | null {
  return /\.(?:ya?ml|json)$/u.test(path) ? { kind: 'document', path } : null;
}
