import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { bodyName, figureById, inWords, isFinancialYear } from '../dataset';
import type { TableRequest } from '../workbook/insertion/plan-table';
import { valueWords } from './words';

/** What there is one of. */
export type PlainScreen = 'start' | 'cite' | 'tools' | 'repair' | 'calls' | 'picker' | 'functions';

/** What the pane can show. */
export type Screen =
  | { readonly name: PlainScreen }
  /** Refreshes at once; each request has a number of its own. */
  | { readonly name: 'repair'; readonly request: number }
  | { readonly name: 'body'; readonly odsCode: string }
  /** A body's figures, or those of one measure, as a table. */
  | ({ readonly name: 'table' } & TableRequest)
  | { readonly name: 'region'; readonly region: string }
  | { readonly name: 'figure'; readonly id: string }
  | { readonly name: 'function'; readonly function: string };

/** Goes on to a screen; `opener` is the id of the element that gets the focus back on return. */
export type Open = (screen: Screen, opener: string) => void;

export interface Navigation {
  /** The screen to go back to; the start has none. */
  readonly previous: Screen | null;
  readonly open: Open;
  readonly back: () => void;
}

export const NavigationContext = createContext<Navigation>({
  previous: null,
  open: () => undefined,
  back: () => undefined,
});

export const useNavigation = (): Navigation => useContext(NavigationContext);

/** What the way back to a screen is called. */
export const screenTitle = (screen: Screen): string => {
  switch (screen.name) {
    case 'start':
      return 'All systems';
    case 'cite':
      return 'Cite a cell';
    case 'tools':
      return 'Tools';
    case 'repair':
      return 'Refresh and repair';
    case 'calls':
      return 'Check the calls';
    case 'picker':
      return 'Insert a picker';
    case 'functions':
      return 'All functions';
    case 'function':
      return screen.function;
    case 'body':
      return bodyName(screen.odsCode);
    case 'table':
      return 'As a table';
    case 'region':
      return screen.region;
    case 'figure': {
      const figure = figureById(screen.id)!;
      return `${valueWords(figure)}, ${isFinancialYear(figure.period) ? figure.period : inWords(figure.period)}`;
    }
  }
};
