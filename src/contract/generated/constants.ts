// Generated from schemas/ by `npm run generate`. Do not edit.
export const IDENTIFIER = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;
export const MODE_NAMES = ['realtime', 'batch', 'streaming', 'edge'] as const;
