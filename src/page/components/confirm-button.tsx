import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface ConfirmButtonProps {
  /** What is asked. */
  readonly question: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** A button for what cannot be undone: it asks first. */
export function ConfirmButton({ question, action, onConfirm, disabled = false, children }: ConfirmButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="danger" disabled={disabled} onClick={() => dialog.current?.showModal()}>
        {children}
      </button>
      <dialog ref={dialog} aria-label={question}>
        <article>
          <p>{question}</p>
          <form method="dialog" class="buttons">
            <button type="submit" class="secondary">
              Cancel
            </button>
            <button type="submit" class="danger" onClick={onConfirm}>
              {action}
            </button>
          </form>
        </article>
      </dialog>
    </>
  );
}
