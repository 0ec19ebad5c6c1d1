/** null is production; else the name of a candidate, or of a virtual arm. */
export type ArmName = string | null;

/** What the sentinel is called in windows. */
export const SENTINEL_ARM = 'sentinel';
