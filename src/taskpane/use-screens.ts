import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Open, Screen } from './screens';

interface Step {
  readonly screen: Screen;
  readonly opener: string | null;
}

/** Every screen's heading has this id, and takes the focus when its screen opens. */
export const headingId = 'ics-heading';

/** The way through the screens, with the focus where the user left it after a step back. */
export const useScreens = () => {
  const [steps, setSteps] = useState<readonly Step[]>([{ screen: { name: 'start' }, opener: null }]);
  const focusNext = useRef<string | null>(null);

  const open = useCallback<Open>((screen, opener) => {
    focusNext.current = headingId;
    setSteps((before) => [...before, { screen, opener }]);
  }, []);

  /** Goes to a screen from wherever the user is; the way back leads to the start. */
  const show = useCallback((screen: Screen) => {
    focusNext.current = headingId;
    const start: Step = { screen: { name: 'start' }, opener: null };
    setSteps(screen.name === 'start' ? [start] : [start, { screen, opener: null }]);
  }, []);

  const back = useCallback(() => {
    setSteps((before) => {
      if (before.length < 2) return before;
      focusNext.current = before.at(-1)?.opener ?? headingId;
      return before.slice(0, -1);
    });
  }, []);

  // Before the user can press the next key, which would go nowhere. Only a step wants the focus moved.
  useLayoutEffect(() => {
    const wanted = focusNext.current;
    if (wanted === null) return;
    focusNext.current = null;
    (document.getElementById(wanted) ?? document.getElementById(headingId))?.focus();
  });

  return { screen: steps.at(-1)!.screen, previous: steps.at(-2)?.screen ?? null, open, show, back };
};

/**
 * For a screen, or a part of one, that is put in another's place: whoever was in what went finds the focus on the title,
 * not lost. Nothing is taken from the sheet, which may have the focus by then.
 * @param orNowhere Whether the focus is taken from nowhere, too: a click on what takes none, such as the second one of a
 *   double click, leaves it there.
 */
export const useTitleFocus = (replaced: unknown, orNowhere = false): void => {
  // Asked while what goes is still there.
  const hadFocus =
    document.hasFocus() &&
    (document.activeElement?.closest('.ics-pane') != null || (orNowhere && document.activeElement === document.body));
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what replaces the screen that matters.
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement?.closest('.ics-pane') == null) document.getElementById(headingId)?.focus();
  }, [replaced]);
};
