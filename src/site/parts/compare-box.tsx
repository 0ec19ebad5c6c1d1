import { formatRoute, formatVersionName, type VersionName } from '../query/route.ts';
import { useChosen } from '../state/chosen-versions.tsx';
import { plural } from '../text.ts';

/** Marks one version for comparison. */
export function CompareBox({ version }: { readonly version: VersionName }) {
  const chosen = useChosen();
  const isChosen = chosen.has(version);
  return (
    <label class="compare-box">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={!isChosen && chosen.isFull}
        onChange={() => chosen.toggle(version)}
      />
      Compare<span class="hidden"> {formatVersionName(version)}</span>
    </label>
  );
}

/** What is marked so far, at the foot of every page. */
export function CompareTray() {
  const { versions, clear } = useChosen();
  if (versions.length === 0) return null;
  return (
    <aside class="tray" aria-label="Versions to compare">
      <span class="tray-names">{versions.map(formatVersionName).join(', ')}</span>
      <a class="button" href={formatRoute({ kind: 'compare', versions })}>
        {versions.length === 1 ? 'Compare 1 version with …' : `Compare ${plural(versions.length, 'version')}`}
      </a>
      <button type="button" class="quiet" onClick={clear}>
        Clear
      </button>
    </aside>
  );
}
