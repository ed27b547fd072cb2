interface Props {
  readonly said: string;
  readonly isSuccess: boolean;
  readonly problem: string;
}

/** What came of an action, announced. */
export const Outcome = ({ said, isSuccess, problem }: Props) => (
  <div class="ics-outcome">
    <p role="status" class={isSuccess ? 'ics-success' : 'ics-hint'}>
      {said}
    </p>
    <p role="alert" class="ics-error">
      {problem}
    </p>
  </div>
);
