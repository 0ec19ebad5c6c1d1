import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { formatVersionName, MOST_COMPARED, parseVersionName, type VersionName } from '../query/route.ts';

/** The versions that somebody has marked for comparison, kept while the tab is open. */
export interface ChosenVersions {
  readonly versions: readonly VersionName[];
  readonly has: (version: VersionName) => boolean;
  readonly isFull: boolean;
  readonly toggle: (version: VersionName) => void;
  readonly clear: () => void;
}

const KEY = 'seatrial.compare';

const Chosen = createContext<ChosenVersions>({
  versions: [],
  has: () => false,
  isFull: false,
  toggle: () => undefined,
  clear: () => undefined,
});

export function useChosen(): ChosenVersions {
  return useContext(Chosen);
}

export function ChosenVersionsProvider({ children }: { readonly children: ComponentChildren }) {
  const [versions, setVersions] = useState(read);
  const chosen = useMemo((): ChosenVersions => {
    const set = (next: readonly VersionName[]) => {
      setVersions(next);
      write(next);
    };
    const isSame = (a: VersionName) => (b: VersionName) => a.model === b.model && a.version === b.version;
    const has = (version: VersionName) => versions.some(isSame(version));
    return {
      versions,
      has,
      isFull: versions.length >= MOST_COMPARED,
      toggle: (version) =>
        set(
          has(version)
            ? versions.filter((other) => !isSame(version)(other))
            : [...versions, version].slice(0, MOST_COMPARED),
        ),
      clear: () => set([]),
    };
  }, [versions]);
  return <Chosen.Provider value={chosen}>{children}</Chosen.Provider>;
}

/** A browser may refuse storage; then the choice lasts as long as the page. */
function read(): readonly VersionName[] {
  try {
    return (sessionStorage.getItem(KEY) ?? '').split('\n').flatMap((text) => parseVersionName(text) ?? []);
  } catch {
    return [];
  }
}

function write(versions: readonly VersionName[]): void {
  try {
    sessionStorage.setItem(KEY, versions.map(formatVersionName).join('\n'));
  } catch {
    // The choice is still in memory.
  }
}
