/** A comment or a review by its id. */
export interface CommentReference {
  readonly thread: number;
  readonly kind: 'comment' | 'review';
  readonly id: string;
}

/** A comment as it is now. */
export interface PostedComment {
  readonly body: string;
  readonly author: { readonly id: number | null; readonly login: string; readonly bot: boolean };
  /** Whether anybody has ever changed it. */
  readonly edited: boolean;
}

export interface OwnComment {
  readonly id: string;
  readonly body: string;
  /** Of a bot beside us, whose answers count as ours: it takes its own away itself. */
  readonly foreign?: boolean;
  /** Written by a login that every workflow of the repository has, so that it need not be of us at all. */
  readonly shared?: boolean;
}

/** Whose answers count: all that carry our names, or those alone that nobody but us and the apps beside us can write. */
export type Witness = 'any' | 'certain';

export const REACTIONS = ['eyes', 'rocket', 'confused'] as const;
export type Reaction = (typeof REACTIONS)[number];

/**
 * Threads: pull requests and issues. Every write can be repeated; removing what is gone is no error. A thread that somebody has
 * deleted shows nothing, and takes whatever is said there.
 */
export interface Conversation {
  find(reference: CommentReference): Promise<PostedComment | null>;
  /** All comments in the thread that this app or one beside it wrote, or that changed since a time, RFC 3339; the oldest first. */
  own(thread: number, since?: string): Promise<readonly OwnComment[]>;
  post(thread: number, body: string): Promise<void>;
  edit(thread: number, id: string, body: string): Promise<void>;
  remove(thread: number, id: string): Promise<void>;
  /** The reactions of this app, and of those beside it, to a comment; none to a review, to which GitHub's REST API takes none. */
  reactions(reference: CommentReference, witness?: Witness): Promise<readonly Reaction[]>;
  react(reference: CommentReference, reaction: Reaction): Promise<void>;
  /** Takes back what this app itself has said. */
  unreact(reference: CommentReference, reaction: Reaction): Promise<void>;
  labels(thread: number): Promise<readonly string[]>;
  addLabel(thread: number, label: string): Promise<void>;
  removeLabel(thread: number, label: string): Promise<void>;
}
