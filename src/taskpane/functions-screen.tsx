import { useState } from 'preact/hooks';
import { catalogue } from '../functions/catalogue';
import type { Category, FunctionDefinition } from '../functions/definition';
import { ScreenFrame } from './screen-frame';
import type { Open } from './screens';
import { signature } from './signature';
import { countWords } from './words';

const categories: readonly Category[] = ['Figures', 'Systems', 'Provenance', 'Calculators'];
const filterId = 'ics-function-filter';

const matches = ({ name, summary }: FunctionDefinition, text: string): boolean =>
  `${name} ${name.replaceAll('_', ' ')} ${summary}`.toLowerCase().includes(text.trim().toLowerCase());

/** Every function there is, by category, with what it gives. */
export const FunctionsScreen = ({ open, back }: { open: Open; back: () => void }) => {
  const [filter, setFilter] = useState('');
  const found = catalogue.filter((definition) => matches(definition, filter));
  return (
    <ScreenFrame title="All functions" backTo="All systems" back={back}>
      <label class="ics-label" for={filterId}>
        Find a function
      </label>
      <input
        id={filterId}
        class="ics-input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <p role="status" class={found.length === 0 ? 'ics-message' : 'ics-visually-hidden'}>
        {filter === '' ? '' : `${found.length === 0 ? 'No function matches' : countWords(found.length, 'function')}.`}
      </p>
      {categories.map((category) => {
        const own = found.filter((definition) => definition.category === category);
        if (own.length === 0) return null;
        return (
          <section key={category}>
            <h2 class="ics-subtitle">{category}</h2>
            <ul class="ics-list">
              {own.map((definition) => {
                const id = `ics-function-${definition.name}`;
                return (
                  <li key={definition.name} class="ics-card">
                    <button
                      type="button"
                      id={id}
                      class="ics-card-button"
                      onClick={() => open({ name: 'function', function: definition.name }, id)}
                    >
                      <code class="ics-signature">{signature(definition)}</code>
                    </button>
                    <p class="ics-hint">{definition.summary}</p>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </ScreenFrame>
  );
};
