import type { DeployedVersion } from '../gateway/traffic-plan.ts';

export const PLACEHOLDERS = ['model', 'version', 'digest'] as const;

/** Of a digest, so much is in names: 48 bits. */
export const DIGEST_DIGITS = 12;

/** `{model}`, `{version}` and `{digest}` → those of a version. */
export function fillPattern(pattern: string, model: string, { version, sha256 }: DeployedVersion): string {
  const words: Readonly<Record<string, string>> = { model, version, digest: sha256.slice(0, DIGEST_DIGITS) };
  return pattern.replaceAll(/\{(\w+)\}/gu, (whole, key: string) => words[key] ?? whole);
}

/** Whether each version has a place of its own by it. */
export function tellsVersions(pattern: string): boolean {
  return pattern.includes('{version}') || pattern.includes('{digest}');
}

/** What stands in braces, or is a brace, and means nothing. */
export function strangePlaceholders(pattern: string): readonly string[] {
  const rest = PLACEHOLDERS.reduce((text, name) => text.replaceAll(`{${name}}`, ' '), pattern);
  return rest.match(/\{[^{}\s]*\}?|\}/gu) ?? [];
}
