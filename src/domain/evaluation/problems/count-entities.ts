import type { LabelReading } from '../label-reading.ts';
import type { Label, LabelCensus } from '../labels.ts';
import { labelText, type Misfit } from '../misfit.ts';
import { entitiesOf, parseTag, sameEntities, type Tag, type TaggingScheme } from '../tagging-scheme.ts';
import type { CollectorContext } from './problem-kind.ts';
import type { EntityCounts, TokenRows } from './token-rows.ts';

/** What the classes say of entities; `none` where no scheme is declared. */
export type TagReading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'tags';
      readonly scheme: TaggingScheme;
      readonly tags: readonly Tag[];
      readonly texts: readonly string[];
    }
  | { readonly kind: 'misfit'; readonly misfit: Misfit };

interface ReadClasses {
  readonly reading: Extract<LabelReading, { kind: 'read' }>;
  readonly truth: LabelCensus;
  readonly answered: LabelCensus | null;
}

/** Every class has to be a tag of the scheme: one that is none would end entities without a word. */
export function readTags({ set, columnLabels }: CollectorContext, read: ReadClasses): TagReading {
  const { scheme } = set.prediction;
  if (scheme === undefined) return { kind: 'none' };
  const known = set.target.classes ?? listed(columnLabels, read);
  const tags: Tag[] = [];
  for (const label of known) {
    const tag = parseTag(labelText(label), scheme);
    if (tag === null) return misfit({ scheme, label: labelText(label) });
    tags.push(tag);
  }
  return { kind: 'tags', scheme, tags, texts: known.map(labelText) };
}

function misfit(facts: Misfit['facts']): TagReading {
  return { kind: 'misfit', misfit: { reason: 'class-not-in-scheme', pointer: '/prediction/scheme', facts } };
}

/** The labels by their classes, where the manifest does not list them. */
function listed(columnLabels: readonly Label[] | null, { reading, truth, answered }: ReadClasses): readonly Label[] {
  if (answered === null && columnLabels?.length === reading.classes) return columnLabels;
  const labels: Label[] = Array.from({ length: reading.classes }, (_, column) => column);
  reading.target.forEach((index, number) => labels.splice(index, 1, truth.labels[number] ?? index));
  reading.answers.forEach((index, number) => {
    if (index >= 0 && !reading.target.includes(index)) labels.splice(index, 1, answered?.labels[number] ?? index);
  });
  return labels;
}

/** Entities of each sentence, as the truth and the answers have them. */
export function countEntities(
  { starts, target, predicted }: Pick<TokenRows, 'starts' | 'target' | 'predicted'>,
  { scheme, tags }: Extract<TagReading, { kind: 'tags' }>,
): EntityCounts {
  const rows = starts.length - 1;
  const counts = { hit: new Int32Array(rows), true: new Int32Array(rows), predicted: new Int32Array(rows) };
  for (let row = 0; row < rows; row += 1) {
    const read = (classes: Int32Array) => {
      const own = Array.from(classes.subarray(starts[row], starts[row + 1]));
      return entitiesOf(
        own.flatMap((index) => tags[index] ?? []),
        scheme,
      );
    };
    const [truth, answer] = [read(target), read(predicted)];
    counts.true[row] = truth.length;
    counts.predicted[row] = answer.length;
    counts.hit[row] = sameEntities(truth, answer);
  }
  return counts;
}

/** Fewer prove nothing: a sentence may be cut in the middle of an entity. */
const FEWEST_LOST = 50;

/** Most of what the truth marks is no entity as it is read: a score of what is left would be one of something else. */
export function offScheme(
  { starts, target }: Pick<TokenRows, 'starts' | 'target'>,
  { scheme, tags, texts }: Extract<TagReading, { kind: 'tags' }>,
): Misfit | null {
  let [tagged, lost] = [0, 0];
  let first: Readonly<Record<'row' | 'token', number>> & { readonly label: string } = { row: 0, token: 0, label: '' };
  for (let row = 0; row < starts.length - 1; row += 1) {
    const classes = Array.from(target.subarray(starts[row], starts[row + 1]));
    const own = classes.flatMap((index) => tags[index] ?? []);
    const held = new Set(
      entitiesOf(own, scheme).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
    );
    own.forEach(({ role }, at) => {
      if (role === 'outside') return;
      tagged += 1;
      if (held.has(at)) return;
      if (lost === 0) first = { row: row + 1, token: at + 1, label: texts[classes[at] ?? 0] ?? '' };
      lost += 1;
    });
  }
  if (lost < FEWEST_LOST || lost * 2 <= tagged) return null;
  return { reason: 'target-off-scheme', pointer: '/prediction/scheme', facts: { scheme, tagged, lost, ...first } };
}
