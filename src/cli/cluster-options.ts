import type { Command } from 'commander';
import { platformsWithApi } from '../domain/platforms/platforms.ts';
import { REGISTRY_FLAGS } from './registry-option.ts';
import { readEnvironment } from './serve-options.ts';

export interface ClusterOptions {
  readonly environment: string;
  readonly context?: string;
  readonly kubeconfig?: string;
  readonly registry?: string;
  readonly deployments?: string;
  readonly json?: true;
}

/** What says which deployment files are meant, and which cluster. */
export function withClusterOptions(command: Command): Command {
  return command
    .argument('<platform>', platformsWithApi().join(' or '))
    .option('--environment <name>', 'whose deployment files', readEnvironment, 'production')
    .option('--context <name>', "of kubectl's configuration; default: its current one")
    .option('--kubeconfig <file>', "default: kubectl's own")
    .option(
      '--deployments <place>',
      'a folder, an https address, or a git repository; default: the branch seatrial/deployments of the registry',
    )
    .option(REGISTRY_FLAGS, 'default: the registry around the current folder')
    .option('--json', 'print JSON');
}

/** As `wireReality` takes them. */
export function placeOf({ environment, context, kubeconfig, registry, deployments }: ClusterOptions) {
  return {
    environment: process.env,
    environmentName: environment,
    registry: registry ?? null,
    deployments: deployments ?? null,
    context: context ?? null,
    kubeconfig: kubeconfig ?? null,
  };
}
