import type { ComponentChildren } from 'preact';
import { useKept } from './use-kept';

interface Props {
  /** What it is remembered by, once it has been opened. */
  readonly name: string;
  readonly summary: ComponentChildren;
  /** What is inside; made only while it is open. */
  readonly children: () => ComponentChildren;
}

/**
 * Something folded away behind a line of words. A button and what it opens: the first screen has a fold a region, and the
 * element made for it costs a browser several times as much.
 */
export const Fold = ({ name, summary, children }: Props) => {
  const [isOpen, setOpen] = useKept(`fold ${name}`, false);
  return (
    <>
      <button type="button" class="ics-fold-title" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {summary}
      </button>
      {isOpen && <div class="ics-fold">{children()}</div>}
    </>
  );
};
