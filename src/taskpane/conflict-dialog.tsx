import { useLayoutEffect, useRef } from 'preact/hooks';
import { cellName } from '../workbook/addresses';
import type { Conflict } from '../workbook/insertion/conflicts';
import { shortened } from '../workbook/shortened';

/** A column that is to be filled may hold hundreds. */
const mostShown = 5;

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly onConfirm: () => void;
  readonly onLeave: () => void;
}

/** Says what stands where we are to write, and asks. The safe answer has the focus, and Escape gives it. */
export const ConflictDialog = ({ conflicts, onConfirm, onLeave }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);

  // Closing while still in the page gives the focus back to where it came from.
  useLayoutEffect(() => {
    const element = dialog.current!;
    element.showModal();
    // The question stays in sight, however small the pane is.
    safe.current?.focus({ preventScroll: true });
    return () => element.close();
  }, []);

  const overwrites = conflicts.some(({ kind }) => kind === 'content');
  return (
    <dialog
      ref={dialog}
      class="ics-dialog"
      aria-labelledby="ics-conflict-title"
      aria-describedby="ics-conflict-list ics-conflict-rest"
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      <h2 id="ics-conflict-title" class="ics-subtitle">
        {overwrites ? 'Overwrite what is there?' : 'Add to the note that is there?'}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long texts make it scroll, which the keyboard does only where the focus is. */}
      <ul id="ics-conflict-list" class="ics-conflicts" aria-label="What stands there" tabIndex={0}>
        {conflicts.slice(0, mostShown).map(({ kind, cell, holds }) => (
          <li key={`${kind} ${cellName(cell)} ${holds}`}>
            {kind === 'content' ? `${cellName(cell)} holds ` : `${cellName(cell)} has the note `}
            <q>{shortened(holds)}</q>
            {kind === 'note' && '. It is kept, and the citation is added below it'}.
          </li>
        ))}
      </ul>
      {conflicts.length > mostShown && (
        <p id="ics-conflict-rest" class="ics-conflict-rest">
          And {conflicts.length - mostShown} more cells hold something.
        </p>
      )}
      <div class="ics-buttons">
        <button type="button" class="ics-button ics-primary" onClick={onConfirm}>
          {overwrites ? 'Overwrite' : 'Add to note'}
        </button>
        <button type="button" ref={safe} class="ics-button" onClick={onLeave}>
          Choose another cell
        </button>
      </div>
    </dialog>
  );
};
