/** What the example workflow gives actions/chatops. */
export const CHATOPS_PERMISSIONS = {
  actions: 'read',
  checks: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  'pull-requests': 'write',
} as const;
