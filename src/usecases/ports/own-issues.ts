export interface OwnIssue {
  readonly number: number;
  readonly url: string;
  readonly open: boolean;
  readonly title: string;
  readonly body: string;
}

export interface IssueText {
  readonly title: string;
  readonly body: string;
  readonly labels?: readonly string[];
}

/** Issues that we wrote ourselves, whatever others put into theirs. */
export interface OwnIssues {
  /** Open and closed ones, the newest first. */
  list(): Promise<readonly OwnIssue[]>;
  create(text: IssueText): Promise<OwnIssue>;
  update(number: number, text: IssueText): Promise<void>;
}
