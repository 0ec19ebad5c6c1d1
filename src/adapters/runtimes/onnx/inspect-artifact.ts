import type { InspectionOutcome, LocalArtifact } from '../../../usecases/ports/model-runtime.ts';
import { readArtifact } from '../read-artifact.ts';
import { columnLabelsOf } from './column-labels.ts';
import { inspectModel } from './inspect-model.ts';
import { refuseNewerFormat } from './newest-format.ts';
import { outputFormsOf } from './output-forms.ts';
import { isDynamicallyQuantised, randomOperators } from './random-operators.ts';
import { readModel } from './read-model.ts';
import { checkSafety } from './safety.ts';
import { isSizedByValues } from './sized-by-values.ts';
import { stackedOutputs, stackingBytes } from './stacked-outputs.ts';

/** Reads the files of an ONNX artifact: signature, size, operators, and what makes it unsafe to load. Throws AppError `file-unreadable` and `runtime-missing`. */
export async function inspectArtifact(artifact: LocalArtifact): Promise<InspectionOutcome> {
  return readArtifact(artifact, async (modelFile) => {
    const outcome = await readModel(modelFile);
    if (outcome.kind === 'unreadable') return { inspection: null, findings: [outcome.finding] };
    refuseNewerFormat(outcome.model, modelFile.name);
    const { inspection, findings } = inspectModel(outcome.model);
    const unsafe = await checkSafety(outcome.model, artifact);
    return {
      inspection,
      findings: [...findings, ...unsafe],
      columnLabels: columnLabelsOf(outcome.model),
      outputForms: outputFormsOf(outcome.model),
      randomOperators: randomOperators(outcome.model),
      isDynamicallyQuantised: isDynamicallyQuantised(outcome.model),
      isSizedByValues: isSizedByValues(outcome.model),
      appendix: (outputs) => {
        const asked = stackedOutputs(outcome.model).filter(({ name }) => outputs.includes(name));
        return asked.length === 0 ? null : stackingBytes(asked);
      },
    };
  });
}
