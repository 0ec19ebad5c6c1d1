import { billOfMaterials } from './bill-of-materials.ts';
import type { ExportedVersion } from './exported-version.ts';
import { renderInToto } from './in-toto.ts';
import { type KservePlace, renderInferenceService } from './kserve.ts';
import { renderMlmodel } from './mlmodel.ts';
import { renderModelCard } from './model-card.ts';

/** One file of another tool: everything that is known of it. */
export interface ExportKind {
  readonly name: string;
  /** What reads it, for people. */
  readonly title: string;
  /** Under which it is found. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly render: (exported: ExportedVersion, place: KservePlace) => string;
}

export const MODEL_CARD = {
  name: 'model-card',
  title: 'model card of the Hugging Face Hub',
  fileName: 'model-card.md',
  mediaType: 'text/markdown',
  render: renderModelCard,
} as const satisfies ExportKind;

export const BOM = {
  name: 'bom',
  title: 'CycloneDX bill of materials',
  fileName: 'bom.cdx.json',
  mediaType: 'application/json',
  render: (exported) => `${JSON.stringify(billOfMaterials(exported), null, 2)}\n`,
} as const satisfies ExportKind;

/** After a change here: its row in docs/import-export.md, and a test with the tool that reads it. */
export const EXPORT_KINDS = [
  MODEL_CARD,
  BOM,
  {
    name: 'mlmodel',
    title: 'MLmodel file of MLflow',
    fileName: 'MLmodel',
    mediaType: 'application/yaml',
    render: renderMlmodel,
  },
  {
    name: 'kserve',
    title: 'InferenceService of KServe',
    fileName: 'inference-service.yaml',
    mediaType: 'application/yaml',
    render: renderInferenceService,
  },
  {
    name: 'in-toto',
    title: 'in-toto statement, not signed',
    fileName: 'statement.intoto.json',
    mediaType: 'application/vnd.in-toto+json',
    render: renderInToto,
  },
] as const satisfies readonly ExportKind[];
