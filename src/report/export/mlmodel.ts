import type { TensorMetadata } from '../../contract/generated/types.ts';
import { numpyType } from '../../domain/model/numpy-types.ts';
import { type ExportedVersion, formatOf, mlflowRunOf, signatureOf } from './exported-version.ts';
import { renderYaml } from './yaml-of-others.ts';

/**
 * The `MLmodel` of MLflow that makes a model of its tools out of the folder of the files; mlflow.org/docs/latest/ml/model. It
 * names no version of MLflow: none wrote it.
 */
export function renderMlmodel(exported: ExportedVersion): string {
  const { certificate, detail, manifest } = exported;
  const { subject } = certificate;
  const format = formatOf(exported);
  const data = subject.files[0]?.name ?? '';
  const run = mlflowRunOf(manifest?.lineage?.run ?? '');
  const created = manifest?.lineage?.created;
  const { inputs, outputs } = signatureOf(exported);
  return renderYaml({
    flavors: {
      [format]: { data },
      python_function: { data, loader_module: `mlflow.${format}` },
    },
    metadata: {
      ...manifest?.annotations,
      ...(detail.description === null ? {} : { description: detail.description }),
      ...(detail.row.license === null ? {} : { license: detail.row.license }),
      'seatrial.model': subject.model,
      'seatrial.version': subject.version,
      'seatrial.sha256': subject.digest.sha256,
      'seatrial.verdict': certificate.verdict,
      ...(detail.certificate === null ? {} : { 'seatrial.certificate': detail.certificate }),
    },
    model_size_bytes: subject.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    model_uuid: subject.digest.sha256.slice(0, 32),
    ...(run === null ? {} : { run_id: run }),
    signature: { inputs: tensors(inputs), outputs: tensors(outputs), params: null },
    ...(created === undefined ? {} : { utc_time_created: pythonTime(created) }),
  });
}

function tensors(list: readonly TensorMetadata[]): string {
  return JSON.stringify(
    list.map(({ name, datatype, shape }) => ({
      name,
      type: 'tensor',
      'tensor-spec': { dtype: numpyType(datatype), shape },
    })),
  );
}

/** As Python writes a datetime, without the zone where that is UTC's: MLflow does so. */
function pythonTime(instant: string): string {
  return instant.replace(/T/iu, ' ').replace(/Z$/iu, '');
}
