interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How much was found, announced. */
  readonly found: string;
  /** What is said where nothing was. */
  readonly nothing: string | null;
}

const id = 'ics-filter';

/** A field that narrows the list below it. Escape clears it. */
export const FilterField = ({ label, hint, value, onChange, found, nothing }: Props) => (
  <div>
    <label class="ics-label" for={id}>
      {label}
    </label>
    <input
      id={id}
      class="ics-input"
      type="text"
      autocomplete="off"
      spellcheck={false}
      aria-describedby={`${id}-hint`}
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return;
        event.preventDefault();
        onChange('');
      }}
    />
    <p id={`${id}-hint`} class="ics-hint">
      {hint}
    </p>
    <p role="status" class={value !== '' && nothing !== null ? 'ics-message' : 'ics-visually-hidden'}>
      {value !== '' && (nothing ?? `${found}.`)}
    </p>
  </div>
);
