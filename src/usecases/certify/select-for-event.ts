import { type BaseQuestion, countFrom, EVENT_WITHOUT_BASE } from './find-base.ts';
import {
  type CertificationSelection,
  selectCertification,
  type SelectionPorts,
  type SelectionRequest,
} from './select-certification.ts';

export interface EventSelectionRequest extends Omit<SelectionRequest, 'base' | 'mergedInto' | 'baseline' | 'unasked'> {
  /** Named by somebody. */
  readonly base: string | undefined;
  readonly baseline: string | undefined;
  readonly event: BaseQuestion['event'];
}

/** What a job of an event certifies or fetches: changes are counted from what the event means. Throws as selectCertification and countFrom do. */
export async function selectForEvent(
  { base, baseline, event, ...place }: EventSelectionRequest,
  ports: SelectionPorts & Pick<BaseQuestion, 'commits' | 'warn'>,
): Promise<CertificationSelection> {
  const from = await countFrom({ asked: base, event, versions: place.versions, ...ports });
  const asked = {
    baseline: baseline ?? null,
    ...from,
    unasked: { ...EVENT_WITHOUT_BASE, hint: () => EVENT_WITHOUT_BASE.hint },
  };
  return selectCertification({ ...place, ...asked }, ports);
}
