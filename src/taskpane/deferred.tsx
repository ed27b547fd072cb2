import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { sentenceOf } from '../workbook/sentence';
import { ScreenFrame } from './screen-frame';
import { useTitleFocus } from './use-screens';

/**
 * A screen whose code is not needed at the start: a host whose page is made of several files fetches it when it is first
 * shown. From then on it is there at once. What could not be fetched is tried again when the user asks for it again.
 */
export const deferred = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  let Loaded: ComponentType<Props> | null = null;
  return (props) => {
    const [there, setThere] = useState(Loaded !== null);
    const [problem, setProblem] = useState('');
    const fetchScreen = (): void => {
      if (Loaded !== null) return;
      setProblem('');
      load().then(
        (component) => {
          Loaded = component;
          setThere(true);
        },
        (error: unknown) => setProblem(sentenceOf(error)),
      );
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: not for what props say: new ones mean that a command has asked for the screen again, which is when a fetch that failed is repeated.
    useEffect(fetchScreen, [props]);
    useTitleFocus(there ? 'there' : problem, true);
    if (Loaded !== null) return <Loaded {...props} />;
    return (
      <ScreenFrame title={problem === '' ? 'Opening …' : 'Not opened'}>
        <div role="alert" class="ics-error">
          {problem !== '' && (
            <>
              <p>
                This screen could not be fetched. Check the connection and try again. If it stays so, close the pane and
                open it again.
              </p>
              <p class="ics-hint">{problem}</p>
            </>
          )}
        </div>
        {problem !== '' && (
          <button type="button" class="ics-button" onClick={fetchScreen}>
            Try again
          </button>
        )}
      </ScreenFrame>
    );
  };
};
