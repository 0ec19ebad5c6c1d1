import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Serve } from '../../src/contract/generated/types.ts';
import type { RegistryFixture } from './registry-fixture.ts';

export interface ServedVersion {
  readonly version: string;
  readonly serve: Serve;
  /** Path in the server's folder → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Writes a version of the registry's model that is a server, with its files. */
export function writeServed(registry: RegistryFixture, { version, serve, files }: ServedVersion): void {
  const declared = [...files].map(([name, content]) => {
    const bytes = Buffer.from(content);
    registry.write(`models/probe/${version}/${name}`, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, path: `${version}/${name}`, size: bytes.length, sha256 };
  });
  const manifest = {
    apiVersion: 'seatrial/v1',
    kind: 'ModelVersion',
    model: 'probe',
    version,
    artifact: { format: 'endpoint', serve, files: declared },
    modes: ['edge'],
  };
  registry.write(`models/probe/versions/${version}.yaml`, stringify(manifest));
}
