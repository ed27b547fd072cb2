import type { ComponentChildren } from 'preact';
import { screenTitle, useNavigation } from './screens';
import { headingId } from './use-screens';

interface Props {
  readonly title: string;
  /** Whose figure it is, where the way back does not say so. */
  readonly subject?: string | undefined;
  /** Stays in sight below the content. */
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of every screen but the first: a way back, the title, what scrolls, and what stays in sight. */
export const ScreenFrame = ({ title, subject, foot, children }: Props) => {
  const { previous, back } = useNavigation();
  return (
    <>
      <header class="ics-header">
        {previous !== null && (
          <button type="button" class="ics-back" onClick={back}>
            <span aria-hidden="true">‹</span>
            <span class="ics-visually-hidden">Back to</span> {screenTitle(previous)}
          </button>
        )}
        <h1 id={headingId} tabIndex={-1} class="ics-title">
          {title}
        </h1>
        {subject !== undefined && <p class="ics-hint">{subject}</p>}
      </header>
      <div class="ics-content">{children}</div>
      {foot !== undefined && <div class="ics-foot">{foot}</div>}
    </>
  );
};
