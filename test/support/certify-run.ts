import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { parseCertificate } from '../../src/contract/parse-certificate.ts';
import type { RegistryFixture } from './registry-fixture.ts';
import { type RunResult, runCli } from './run-cli.ts';

export async function certifyProbe({ folder }: RegistryFixture, ...more: readonly string[]): Promise<RunResult> {
  return runCli(['certify', 'probe@1.0.0', '--quick', '--verbose', '--output', 'out', ...more], { cwd: folder });
}

/** As others read it, who refuse what contradicts itself. */
export function readCertificate({ folder }: RegistryFixture, version = '1.0.0'): Certificate {
  const path = join(folder, 'out', `probe@${version}.certificate.json`);
  return parseCertificate({ path, content: readFileSync(path) }).value;
}

/** Whole results or none: no temporary file, no process, no part of a certificate. */
export function expectNothingLeft(result: RunResult, { folder }: RegistryFixture): void {
  expect(result.leftFiles).toEqual([]);
  expect(result.leftProcesses).toEqual([]);
  expect(
    writtenFiles(folder).filter(
      (name) => !/^(?:report\.(?:md|html)|[^/]+\.certificate\.json|[^/]+\.changed-rows\.jsonl)$/.test(name),
    ),
  ).toEqual([]);
}

/** Nothing was answered: exit code 2 and no certificate; a report may name what could not be read. */
export function expectUnanswered(result: RunResult, registry: RegistryFixture): void {
  expect(result).toMatchObject({ exitCode: 2 });
  expect(result.stderr).not.toContain('internal');
  expect(writtenFiles(registry.folder).filter((name) => !/^report\.(?:md|html)$/.test(name))).toEqual([]);
  expectNothingLeft(result, registry);
}

function writtenFiles(folder: string): readonly string[] {
  const out = join(folder, 'out');
  return existsSync(out) ? readdirSync(out) : [];
}
