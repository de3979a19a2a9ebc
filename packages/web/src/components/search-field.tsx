import { SearchIcon } from './icons';

type SearchFieldProps = {
  /** What is searched, by what: its name for screen readers, and what stands in it while it is empty. */
  label: string;
  value: string;
  onChange: (value: string) => void;
};

/** A box that filters a list as one types. The list says what was found; this only asks. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <div className="relative min-w-0 flex-1">
      <SearchIcon
        aria-hidden="true"
        size={20}
        className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={100}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        className="min-h-11 w-full rounded-control border border-line-strong bg-surface py-2 ps-10 pe-3 text-base placeholder:text-muted"
      />
    </div>
  );
}
