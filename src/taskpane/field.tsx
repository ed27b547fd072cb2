interface SelectProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** Takes a row for itself. */
  readonly isWide?: boolean;
}

/** A choice from a few, with its label above. */
export const SelectField = <Value extends string>({
  id,
  label,
  value,
  choices,
  onChange,
  isWide = false,
}: SelectProps<Value>) => (
  <div class={isWide ? 'ics-wide' : ''}>
    <label class="ics-label" for={id}>
      {label}
    </label>
    <select id={id} class="ics-input" value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </div>
);
