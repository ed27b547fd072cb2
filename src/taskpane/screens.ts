/** What the pane can show. */
export type Screen =
  | { readonly name: 'start' }
  | { readonly name: 'body'; readonly odsCode: string }
  | { readonly name: 'figure'; readonly id: string }
  | { readonly name: 'functions' }
  | { readonly name: 'function'; readonly function: string };

/** Goes on to a screen; `opener` is the id of the element that gets the focus back on return. */
export type Open = (screen: Screen, opener: string) => void;
