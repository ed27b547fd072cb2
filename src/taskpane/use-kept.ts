import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

/** What screens keep while another one is shown, by name. The pane gives each of its lives a map of its own. */
export const KeptContext = createContext(new Map<string, unknown>());

/** A state that is there again when its screen comes back. */
export const useKept = <Value>(name: string, initial: Value): readonly [Value, (value: Value) => void] => {
  const kept = useContext(KeptContext);
  const [value, setValue] = useState((kept.has(name) ? kept.get(name) : initial) as Value);
  const keep = useCallback(
    (next: Value) => {
      kept.set(name, next);
      setValue(next);
    },
    [kept, name],
  );
  return [value, keep];
};
