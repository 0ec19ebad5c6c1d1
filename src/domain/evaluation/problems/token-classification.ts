import { CLUSTER_COUNTING, clusterLosses } from './clustered-rows.ts';
import { collectTokens } from './collect-tokens.ts';
import type { ProblemKind } from './problem-kind.ts';
import { selectSentences, type TokenRows } from './token-rows.ts';

/** One of several classes for each token of a sentence. */
export const tokenClassification: ProblemKind<TokenRows> = {
  name: 'token-classification',
  tasks: ['token-classification'],
  isPosed: () => true,
  target: { isLabel: true, isSeveral: true, hasPositive: false, isSequence: true },
  prediction: {
    kinds: ['logits', 'probabilities', 'labels'],
    hasIndex: false,
    threshold: 'none',
    hasColumnPerClass: ({ kind }) => kind !== 'labels',
  },
  hasQueries: false,
  shown: ['token_accuracy', 'f1_macro', 'f1_weighted', 'entity_precision', 'entity_recall', 'entity_f1'],
  gaps: ['token_accuracy', 'entity_f1'],
  start: {
    isLikely: () => true,
    kind: null,
    isNamed: false,
    /** What always answers one class is right for that class alone. */
    gate: ({ width }) => ({
      metric: 'f1_macro',
      min: String(Number((1 / Math.max(2, width)).toFixed(3))),
      margin: '0.01',
    }),
  },
  select: selectSentences,
  scores: () => null,
  measure: (rows, { measure }, parameter) => measure['token-classification']?.(rows, parameter),
  ask: (rows, by) => by['token-classification']?.(rows),
  losses: (rows) => clusterLosses(rows, 'token_accuracy'),
  classes: CLUSTER_COUNTING,
  collect: (context) => collectTokens(context, tokenClassification),
};
