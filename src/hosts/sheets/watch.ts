import type { RangeAddress } from '../../workbook/port';

const soonest = 3000;
const latest = 60_000;

/**
 * Google tells a sidebar of nothing, so the selection is asked for: whenever the user comes over to the sidebar, and
 * while it has the focus ever less often as long as nothing changes. Nothing is asked while it is hidden or left alone.
 * Returns what ends it.
 */
export const watchBySidebar = (
  ask: () => Promise<RangeAddress>,
  listener: (selection: RangeAddress) => void,
): (() => void) => {
  let last = '';
  let asking = false;
  let pause = soonest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watching = true;

  const tell = (selection: RangeAddress): void => {
    const key = JSON.stringify(selection);
    pause = key === last ? Math.min(pause * 2, latest) : soonest;
    if (key !== last && watching) listener(selection);
    last = key;
  };
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    if (asking) return;
    asking = true;
    // Where Google does not answer, each action still asks for the selection itself, and tells why.
    await ask().then(tell, () => undefined);
    asking = false;
    if (watching) timer = setTimeout(lookIfUsed, pause);
  };
  const lookIfUsed = (): void => {
    if (document.visibilityState === 'visible' && document.hasFocus()) void look();
  };
  const wake = (): void => {
    pause = soonest;
    void look();
  };

  window.addEventListener('focus', wake);
  timer = setTimeout(lookIfUsed, pause);
  return () => {
    watching = false;
    clearTimeout(timer);
    window.removeEventListener('focus', wake);
  };
};
