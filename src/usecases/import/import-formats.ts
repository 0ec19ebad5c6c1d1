/** Whose files are imported, and what they are called. */
export const IMPORT_FORMATS = ['mlflow', 'huggingface', 'dvc'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const USUAL_FILES = {
  mlflow: 'MLmodel',
  huggingface: 'README.md',
  dvc: 'dvc.yaml',
} as const satisfies Readonly<Record<ImportFormat, string>>;

/** What the name of a file tells; MLflow's where it tells nothing, as nothing else has a file of any name. */
export function formatOfFile(name: string): ImportFormat {
  if (/\.md$/iu.test(name)) return 'huggingface';
  return /(?:^|\/)dvc\.ya?ml$/iu.test(name) ? 'dvc' : 'mlflow';
}
