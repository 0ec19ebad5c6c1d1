import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import metadata from '../package.json' with { type: 'json' };

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text of its licence; empty where it ships none. */
  readonly text: string;
}

/** The packages of npm that files of a bundle come from, by their paths. */
export function bundledPackages(modules: readonly string[]): readonly BundledPackage[] {
  const folders = new Set(modules.flatMap((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
  const packages = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
    return { name, version, license, text };
  });
  // Two packages may each have the same one below them.
  return [...new Map(packages.map((bundled) => [`${bundled.name} ${bundled.version}`, bundled])).values()];
}

/** Packages that share a text are listed above it together. */
export function renderLicenses(packages: readonly BundledPackage[]): string {
  const sections = [...Map.groupBy(packages, ({ text }) => text)].map(([text, group]) =>
    [...group.map(({ name, version, license }) => `${name} ${version} (${license})`), '', text].join('\n').trim(),
  );
  return `${sections.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/**
 * CycloneDX 1.6 (cyclonedx.org/docs/1.6): what dist/ contains, and the runtime that is installed when a model is first loaded.
 * It has neither a time nor a number of its own, so that the same sources give the same bytes.
 */
export function renderBillOfMaterials(packages: readonly BundledPackage[]): string {
  const { name, version, license, dependencies } = metadata;
  const runtime = { name: RUNTIME, version: dependencies[RUNTIME], license: 'MIT' };
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', ...describePackage({ name, version, license }) } },
    components: [
      ...packages.map((bundled) => ({ type: 'library', scope: 'required', ...describePackage(bundled) })),
      { type: 'library', scope: 'optional', ...describePackage(runtime) },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const RUNTIME = 'onnxruntime-node';

/** One package may be there twice, in two versions. */
function describePackage({ name, version, license }: Omit<BundledPackage, 'text'>): object {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { 'bom-ref': purl, name, version, purl, licenses: [{ expression: license }] };
}
