import { useState } from 'preact/hooks';
import { bodyName, figureById, inWords } from '../dataset';
import { Opener } from './opener';
import { capitalised, rangeWords, valueWords } from './words';

/** The deficit with which the documents' worked example begins. */
const example = 'qe1-deficit-2021-02-estimate';
const dismissedKey = 'ics-figures-first-run-hidden';

// A browser may forbid storage to a framed page; the example then comes back at the next start.
const wasDismissed = (): boolean => {
  try {
    return localStorage.getItem(dismissedKey) !== null;
  } catch {
    return false;
  }
};

const rememberDismissal = (): void => {
  try {
    localStorage.setItem(dismissedKey, 'yes');
  } catch {
    // See above: nothing is lost.
  }
};

interface Props {
  /** Called after the example has gone, with the focus to be put elsewhere. */
  readonly onDismiss: () => void;
}

/** What one gets here, shown by a figure with its source. */
export const FirstRun = ({ onDismiss }: Props) => {
  const [dismissed, setDismissed] = useState(wasDismissed);
  const figure = dismissed ? undefined : figureById(example);
  if (figure === undefined) return null;
  const dismiss = (): void => {
    rememberDismissal();
    setDismissed(true);
    onDismiss();
  };
  return (
    <section class="ics-example" aria-label="Example">
      <p class="ics-hint">Every figure comes with its source, such as this one:</p>
      <p>
        <strong>{capitalised(valueWords(figure))}</strong> ({rangeWords(figure)}) is the deficit that{' '}
        {bodyName(figure.odsCode)} expected.
      </p>
      <p class="ics-hint">
        Said by {figure.saidBy}, {inWords(figure.asOf)}, {figure.locator}
      </p>
      <div class="ics-buttons">
        <Opener id="ics-example" class="ics-button ics-primary" screen={{ name: 'figure', id: figure.id }}>
          Use this figure
        </Opener>
        <button type="button" class="ics-button" onClick={dismiss}>
          Hide
        </button>
      </div>
    </section>
  );
};
