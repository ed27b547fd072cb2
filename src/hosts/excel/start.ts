import { officeMissing, paneRoot, showProblem } from './problem';

/** Longer than Excel needs on a slow line, shorter than anyone waits. */
const patience = 8000;

// A library that never arrives holds up every script after it, so this one runs apart from them.
setTimeout(() => {
  if (paneRoot().querySelector('.starting') !== null) showProblem(officeMissing);
}, patience);
