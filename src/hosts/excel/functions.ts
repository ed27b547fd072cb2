import { callFunction } from '../../functions/call';
import { catalogue } from '../../functions/catalogue';
import { icsCard } from '../../functions/ics-card';
import { callCard } from './cards';
import { readInput, writeOutput } from './cells';

// Without Excel's function runtime the pane still has to come up, to say so.
if (typeof CustomFunctions !== 'undefined') {
  for (const definition of catalogue) {
    CustomFunctions.associate(definition.name, (...given: unknown[]) => {
      // The runtime always appends its invocation object.
      const inputs = given.slice(0, -1).map(readInput);
      return definition === icsCard ? callCard(inputs) : writeOutput(callFunction(definition, inputs));
    });
  }
}
