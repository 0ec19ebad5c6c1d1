import type { Section, SectionContext } from '../section.ts';
import { type PriorArtBlock, priorArtParts } from '../statistics/prior-art.ts';

/** What came before; null where nothing did. */
export function priorArtSection({ prefix }: SectionContext, block: PriorArtBlock | undefined): Section | null {
  const parts = block === undefined ? null : priorArtParts(block);
  if (parts === null) return null;
  return { name: `${prefix}prior art`, summary: `${prefix}${parts.summary}`, body: parts.body, brief: null };
}
