import type { ComponentChildren } from 'preact';
import { useKept } from './use-kept';

interface Props {
  /** What it is remembered by, once it has been opened. */
  readonly name: string;
  readonly summary: ComponentChildren;
  /** What is inside; made only while it is open. */
  readonly children: () => ComponentChildren;
}

/** Something folded away behind a line of words. */
export const Fold = ({ name, summary, children }: Props) => {
  const [isOpen, setOpen] = useKept(`fold ${name}`, false);
  return (
    <details class="ics-fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
};
