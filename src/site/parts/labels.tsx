import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { formatRoute } from '../query/route.ts';
import { EMPTY_QUERY } from '../query/search-query.ts';
import { clean, plural } from '../text.ts';

const MOST_FAILURES = 4;

export function Failures({ failures }: { readonly failures: readonly string[] }) {
  const more = failures.length - MOST_FAILURES;
  return (
    <p class="failures">
      Stopped by {failures.slice(0, MOST_FAILURES).map(clean).join(', ')}
      {more > 0 ? ` and ${plural(more, 'more gate')}` : ''}
    </p>
  );
}

interface LabelsProps {
  readonly name: string | null;
  readonly labels: Pick<CatalogVersionRow, 'task' | 'tags' | 'owners'>;
}

/** Task, tags and owners; each tag leads to all that has it. */
export function Labels({ name, labels: { task, tags, owners } }: LabelsProps) {
  return (
    <p class="labels">
      {name === null ? null : <code>{name}</code>}
      <a href={formatRoute({ kind: 'list', query: { ...EMPTY_QUERY, task } })}>{task}</a>
      {tags.map((tag) => (
        <a key={`tag ${tag}`} class="tag" href={formatRoute({ kind: 'list', query: { ...EMPTY_QUERY, tags: [tag] } })}>
          {clean(tag)}
        </a>
      ))}
      {owners.map((owner) => (
        <a key={`owner ${owner}`} href={formatRoute({ kind: 'list', query: { ...EMPTY_QUERY, owner } })}>
          {clean(owner)}
        </a>
      ))}
    </p>
  );
}
