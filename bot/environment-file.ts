import { parseEnv } from 'node:util';

/** What GitHub gives once, when it creates an app. */
export interface CreatedApp {
  readonly id: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  /** The app's page; null where GitHub does not say. */
  readonly page: string | null;
}

export type MergedEnvironment =
  | { readonly kind: 'merged'; readonly text: string }
  /** These name another app already, or the file cannot be continued: it is left as it is. */
  | { readonly kind: 'differs'; readonly names: readonly string[] };

/**
 * A file of variables with the app's added at its end; every line that is there stays. Nothing that has a value is given
 * another one, and the result reads back as what was meant, also where the file ends within a quotation.
 */
export function mergeEnvironment(text: string, app: CreatedApp): MergedEnvironment {
  const known = parseEnv(text);
  const own = variablesOf(app);
  const names = Object.keys({ ...own, PRIVATE_KEY_PATH: '' }).filter((name) => isOther(known[name], own[name]));
  if (names.length > 0) return { kind: 'differs', names };
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  const merged = `${text}${separator}${renderEnvironment(app)}`;
  return readsBack(merged, { ...known, ...own }) ? { kind: 'merged', text: merged } : { kind: 'differs', names: [] };
}

/** The lines that keep an app. The key is base64, which every reader of such files takes as it is. */
export function renderEnvironment(app: CreatedApp): string {
  const lines = Object.entries(variablesOf(app)).map(([name, value]) => `${name}=${value}`);
  return `${lines.join('\n')}\n`;
}

export function variablesOf({ id, privateKey, webhookSecret }: CreatedApp): Readonly<Record<string, string>> {
  return {
    APP_ID: String(id),
    PRIVATE_KEY: Buffer.from(privateKey).toString('base64'),
    WEBHOOK_SECRET: webhookSecret,
  };
}

function isOther(known: string | undefined, own: string | undefined): boolean {
  return known !== undefined && known !== '' && known !== own;
}

function readsBack(text: string, meant: Readonly<Record<string, string | undefined>>): boolean {
  const read = parseEnv(text);
  const names = new Set([...Object.keys(read), ...Object.keys(meant)]);
  return [...names].every((name) => read[name] === meant[name]);
}
