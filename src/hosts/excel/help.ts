import type { FunctionDefinition, Parameter } from '../../functions/definition';
import { namesIn } from './namespace';

/** A formula as it is typed into a cell. */
type Typed = (formula: string) => string;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const parametersOf = (definition: FunctionDefinition): readonly Parameter[] => definition.parameters;

const signature = (definition: FunctionDefinition): string =>
  `${definition.name}(${parametersOf(definition)
    .map(({ name, optional }) => (optional ? `[${name}]` : name))
    .join(', ')})`;

const renderParameter = ({ name, description, fallback }: Parameter): string =>
  `<dt>${name}</dt><dd>${escapeHtml(description)}${fallback === undefined ? '' : ` Left out: ${escapeHtml(fallback)}.`}</dd>`;

const renderFunction = (definition: FunctionDefinition, typed: Typed): string => `
      <section id="${definition.name}">
        <h3><code>${escapeHtml(typed(`=${signature(definition)}`))}</code></h3>
        <p>${escapeHtml(definition.summary)} ${escapeHtml(definition.result.description)}</p>
        <dl>${parametersOf(definition).map(renderParameter).join('')}</dl>
        <ul>${definition.examples
          .map(
            ({ formula, expected }) =>
              `<li><code>${escapeHtml(typed(`=${formula}`))}</code> gives ${escapeHtml(String(expected))}</li>`,
          )
          .join('')}</ul>
        <ul>${definition.errors.map((error) => `<li>${escapeHtml(error)}</li>`).join('')}</ul>
      </section>`;

const typedIn = (namespace: string | undefined, definitions: readonly FunctionDefinition[]): Typed => {
  if (namespace === undefined) return (formula) => formula;
  return namesIn(
    namespace,
    definitions.map(({ name }) => name),
  ).typed;
};

/**
 * Fills the help page: each function with its name as its anchor, which Excel's function help leads to. In a copy of the
 * add-in the formulas carry its prefix.
 */
export const renderHelp = (
  template: string,
  definitions: readonly FunctionDefinition[],
  namespace?: string | undefined,
): string => {
  const typed = typedIn(namespace, definitions);
  return template
    .replace(/<code>(=[^<]*)<\/code>/g, (_, formula: string) => `<code>${typed(formula)}</code>`)
    .replace('<!-- functions -->', () => definitions.map((each) => renderFunction(each, typed)).join(''));
};
