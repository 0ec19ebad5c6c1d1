import { AppError } from '../../../domain/error.ts';
import type { Inspection, TensorMetadata } from '../../../contract/generated/types.ts';
import type { InspectionOutcome, LocalArtifact } from '../../../usecases/ports/model-runtime.ts';
import { entryPath } from '../../system/entry-path.ts';
import type { RuntimeRecord } from '../runtime-record.ts';
import { layServer, refuseTakenPaths } from './lay-server.ts';
import type { ServerDescription } from './server-description.ts';

/** A model that is a server, started as it is by the command in its manifest. */
export const endpointRuntime = {
  format: 'endpoint',
  title: 'a server',
  fileTitle: 'a server',
  usualFile: '',
  name: 'server',
  isServer: true,
  needs: ['serve'],
  python: null,
  nameInWords: 'The server',
  startHint: 'See docs/servers.md.',
  inspect: async (artifact) => inspectServer(artifact),
  locate: async () => {
    if (process.platform !== 'win32') return { library: '', version: 'started by its command' };
    throw new AppError({
      code: 'runtime-missing',
      message: 'Servers are started on Linux and macOS alone.',
      hint: 'Certify the version on a runner of one of them.',
    });
  },
  lay: async (artifact, { signal }) => layServer({ artifact, description: describeEndpoint(artifact), signal }),
  engineModule: () => entryPath('server-engine', import.meta.url),
} as const satisfies RuntimeRecord;

/** A server says nothing of itself before it runs: what it is held to is what the manifests declare. */
function inspectServer(artifact: LocalArtifact): InspectionOutcome {
  refuseTakenPaths(artifact);
  const { signature, serve } = describeEndpoint(artifact);
  const tensors = ({ name, datatype, shape }: TensorMetadata): TensorMetadata => ({ name, datatype, shape });
  const inspection: Inspection = {
    format: artifact.format,
    signature: { inputs: signature.inputs.map(tensors), outputs: signature.outputs.map(tensors) },
    producer: '',
    parameters: null,
    metadata: {},
    server: { command: serve.command.join(' ').slice(0, MOST_COMMAND), protocol: serve.protocol, network: 'open' },
  };
  return { inspection, findings: [] };
}

/** Of the command, as the certificate shows it. */
const MOST_COMMAND = 2000;

function describeEndpoint({ declared }: LocalArtifact): ServerDescription {
  if (declared?.serve === undefined)
    throw new AppError({
      code: 'manifest-meaning',
      reason: 'artifact-key-missing',
      message: 'The manifest does not say how the server is started.',
      hint: 'Add artifact.serve with command and protocol; docs/servers.md has examples.',
    });
  const { model, version, signature, serve } = declared;
  return { model, version, signature, serve };
}
