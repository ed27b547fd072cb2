import type { ComponentChildren } from 'preact';
import { type Screen, useNavigation } from './screens';

interface Props {
  /** Gets the focus back on return, so no two on one screen have the same. */
  readonly id: string;
  readonly class: string;
  readonly screen: Screen;
  readonly children: ComponentChildren;
}

/** A button that goes on to another screen. */
export const Opener = ({ id, class: look, screen, children }: Props) => {
  const { open } = useNavigation();
  return (
    <button type="button" id={id} class={look} onClick={() => open(screen, id)}>
      {children}
    </button>
  );
};
