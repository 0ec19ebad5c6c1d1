import { azureMl } from './protocols/azure-ml.ts';
import { json } from './protocols/json.ts';
import { lambda } from './protocols/lambda.ts';
import { mlflow } from './protocols/mlflow.ts';
import { openInference } from './protocols/open-inference.ts';
import { sagemaker } from './protocols/sagemaker.ts';
import { tensorflow } from './protocols/tensorflow.ts';
import { vertex } from './protocols/vertex.ts';
import type { ProtocolName, ServerProtocol } from './server-protocol.ts';

/** What a server may speak, by its name in a manifest. After a change here: `npm run generate`. */
export const PROTOCOLS = {
  'open-inference': openInference,
  json,
  tensorflow,
  mlflow,
  sagemaker,
  vertex,
  'azure-ml': azureMl,
  lambda,
} as const satisfies Readonly<Record<ProtocolName, ServerProtocol>>;
