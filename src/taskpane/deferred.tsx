import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { sentenceOf } from '../workbook/sentence';
import { ScreenFrame } from './screen-frame';
import { useTitleFocus } from './use-screens';

/**
 * A screen whose code is not needed at the start: a host whose page is made of several files fetches it when it is first
 * shown. From then on it is there at once.
 */
export const deferred = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  let Loaded: ComponentType<Props> | null = null;
  return (props) => {
    const [there, setThere] = useState(Loaded !== null);
    const [problem, setProblem] = useState('');
    useEffect(() => {
      if (Loaded !== null) return;
      load().then(
        (component) => {
          Loaded = component;
          setThere(true);
        },
        (error: unknown) => setProblem(`This screen could not be opened. Go back and try again. ${sentenceOf(error)}`),
      );
    }, []);
    useTitleFocus(there);
    if (Loaded !== null) return <Loaded {...props} />;
    return (
      <ScreenFrame title="Opening …">
        <p role="alert" class="ics-error">
          {problem}
        </p>
      </ScreenFrame>
    );
  };
};
