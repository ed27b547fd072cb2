/** Where a figure stands between a wish and an accounted fact. Claims and draft plans are never headlines. */
export const bases = [
  'draft plan',
  'plan',
  'forecast',
  'outturn',
  'target',
  'estimate',
  'opportunity',
  'allocation',
  'claim',
] as const;
export type Basis = (typeof bases)[number];

/**
 * £ million and £ per head, nominal; a fraction (0.027 is 2.7%); people; a count of things; a place in a ranking;
 * spans of time.
 */
export const units = [
  '£m',
  '£ per head',
  'fraction',
  'people',
  'count',
  'rank',
  'years',
  'months',
  'hours',
  'minutes',
] as const;
export type Unit = (typeof units)[number];

/** What was read: A official statistics or Parliament, B the body's own paper, C trade or local press, D campaign newsletter. */
export type Trust = 'A' | 'B' | 'C' | 'D';

/** A body that plans and pays for an area's NHS: one of the 42, or of the 36 after 1 April 2026. */
export interface System {
  readonly odsCode: string;
  /** The common name: "Staffordshire and Stoke-on-Trent". */
  readonly name: string;
  readonly legalName: string;
  readonly acronym: string | null;
  readonly region: string;
  /** The board's first day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The board's last day, where it has ended. */
  readonly end: string | null;
  /** The month in which it was first authorised as an Integrated Care System, `YYYY-MM`. */
  readonly firstAuthorised: string;
}

/** What only the information functions ask for. */
export interface SystemDetail {
  readonly regionOdsCode: string;
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
  readonly onsCodes: readonly DatedCode[];
  readonly aliases: readonly string[];
  readonly note: string | null;
}

/** `odsCode` is the other body's; `extent` says whether all of the predecessor's area went to the successor. */
export interface Succession {
  readonly odsCode: string;
  readonly date: string;
  readonly extent: 'whole' | 'part';
}

export interface DatedCode {
  readonly code: string;
  readonly start: string;
  readonly end: string | null;
}

export interface Measure {
  readonly code: string;
  readonly name: string;
  readonly unit: Unit;
  readonly definition: string;
  /** For an opportunity: whose list it stands on, and the line of the list (`null` for the list's total). */
  readonly programme: string | null;
  readonly area: string | null;
  /** For a stream of NHS England's allocation: its name; the streams of one year add to the total. */
  readonly stream: Stream | null;
}

export const streams = ['core', 'primary medical', 'other primary', 'running costs', 'specialised'] as const;
export type Stream = (typeof streams)[number];

/** One row of the data. Low, central and high are what the source gives; a midpoint is never made. */
export interface Figure {
  readonly id: string;
  readonly odsCode: string;
  readonly measure: string;
  /** A financial year `2024/25`, or the month `2021-02` in which a figure without a stated year was stated. */
  readonly period: string;
  readonly basis: Basis;
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  readonly qualifier: string | null;
  /** `YYYY-MM-DD`, or `YYYY-MM` where no day is known. */
  readonly asOf: string;
  readonly source: string;
  readonly locator: string;
  readonly saidBy: string;
  readonly trust: Trust;
  readonly headline: boolean;
  readonly supersedes: string | null;
  readonly note: string | null;
}

/** A document, apart from what it says. `quotedIn` is the document through which it was read. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Square brackets around a title of our own, for a paper whose title is not known. */
  readonly titleIsDescription: boolean;
  readonly kind: 'board paper' | 'article' | 'press release' | 'report' | 'web page' | 'data set';
  /** Persons as `Family, Given`, several parted by semicolons; blank where a body speaks. */
  readonly author: string | null;
  readonly publisher: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`; blank where none is known. */
  readonly published: string | null;
  readonly address: string | null;
  readonly accessed: string | null;
  readonly quotedIn: string | null;
}

/** The GDP deflator of a financial year, as an index; deflators of one edition share one base. */
export interface Deflator {
  readonly financialYear: string;
  readonly index: number;
  readonly source: string;
}

/** A sum, share or projection that a document publishes, as a formula over figures. */
export interface Claim {
  readonly id: string;
  readonly source: string;
  readonly locator: string;
  readonly saidBy: string;
  /** What is claimed, in our words. */
  readonly claim: string;
  /** The amount as it was published, which shows its rounding: "£2.75bn", "less than 50%". */
  readonly stated: string;
  /** Figure ids in curly brackets, numbers and signs; `null` where the inputs are not stated. */
  readonly formula: string | null;
  /** The inputs in the formula's order as they were published, parted by semicolons, where their rounding can be told. */
  readonly inputsAsStated: string | null;
  readonly unit: Unit;
  /** The id of the figure that holds the amount stated. */
  readonly stating: string;
  /** Whether an input comes from another document. */
  readonly crossDocument: boolean;
  readonly note: string | null;
}

export interface Edition {
  /** Semantic version of the data, apart from the code's. */
  readonly version: string;
  readonly date: string;
  readonly licence: string;
}

export const citationStyles = ['harvard', 'apa', 'vancouver', 'oscola', 'short', 'url'] as const;
export type CitationStyle = (typeof citationStyles)[number];

export const estimates = ['central', 'low', 'high'] as const;
export type Estimate = (typeof estimates)[number];

/** What is asked of the figures. No period asks for the pinned headline. */
export interface FigureQuery {
  readonly odsCode: string;
  readonly measure: string;
  readonly period?: string | number | undefined;
  readonly basis?: Basis | undefined;
  /** Only what was known on this day counts. */
  readonly asOf?: string | undefined;
}
