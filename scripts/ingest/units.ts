/** What the headings of NHS England's sheets say of their unit. */
export type SheetUnit = '£k' | '£/head' | '%';

/** How a column of one unit is read, checked and written. */
export interface Reading {
  /** The unit of our figures. */
  readonly unit: string;
  /** What a number of the sheet is divided by to come in that unit. */
  readonly divisor: number;
  /** How many decimals a figure keeps. */
  readonly places: number;
  /** Whether the boards' numbers add to those of their region and of England; else these lie between them. */
  readonly adds: boolean;
  /** Bounds of the change from the year before: a ratio, or a difference where numbers cross zero. */
  readonly change: { readonly kind: 'ratio' | 'difference'; readonly low: number; readonly high: number };
}

/**
 * The bounds are wide of anything seen (2023/24 to 2025/26: ratios of 0.82 to 1.20, differences of −0.034 to 0.029), and
 * narrow beside a wrong column or unit.
 */
export const readings: Readonly<Record<SheetUnit, Reading>> = {
  '£k': { unit: '£m', divisor: 1000, places: 3, adds: true, change: { kind: 'ratio', low: 0.75, high: 1.35 } },
  '£/head': {
    unit: '£ per head',
    divisor: 1,
    places: 2,
    adds: false,
    change: { kind: 'ratio', low: 0.75, high: 1.35 },
  },
  // A percentage is a fraction in its cell; text such as "3.44%" is read as one.
  '%': { unit: 'fraction', divisor: 1, places: 4, adds: false, change: { kind: 'difference', low: -0.05, high: 0.05 } },
};
