/** null is production; else the name of a candidate, or of a virtual arm. */
export type ArmName = string | null;
