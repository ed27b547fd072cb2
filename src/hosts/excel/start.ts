import { showProblem, whatIsMissing } from './problem';

/** Longer than Excel needs on a slow line, shorter than anyone waits. */
const patience = 8000;

// A file that never arrives holds up every script after it, so this one runs apart from them.
setTimeout(() => {
  const problem = whatIsMissing();
  if (problem !== null) showProblem(problem);
}, patience);
