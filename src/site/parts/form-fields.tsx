import { useId } from 'preact/hooks';
import { clean, showCount } from '../text.ts';

interface Option {
  readonly value: string;
  readonly versions: number;
  readonly label?: string;
}

export interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** One of the values that occur, with how many versions have it. */
export function Choice({ name, value, options, onChange }: ChoiceProps) {
  const id = useId();
  const isListed = value === '' || options.some((option) => option.value === value);
  if (options.length === 0 && value === '') return null;
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">Any</option>
        {isListed ? null : <option value={value}>{clean(value)}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label ?? clean(option.value)} ({showCount(option.versions)})
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
