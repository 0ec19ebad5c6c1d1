import { isTask } from '../../domain/evaluation/problems/registry.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { suggest } from '../../domain/suggest.ts';
import { type DocumentReader, isRecord } from './document-reader.ts';
import { type Annotations, filled, type Imported, takeAnnotations } from './imported.ts';

/** An artifact of `dvc.yaml`: doc.dvc.org/user-guide/project-structure/dvcyaml-files, under artifacts. Throws AppError usage. */
export function readDvcArtifact(reader: DocumentReader, artifact: string): Imported {
  const at = ['artifacts', artifact] as const;
  const artifacts = reader.look('artifacts');
  for (const other of isRecord(artifacts) ? Object.keys(artifacts) : [])
    if (other !== artifact) reader.leave('other-artifact', 'artifacts', other);
  // Pipelines make the files, which is DVC's own work.
  for (const key of ['stages', 'vars', 'params', 'metrics', 'plots', 'datasets']) reader.leave('loading', key);
  const description = reader.takeText(10_000, ...at, 'desc');
  const tags = [...new Set(reader.takeTexts(60, ...at, 'labels'))];
  const type = reader.look(...at, 'type');
  const isModel = type === 'model';
  if (isModel) reader.take(...at, 'type');
  const task = reader.look(...at, 'meta', 'task');
  const hasTask = typeof task === 'string' && isTask(task);
  if (hasTask) reader.take(...at, 'meta', 'task');
  const annotations = readMeta(reader, at, [...(hasTask ? [] : ['task']), ...(isModel ? [] : ['type'])]);
  return {
    file: reader.takeText(512, ...at, 'path'),
    ...(description === null ? {} : { description }),
    ...(annotations === undefined ? {} : { annotations }),
    model: { ...(hasTask ? { task } : {}), ...(tags.length === 0 ? {} : { tags }) },
    remarks: [],
  };
}

/** `kept`: of task and type what has no other place. */
function readMeta(reader: DocumentReader, at: readonly string[], kept: readonly string[]) {
  const meta = reader.look(...at, 'meta');
  const keys = isRecord(meta) ? Object.keys(meta).filter((key) => key !== 'task' || kept.includes(key)) : [];
  const annotations: Annotations = new Map();
  for (const key of keys) takeAnnotations(reader, { place: [...at, 'meta', key], name: key }, annotations);
  if (kept.includes('type')) takeAnnotations(reader, { place: [...at, 'type'], name: 'dvc.type' }, annotations);
  return filled(Object.fromEntries(annotations));
}

interface Wanted {
  /** null: that of the model's name, or the only one. */
  readonly artifact: string | null;
  readonly model: string;
  readonly path: string;
}

/** The artifact that is meant: the one that is named, that of the model's name, or the only one. Throws AppError usage. */
export function chooseArtifact(reader: DocumentReader, { artifact, model, path }: Wanted): string {
  const artifacts = reader.look('artifacts');
  const names = isRecord(artifacts) ? Object.keys(artifacts).filter((name) => isRecord(artifacts[name])) : [];
  const [only] = names;
  const chosen = artifact ?? (names.includes(model) || names.length !== 1 ? model : (only ?? model));
  if (names.includes(chosen)) return chosen;
  if (names.length === 0)
    throw new AppError({
      code: 'schema-violation',
      message: `${path} has no artifacts.`,
      hint: 'What DVC and GTO call a model stands under artifacts in dvc.yaml, with its path.',
    });
  const near = suggest(chosen, names);
  throw new AppError({
    code: 'usage',
    message: `${path} has no artifact ${quoteText(chosen)}.`,
    hint: `${near === null ? '' : `Did you mean ${near}? `}Name one with --artifact: ${names.join(', ')}.`,
  });
}
