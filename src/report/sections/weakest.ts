import type { Certificate, WeakestPart } from '../../contract/generated/types.ts';
import { isFound } from '../../domain/certification/change-word.ts';
import { conditionText, isSearchedInPart, weakestSentence } from '../evidence-wording.ts';
import { formatCount } from '../format.ts';
import { joinMarkdown, md, strong } from '../markdown.ts';
import { richToMarkdown } from '../rich-text.ts';
import { foldSection, type Section, type SectionContext } from '../section.ts';

/** The weakest part of each evaluation set, or how many were looked at in vain. */
export function weakestSection(context: SectionContext): Section | null {
  const { weakest = [] } = context.certificate;
  const [first] = weakest;
  if (first === undefined) return null;
  return foldSection(context, {
    name: 'weakest part',
    summary: summaryOf(weakest.find(isFound) ?? first),
    body: [
      ...weakest.map((part) => {
        const sentence = richToMarkdown(weakestSentence(part, context.certificate));
        return joinMarkdown([strong(part.data), md`: `, sentence, md`.${drawn(part, context.certificate)}`], '');
      }),
      md`Searched were the values and quartiles of inputs and of slices' columns, one by one and, as far as time allows, two together. p says how often such a search finds as much where errors are dealt out at random. The part was picked for being low: other rows like these may do a little better.`,
    ],
  });
}

function summaryOf(part: WeakestPart): string {
  if (!isFound(part)) return `Weakest part: none that is surely weaker, of ${formatCount(part.searched)}`;
  return `Weakest part found: ${part.where.map(conditionText).join(' and ')}`;
}

function drawn(part: WeakestPart, certificate: Certificate): string {
  const { data, of } = part;
  return isSearchedInPart(part, certificate)
    ? ` Figures of slices are of all rows of ${data}.`
    : ` ${formatCount(of)} rows of ${data} were searched.`;
}
