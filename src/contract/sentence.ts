/** What is told of a problem of a manifest: {fact} stands for one of its facts. */
export interface Sentence {
  readonly message: string;
  readonly hint: string;
}
