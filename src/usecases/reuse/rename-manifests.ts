import { type Document, isMap, isScalar, parseDocument, visit } from 'yaml';
import { scalar } from '../init/yaml-scalar.ts';

/** model.yaml of the same policy under another name; everything else stays as it was written, to the byte where the name is on one line. */
export function renameModel(text: string, name: string): string {
  const node = parse(text).get('name', true);
  const place = isScalar(node) && !node.type?.startsWith('BLOCK') ? node.range : null;
  if (!place) return edited(text, (document) => document.set('name', name));
  const [start, end] = place;
  return `${text.slice(0, start)}${scalar(name)}${text.slice(end)}`;
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
    if (!isMap(document.get('lineage', true))) document.set('lineage', document.createNode({}));
    document.setIn(['lineage', 'base'], `${model}@${version}`);
    document.delete('claims');
  });
}

/** What is changed or left out may be what an alias stands for. */
function writeOutAliases(document: Document): void {
  visit(document, { Alias: (_, alias) => document.createNode(alias.toJS(document)) });
}

function parse(text: string): Document {
  return parseDocument(text, { version: '1.2', schema: 'core' });
}

function edited(text: string, change: (document: Document) => void): string {
  const document = parse(text);
  writeOutAliases(document);
  change(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
