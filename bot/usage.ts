/** Of `seatrial-bot --help`; bot/README.md has the rest. */
export const USAGE = `Usage: seatrial-bot

Carries out /promote, /rollback and the other commands, and records what the default branch certified.
The first time it prints a link, by which it is made an app of yours, and keeps its key in .env.

Variables, or lines of .env, which they win over:
  PUBLIC_URL                 where GitHub reaches the bot, https; the only one that the first start needs
  GITHUB_ORGANISATION        makes it the organisation's app, at the first start
  APP_ID                     the app
  PRIVATE_KEY                its key: PEM, or base64 of it; or a file of it in
  PRIVATE_KEY_PATH
  WEBHOOK_SECRET             at least 16 characters
  WEBHOOK_SECRET_PREVIOUS    the former one, while it is being changed
  HOST, PORT                 where it listens (127.0.0.1, 3000)
  SEATRIAL_TRUSTED_AUTHORS   bots beside this one, with commas (github-actions[bot])
  SEATRIAL_OBSERVE           repositories (owner/name, with commas, or *) whose sources of live traffic it asks
                             while a live test runs (none)
  SEATRIAL_SOURCE_…          credentials of these sources, and secrets of those that send: docs/observe.md
  GITHUB_API_URL             for GitHub Enterprise Server (https://api.github.com)
  GITHUB_SERVER_URL          where people look at GitHub (the API's own host)
  LOG_LEVEL                  trace, debug, info, warn, error or fatal (info)
  LOG_FORMAT                 json or pretty (json, on a terminal pretty)
  SEATRIAL_WORKFLOWS         the workflows whose certificates count, with commas
                             (.github/workflows/seatrial.yml and seatrial-certify.yml)
  SEATRIAL_ARTIFACT_PREFIX   how its artifacts with certificates begin (seatrial-report)

Exit code: 0 after SIGTERM or Ctrl-C, 2 where a variable is wrong or GitHub does not know the app.
`;
