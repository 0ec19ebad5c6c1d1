import { AppError } from '../../../domain/error.ts';
import { quoteText } from '../../../domain/quote-text.ts';
import lock from './runtime-lock.json' with { type: 'json' };
import type { OnnxModel } from './onnx-model.ts';

/** What the pinned runtime reads; measured with it (`newest-format.test.ts`), to be raised with its pin. */
export const NEWEST_FORMAT = { irVersion: 13, opsets: { 'ai.onnx': 26, 'ai.onnx.ml': 5 } } as const;

const RUNTIME = `ONNX Runtime ${lock.packages[''].dependencies['onnxruntime-node']}`;

/**
 * A file of a newer format is no fault of the model, and cannot be judged here. Throws AppError `runtime-missing`, reason
 * `newer-format`.
 */
export function refuseNewerFormat({ irVersion, opsetImports }: OnnxModel, name: string): void {
  if (irVersion > NEWEST_FORMAT.irVersion)
    throw newer(`${quoteText(name)} has IR version ${irVersion}`, NEWEST_FORMAT.irVersion);
  for (const [domain, newest] of Object.entries(NEWEST_FORMAT.opsets)) {
    const own = opsetImports.find((opset) => (opset.domain === '' ? 'ai.onnx' : opset.domain) === domain);
    if (own !== undefined && own.version > newest)
      throw newer(`${quoteText(name)} uses opset ${own.version} of ${domain}`, newest);
  }
}

function newer(what: string, newest: number): AppError {
  const { irVersion, opsets } = NEWEST_FORMAT;
  const limits = Object.entries(opsets).map(([domain, version]) => `opset ${version} of ${domain}`);
  return new AppError({
    code: 'runtime-missing',
    reason: 'newer-format',
    message: `The file ${what}; ${RUNTIME} reads up to ${newest}.`,
    hint: `Save it with IR version ${irVersion} and at most ${limits.join(' and ')}, or take a Seatrial with a newer runtime.`,
  });
}
