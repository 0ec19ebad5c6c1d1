export interface ReleaseAsset {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
  /** false while an upload was cut off. */
  readonly whole: boolean;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  readonly title: string;
  readonly notes: string;
  readonly url: string;
  /** Where its assets are sent; another host than the API's on github.com. */
  readonly uploadUrl: string;
  readonly assets: readonly ReleaseAsset[];
}

export interface AssetContent {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

export interface ReleaseContent {
  readonly tag: string;
  readonly title: string;
  readonly notes: string;
  /** The commit that the tag points to. */
  readonly commit: string;
}

export interface ReleaseListing {
  readonly found: readonly Release[];
  /** Whether there are no others. */
  readonly isComplete: boolean;
}

/** GitHub releases. A list of them stops at 1,000, so that what counts is found by its tag. */
export interface Releases {
  /** The newest, drafts too, in few requests. */
  newest(): Promise<ReleaseListing>;
  /** A published release, or else a draft of ours among the newest. */
  find(tag: string): Promise<Release | null>;
  hasTag(tag: string): Promise<boolean>;
  /** An annotated tag. One that is there already is no error. */
  createTag(tag: string, commit: string, message: string): Promise<void>;
  createDraft(content: ReleaseContent): Promise<Release>;
  upload(release: Release, asset: AssetContent): Promise<void>;
  removeAsset(id: number): Promise<void>;
  /** Never as the repository's latest. */
  publish(id: number): Promise<Release>;
  updateNotes(id: number, notes: string): Promise<void>;
}
