import { useState } from 'preact/hooks';

export interface CopyButtonProps {
  readonly text: string;
  /** What it is, for those who hear it. */
  readonly what: string;
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () => {
    // Only pages from https or this machine have a clipboard.
    const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    writing.then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <button type="button" class="link copy" onClick={copy}>
        Copy<span class="hidden"> {what}</span>
      </button>
      <span role="status" class="hint">
        {state === 'copied' ? ' Copied' : state === 'failed' ? ' Not allowed here: select and copy it' : ''}
      </span>
    </>
  );
}

/** A digest, shortened for the eye, whole for the clipboard and for those who hear it. */
export function Digest({ sha256, of }: { readonly sha256: string; readonly of: string }) {
  return (
    <span class="digest">
      <code title={sha256}>{sha256.slice(0, 12)}…</code> <CopyButton text={sha256} what={`the digest of ${of}`} />
    </span>
  );
}

/** A text to be copied as it is. */
export function CodeBlock({ text, what }: CopyButtonProps) {
  return (
    <div class="code-block">
      <CopyButton text={text} what={what} />
      <pre tabIndex={0} aria-label={what}>
        <code>{text}</code>
      </pre>
    </div>
  );
}
