import { useId } from 'preact/hooks';
import type { CatalogIndex } from '../../contract/generated/types.ts';
import type { SearchQuery } from '../query/search-query.ts';
import { clean, showCount } from '../text.ts';

interface Option {
  readonly value: string;
  /** How many have it, where that is said. */
  readonly versions?: number;
  readonly label?: string;
}

export interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** What stands for none of them; without it one must be chosen. */
  readonly any?: string;
  readonly onChange: (value: string) => void;
}

/** One of the values that occur, with how many versions have it. */
export function Choice({ name, value, options, any, onChange }: ChoiceProps) {
  const id = useId();
  const isListed = value === '' || options.some((option) => option.value === value);
  if (options.length === 0 && value === '') return null;
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {any === undefined ? null : <option value="">{any}</option>}
        {isListed ? null : <option value={value}>{clean(value)}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label ?? clean(option.value)}
            {option.versions === undefined ? '' : ` (${showCount(option.versions)})`}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface NumberFieldProps {
  readonly name: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

export function NumberField({ name, value, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="number"
        step="any"
        inputMode="decimal"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(numberOf(currentTarget))}
      />
    </div>
  );
}

function numberOf({ value, valueAsNumber }: HTMLInputElement): number | null {
  return value === '' || !Number.isFinite(valueAsNumber) ? null : valueAsNumber;
}

export interface TickProps {
  readonly name: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Tick({ name, value, onChange }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={value} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {name}
    </label>
  );
}

interface MetricFieldsProps {
  readonly index: CatalogIndex;
  readonly query: SearchQuery;
  readonly set: (change: Partial<SearchQuery>, how?: 'push' | 'replace') => void;
}

/** A metric, and between which values. */
export function MetricFields({ index, query, set }: MetricFieldsProps) {
  const options = index.metrics.map(({ name, versions }) => ({ value: name, versions }));
  return (
    <fieldset>
      <legend class="hidden">Metric and its range</legend>
      <Choice
        name="Metric"
        any="Any"
        value={query.metric}
        options={options}
        onChange={(metric) => set(metric === '' ? { metric, metricFrom: null, metricTo: null } : { metric })}
      />
      {query.metric === '' ? null : (
        <div class="range">
          <NumberField
            name="At least"
            value={query.metricFrom}
            onChange={(metricFrom) => set({ metricFrom }, 'replace')}
          />
          <NumberField name="At most" value={query.metricTo} onChange={(metricTo) => set({ metricTo }, 'replace')} />
          <p class="hint">{rangeHint(index, query.metric)}</p>
        </div>
      )}
    </fieldset>
  );
}

function rangeHint({ metrics }: CatalogIndex, name: string): string {
  const metric = metrics.find((one) => one.name === name);
  if (metric === undefined || metric.lowest === null || metric.highest === null) return 'Not measured yet.';
  const [lowest, highest] = [metric.lowest, metric.highest].map((value) => Number(value.toPrecision(4)));
  const better = { up: ' Higher is better.', down: ' Lower is better.', none: '' }[metric.direction];
  return `${clean(name)} lies between ${lowest} and ${highest}.${better}`;
}
