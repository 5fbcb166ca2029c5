import { tellDone } from '../notices.js';

/** Copies a text. Where the browser has no clipboard for a page (neither HTTPS nor this machine), it says so. */
export function CopyButton({ text, what, children }: { readonly text: string; readonly what: string; readonly children: string }) {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      tellDone(`${what} copied`);
    } catch {
      tellDone('This browser does not let the page use the clipboard: select the text and copy it by hand');
    }
  };
  return (
    <button type="button" class="small secondary" onClick={copy}>
      {children}
    </button>
  );
}
