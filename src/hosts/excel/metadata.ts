import type { FunctionDefinition, Parameter } from '../../functions/definition';

/** What Excel reads to know our functions: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json. */
export interface FunctionsMetadata {
  /** Error cells reach the functions, which answer for each cell. */
  readonly allowErrorForDataTypeAny: true;
  /** Numbers with cards may be returned, and then arrive as arguments too. */
  readonly allowCustomDataForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'matrix';
  readonly optional?: true;
  readonly customEnumId?: string;
}

export interface EnumMetadata {
  readonly id: string;
  readonly type: 'string';
  readonly values: readonly { readonly name: string; readonly stringValue: string }[];
}

/** Longer texts were refused until 2025 and are cut off in tooltips. */
const longestDescription = 128;

const checked = (description: string, owner: string): string => {
  if (description.length === 0 || description.length > longestDescription) {
    throw new Error(`The description of ${owner} must have 1 to ${longestDescription} characters: "${description}".`);
  }
  return description;
};

const enumId = (definition: FunctionDefinition, parameter: Parameter): string =>
  `${definition.name}_${parameter.name.toUpperCase()}`;

const parametersOf = (definition: FunctionDefinition): readonly Parameter[] => definition.parameters;

// Every parameter takes any value and a range: how a range, a blank and an error are read is our rule, not Excel's.
const describeParameter = (definition: FunctionDefinition, parameter: Parameter): ParameterMetadata => ({
  name: parameter.name,
  description: checked(parameter.description, `${definition.name}’s ${parameter.name}`),
  type: 'any',
  dimensionality: 'matrix',
  ...(parameter.optional ? { optional: true } : {}),
  ...(parameter.choices === undefined ? {} : { customEnumId: enumId(definition, parameter) }),
});

const describeEnums = (definition: FunctionDefinition): EnumMetadata[] =>
  parametersOf(definition).flatMap((parameter) =>
    parameter.choices === undefined
      ? []
      : [
          {
            id: enumId(definition, parameter),
            type: 'string' as const,
            values: parameter.choices.map((choice) => ({ name: choice, stringValue: choice })),
          },
        ],
  );

/** The content of functions.json. `helpUrl` is the help page, where each function has its name as its anchor. */
export const describeFunctions = (definitions: readonly FunctionDefinition[], helpUrl: string): FunctionsMetadata => ({
  allowErrorForDataTypeAny: true,
  allowCustomDataForDataTypeAny: true,
  functions: definitions.map((definition) => ({
    id: definition.name,
    name: definition.name,
    description: checked(definition.summary, definition.name),
    helpUrl: `${helpUrl}#${definition.name}`,
    parameters: parametersOf(definition).map((parameter) => describeParameter(definition, parameter)),
    result: { type: 'any', dimensionality: 'matrix' },
  })),
  enums: definitions.flatMap(describeEnums),
});
