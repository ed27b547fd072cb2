import { useEffect, useState } from 'preact/hooks';
import { sentenceOf } from './sentence';

export interface Planned<Plan> {
  readonly plan: Plan | null;
  /** Why there is none. */
  readonly problem: string | null;
}

const nothing = { plan: null, problem: null };

/**
 * A plan that is made from the workbook as it stands, anew whenever `make` changes. Until it is there, and where `make` is
 * `null`, there is none; of several under way only the last one counts.
 */
export const usePlanned = <Plan>(make: (() => Promise<Plan>) | null): Planned<Plan> => {
  const [planned, setPlanned] = useState<Planned<Plan>>(nothing);
  useEffect(() => {
    let counts = true;
    const set = (next: Planned<Plan>): void => {
      if (counts) setPlanned(next);
    };
    setPlanned(nothing);
    // A sentence may be thrown before there is anything to wait for.
    if (make !== null) {
      Promise.resolve()
        .then(make)
        .then(
          (plan) => set({ plan, problem: null }),
          (error: unknown) => set({ plan: null, problem: sentenceOf(error) }),
        );
    }
    return () => {
      counts = false;
    };
  }, [make]);
  return planned;
};
