import type { Certificate, Model } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { declaredRate } from '../../domain/livetest/declared-rate.ts';
import type { KnownTraffic } from '../../domain/livetest/known-spread.ts';
import { orderVersions } from '../../domain/model/version-order.ts';
import { MODE_NAMES } from '../../contract/generated/constants.ts';
import { comparedEnvironment, createReadModelRecord, type FoundRecord } from '../certify/read-model-record.ts';
import type { RecordedState } from '../ports/deployment-store.ts';
import type { LocalFiles } from '../ports/local-files.ts';
import type { Registry } from '../ports/registry.ts';
import { readCertificate } from '../read-certificate.ts';
import { readSettings, requireSettings } from '../read-settings.ts';

export interface KnownPorts {
  readonly registry: Registry;
  readonly files: Pick<LocalFiles, 'readText'>;
  /** null outside a repository. */
  readonly deployments: RecordedState | null;
}

export interface KnownModel extends KnownTraffic {
  /** The version of the certificate that was read; null where there is none. */
  readonly version: string | null;
}

/** What the record, and a certificate, tell of a model's traffic: that of a file, else the newest that the record has. */
export async function knownTraffic(
  { registry, files, deployments }: KnownPorts,
  model: Model,
  path: string | null,
): Promise<KnownModel> {
  const settings = requireSettings(await readSettings(registry))?.value ?? null;
  const found = await createReadModelRecord(deployments)(model.name, comparedEnvironment(settings));
  const certificate = path === null ? await newestOf(found) : await ownCertificate(files, model, path);
  const planned = certificate?.liveTest;
  const rate = planned?.plan.rate ?? null;
  return {
    declared: rate?.kind === 'mode' ? rate : declaredRate(model, MODE_NAMES),
    recorded: found.traffic,
    certified: planned?.spreads ?? [],
    version: planned === undefined ? null : (certificate?.subject.version ?? null),
  };
}

async function newestOf({ record, certificateOf }: FoundRecord): Promise<Certificate | null> {
  for (const version of orderVersions(record.certified).toReversed()) {
    const certificate = await certificateOf(version);
    if (certificate?.liveTest !== undefined) return certificate;
  }
  return null;
}

async function ownCertificate(files: KnownPorts['files'], { name }: Model, path: string): Promise<Certificate> {
  const certificate = await readCertificate(files, path);
  if (certificate.subject.model === name && certificate.liveTest !== undefined) return certificate;
  throw new AppError({
    code: 'usage',
    message:
      certificate.subject.model === name
        ? `The certificate of ${name} ${certificate.subject.version} says nothing of a live test.`
        : `The certificate is of ${certificate.subject.model}, not of ${name}.`,
    hint: `Certify a version of ${name} with liveTest in its model.yaml: seatrial certify ${name}@VERSION --output DIR.`,
  });
}
