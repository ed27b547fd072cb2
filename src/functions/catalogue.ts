import { claimCheck } from './claim-check';
import { deficitShare } from './deficit-share';
import type { FunctionDefinition } from './definition';
import { icsAbout } from './ics-about';
import { icsAllocation } from './ics-allocation';
import { icsBudget } from './ics-budget';
import { icsCard } from './ics-card';
import { icsCite } from './ics-cite';
import { icsClaims } from './ics-claims';
import { icsCode } from './ics-code';
import { icsDeficit } from './ics-deficit';
import { icsEdition } from './ics-edition';
import { icsFigure } from './ics-figure';
import { icsForPlace } from './ics-for-place';
import { icsInfo } from './ics-info';
import { icsList } from './ics-list';
import { icsMeasures } from './ics-measures';
import { icsName } from './ics-name';
import { icsOpportunity } from './ics-opportunity';
import { icsSavingsTarget } from './ics-savings-target';
import { icsTable } from './ics-table';
import { savingsPerYear } from './savings-per-year';
import { savingsRate } from './savings-rate';

/** Every function there is, in the order in which people meet them. All hosts, help texts and pages are made from it. */
export const catalogue: readonly FunctionDefinition[] = [
  icsDeficit,
  icsBudget,
  icsAllocation,
  icsSavingsTarget,
  icsOpportunity,
  icsFigure,
  icsTable,
  icsMeasures,
  icsName,
  icsCode,
  icsInfo,
  icsList,
  icsForPlace,
  icsCite,
  icsAbout,
  icsCard,
  icsEdition,
  icsClaims,
  claimCheck,
  savingsPerYear,
  savingsRate,
  deficitShare,
];

const byName = new Map(catalogue.map((definition) => [definition.name, definition]));

/** A function by its name, in any case. */
export const findFunction = (name: string): FunctionDefinition | undefined => byName.get(name.toUpperCase());
