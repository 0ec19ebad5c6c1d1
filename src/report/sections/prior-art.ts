import type { Section, SectionContext } from '../section.ts';
import { type PriorArtBlock, renderPriorArt } from '../statistics/prior-art.ts';

/** What came before; null where nothing did. */
export function priorArtSection({ prefix }: SectionContext, block: PriorArtBlock | undefined): Section | null {
  const full = block === undefined ? null : renderPriorArt(block, prefix);
  return full === null ? null : { name: `${prefix}prior art`, full, brief: null };
}
