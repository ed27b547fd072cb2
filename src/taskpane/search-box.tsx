import { useMemo, useState } from 'preact/hooks';
import { quoted } from '../core/quoted';
import { type Body, suggestBodies } from './bodies';
import { countWords, lifeWords } from './words';

const most = 6;
export const searchId = 'ics-search';
const listId = 'ics-search-list';
const optionId = (index: number): string => `ics-search-option-${index}`;

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (body: Body) => void;
}

const sideWords = ({ odsCode, system }: Body): string =>
  system === null ? 'all systems together' : [system.acronym ?? odsCode, lifeWords(system)].filter(Boolean).join(', ');

const announce = (text: string, count: number): string => {
  if (text.trim() === '') return '';
  return count === 0
    ? `No system is called ${quoted(text)}.`
    : `${countWords(count, 'suggestion')}. Use the arrow keys.`;
};

/** A combobox over all systems: arrow keys choose, Enter opens, Escape clears. */
export const SearchBox = ({ text, onText, onChoose }: Props) => {
  const found = useMemo(() => (text.trim() === '' ? [] : suggestBodies(text, most)), [text]);
  const [active, setActive] = useState(-1);
  const nothing = text.trim() !== '' && found.length === 0;

  const change = (next: string): void => {
    setActive(-1);
    onText(next);
  };

  const step = (by: 1 | -1): void => {
    if (found.length === 0) return;
    setActive((before) => (before < 0 && by < 0 ? found.length - 1 : (before + by + found.length) % found.length));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape' && text !== '') change('');
    else if (event.key === 'Enter' && found.length > 0) onChoose(found[Math.max(active, 0)]!);
    else return;
    event.preventDefault();
  };

  return (
    <div class="ics-search">
      <label class="ics-label" for={searchId}>
        Find a system
      </label>
      <input
        id={searchId}
        class="ics-input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={active < 0 ? undefined : optionId(active)}
        aria-describedby="ics-search-hint"
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id="ics-search-hint" class="ics-hint">
        Name, acronym, code or council area
      </p>
      <p role="status" class="ics-visually-hidden">
        {announce(text, found.length)}
      </p>
      <div id={listId} role="listbox" aria-label="Suggestions" class="ics-list" hidden={found.length === 0}>
        {found.map((body, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: an option never has the focus, so no key reaches it; the combobox takes the arrow keys and Enter for it.
          <div
            key={body.odsCode}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class="ics-row"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(body)}
          >
            <span class="ics-row-name">{body.name}</span>
            <span class="ics-row-side">{sideWords(body)}</span>
          </div>
        ))}
      </div>
      {nothing && (
        <p class="ics-message">
          No system is called {quoted(text)}. Try another spelling, the acronym, the ODS code, or a council in its area.
          Escape clears the box.
        </p>
      )}
    </div>
  );
};
