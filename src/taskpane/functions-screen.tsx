import { catalogue } from '../functions/catalogue';
import type { Category, FunctionDefinition } from '../functions/definition';
import { signatureOf } from '../functions/signature';
import { FilterField } from './filter-field';
import { Opener } from './opener';
import { useTyped } from './pane-host';
import { ScreenFrame } from './screen-frame';
import { useKept } from './use-kept';
import { countWords } from './words';

const matches = ({ name, summary }: FunctionDefinition, text: string): boolean =>
  `${name} ${name.replaceAll('_', ' ')} ${summary}`.toLowerCase().includes(text.trim().toLowerCase());

const FunctionCard = ({ definition }: { definition: FunctionDefinition }) => (
  <li class="ics-card">
    <Opener
      id={`ics-function-${definition.name}`}
      class="ics-card-button"
      screen={{ name: 'function', function: definition.name }}
    >
      <code class="ics-signature">{useTyped()(signatureOf(definition))}</code>
    </Opener>
    <p class="ics-hint">{definition.summary}</p>
  </li>
);

/** Every function there is, by category, with what it gives. */
export const FunctionsScreen = () => {
  const [filter, setFilter] = useKept('functions', '');
  const found = catalogue.filter((definition) => matches(definition, filter));
  const categories = [...new Set(found.map(({ category }): Category => category))];
  return (
    <ScreenFrame title="All functions">
      <FilterField
        label="Find a function"
        hint="By a word of its name or of what it does"
        value={filter}
        onChange={setFilter}
        found={countWords(found.length, 'function')}
        nothing={found.length === 0 ? 'No function matches.' : null}
      />
      {categories.map((category) => (
        <section key={category}>
          <h2 class="ics-subtitle">{category}</h2>
          <ul class="ics-list">
            {found
              .filter((definition) => definition.category === category)
              .map((definition) => (
                <FunctionCard key={definition.name} definition={definition} />
              ))}
          </ul>
        </section>
      ))}
    </ScreenFrame>
  );
};
