import { useCallback, useEffect, useState } from 'preact/hooks';
import { sentenceOf } from '../workbook/sentence';

export interface Planned<Plan> {
  readonly plan: Plan | null;
  /** Why there is none. */
  readonly problem: string | null;
}

const nothing = { plan: null, problem: null };

/**
 * A plan that is made from the workbook as it stands, anew whenever `make` changes. Until it is there, and where `make` is
 * `null`, there is none; of several under way only the last one counts. `renew` makes it again once something has been
 * written; until then the plan stands.
 */
export const usePlanned = <Plan>(
  make: (() => Promise<Plan>) | null,
): Planned<Plan> & { readonly renew: () => void } => {
  const [made, setMade] = useState<Planned<Plan> & { readonly by: unknown }>({ ...nothing, by: null });
  const [round, setRound] = useState(0);
  const renew = useCallback(() => setRound((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: round is not read inside; it is listed so that renew plans again with the same make.
  useEffect(() => {
    if (make === null) return;
    let counts = true;
    const set = (next: Planned<Plan>): void => {
      if (counts) setMade({ ...next, by: make });
    };
    // A sentence may be thrown before there is anything to wait for.
    Promise.resolve()
      .then(make)
      .then(
        (plan) => set({ plan, problem: null }),
        (error: unknown) => set({ plan: null, problem: sentenceOf(error) }),
      );
    return () => {
      counts = false;
    };
  }, [make, round]);
  const { plan, problem } = make !== null && made.by === make ? made : nothing;
  return { plan, problem, renew };
};
