import type { FunctionDefinition, Parameter } from '../../functions/definition';

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const parametersOf = (definition: FunctionDefinition): readonly Parameter[] => definition.parameters;

const signature = (definition: FunctionDefinition): string =>
  `${definition.name}(${parametersOf(definition)
    .map(({ name, optional }) => (optional ? `[${name}]` : name))
    .join(', ')})`;

const renderParameter = ({ name, description, fallback }: Parameter): string =>
  `<dt>${name}</dt><dd>${escapeHtml(description)}${fallback === undefined ? '' : ` Left out: ${escapeHtml(fallback)}.`}</dd>`;

const renderFunction = (definition: FunctionDefinition): string => `
      <section id="${definition.name}">
        <h3><code>=${escapeHtml(signature(definition))}</code></h3>
        <p>${escapeHtml(definition.summary)} ${escapeHtml(definition.result.description)}</p>
        <dl>${parametersOf(definition).map(renderParameter).join('')}</dl>
        <ul>${definition.examples
          .map(
            ({ formula, expected }) =>
              `<li><code>=${escapeHtml(formula)}</code> gives ${escapeHtml(String(expected))}</li>`,
          )
          .join('')}</ul>
        <ul>${definition.errors.map((error) => `<li>${escapeHtml(error)}</li>`).join('')}</ul>
      </section>`;

/** Fills the help page: each function with its name as its anchor, which Excel's function help leads to. */
export const renderHelp = (template: string, definitions: readonly FunctionDefinition[]): string =>
  template.replace('<!-- functions -->', () => definitions.map(renderFunction).join(''));
