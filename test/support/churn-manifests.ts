import { readFileSync } from 'node:fs';

const EXAMPLES = new URL('../../schemas/examples/valid/', import.meta.url);
const VERSION = readFileSync(new URL('version/full.yaml', EXAMPLES), 'utf8').replace('[realtime, batch]', '[realtime]');

/** Of the model churn. */
export const MODEL = readFileSync(new URL('model/binary-classifier.yaml', EXAMPLES), 'utf8');

/** Of a version of it, with what else is to be changed. */
export function versionOf(number: string, change: (text: string) => string = (text) => text): string {
  return change(VERSION.replaceAll('1.4.0', number));
}

/** Its registry: the model and one version. */
export const CHURN = { 'models/churn/model.yaml': MODEL, 'models/churn/versions/1.4.0.yaml': versionOf('1.4.0') };
