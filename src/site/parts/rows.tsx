import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { formatRoute } from '../query/route.ts';
import { fastestP99, strongestValue } from '../../domain/statistics/version-row.ts';
import type { FoundModel } from '../query/search-rows.ts';
import { EMPTY_QUERY } from '../query/search-query.ts';
import { clean, plural, showBytes, showDays, showMs, showShortCount, showValue } from '../text.ts';
import { Badge, VersionBadges } from './badges.tsx';
import { CompareBox } from './compare-box.tsx';
import { Figure, Value } from './figures.tsx';

export function ModelItem({ found: { row, fitting } }: { readonly found: FoundModel }) {
  const serving = Object.entries(row.production);
  return (
    <li class="item">
      <div class="item-head">
        <h3>
          <a href={formatRoute({ kind: 'model', model: row.model, page: 1 })}>{clean(row.title ?? row.model)}</a>
        </h3>
        <span class="badges">
          {serving.length > 0 ? (
            <Badge tone="live" text={`serves ${serving.map(([, version]) => version).join(', ')}`} />
          ) : null}
          {row.live.length > 0 ? <Badge tone="live" text={`tests ${row.live.join(', ')}`} /> : null}
          {row.proven ? <Badge tone="good" text="proven live" /> : null}
          {row.certified === 0 ? <Badge tone="bad" text="nothing certified" /> : null}
        </span>
      </div>
      <Labels name={row.title === null ? null : row.model} labels={row} />
      <dl class="figures">
        <Figure name={clean(row.metric ?? 'Quality')}>
          <Value shown={showValue(row.best)} />
        </Figure>
        <Figure name="p99">{showMs(row.p99Ms)}</Figure>
        <Figure name="Size">{showBytes(row.sizeBytes)}</Figure>
        <Figure name="Versions">
          {fitting === null ? row.versions : `${fitting} of ${row.versions} fit`}
          {row.rejected > 0 ? <span class="interval"> {row.rejected} rejected</span> : null}
        </Figure>
        <Figure name="In production">
          {showDays(row.daysInProduction)}
          {row.requests > 0 ? <span class="interval"> {showShortCount(row.requests)} requests</span> : null}
        </Figure>
      </dl>
    </li>
  );
}

/** `metric` is the one that was asked for; else the version's first stands for it. */
export function VersionItem({ row, metric }: { readonly row: CatalogVersionRow; readonly metric: string }) {
  const name = metric === '' ? (Object.keys(row.metrics)[0] ?? Object.keys(row.claims)[0] ?? '') : metric;
  const value = strongestValue(row, name);
  return (
    <li class="item">
      <div class="item-head">
        <h3>
          <a href={formatRoute({ kind: 'version', ...row })}>
            {clean(row.model)} <span class="version">{row.version}</span>
          </a>
        </h3>
        <VersionBadges row={row} />
        <CompareBox version={row} />
      </div>
      <Labels name={null} labels={row} />
      {row.failures.length > 0 ? <Failures failures={row.failures} /> : null}
      <dl class="figures">
        <Figure name={clean(name === '' ? 'Quality' : name)}>
          <Value shown={showValue(value)} {...(value === null ? {} : { note: value.source })} />
        </Figure>
        <Figure name="p99">{showMs(fastestP99(row))}</Figure>
        <Figure name="Size">{showBytes(row.sizeBytes)}</Figure>
        <Figure name="In production">
          {showDays(row.daysInProduction)}
          {row.requests > 0 ? <span class="interval"> {showShortCount(row.requests)} requests</span> : null}
        </Figure>
      </dl>
    </li>
  );
}

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
