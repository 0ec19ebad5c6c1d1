/** Whoever speaks on the emulated GitHub; each has the role of that name. */
export const PEOPLE = ['maintainer', 'writer', 'triager', 'reader', 'owner', 'outsider'] as const;
