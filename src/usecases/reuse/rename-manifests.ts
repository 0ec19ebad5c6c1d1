import { type Document, isScalar, parseDocument } from 'yaml';

/** model.yaml of the same policy under another name; everything else stays as it was written, to the byte. */
export function renameModel(text: string, name: string): string {
  const node = parse(text).get('name', true);
  const [start, end] = (isScalar(node) ? node.range : null) ?? [0, 0];
  return `${text.slice(0, start)}${name}${text.slice(end)}`;
}

export interface Renaming {
  readonly model: string;
  readonly version: string;
  readonly name: string;
  readonly firstVersion: string;
}

/**
 * The manifest of a first version of the same files. Its lineage says where it comes from; what the trainer claimed was of another
 * model's data, and is left out.
 */
export function renameVersion(text: string, { model, version, name, firstVersion }: Renaming): string {
  return edited(text, (document) => {
    document.set('model', name);
    document.set('version', firstVersion);
    document.setIn(['lineage', 'base'], `${model}@${version}`);
    document.delete('claims');
  });
}

function parse(text: string): Document {
  return parseDocument(text, { version: '1.2', schema: 'core' });
}

function edited(text: string, change: (document: Document) => void): string {
  const document = parse(text);
  change(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
