import { Combobox } from '@base-ui/react/combobox';
import type { ReactNode } from 'react';
import { OpenIcon } from './icons';
import { BOX, LabelledField, type Named } from './text-field';

/** One of many: `label` is what is shown and searched. */
export type ComboboxOption = { value: string; label: string };

type ComboboxFieldProps = Named & {
  options: readonly ComboboxOption[];
  value: string;
  onChange: (value: string) => void;
  /** What stands in place of the list where nothing fits. */
  nothingFound: string;
  /** At the end of an option's line. */
  aside?: (option: ComboboxOption) => ReactNode;
};

/** More than this nobody scrolls through; one types on. It also keeps hundreds of lines from being laid out at each key. */
const MOST_SHOWN = 60;

/** A labelled choice of hundreds, found by typing a part of it. */
export function ComboboxField(props: ComboboxFieldProps) {
  const { name, label, hint, options, value, onChange, nothingFound, aside } = props;
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <LabelledField name={name} label={label} hint={hint}>
      {(control) => (
        <Combobox.Root
          items={options}
          value={chosen}
          onValueChange={(option) => option && onChange(option.value)}
          limit={MOST_SHOWN}
          autoHighlight
        >
          <div className="relative">
            <Combobox.Input {...control} className={`${BOX} pe-11`} />
            <Combobox.Trigger
              aria-label={label}
              className="absolute end-0 top-0 inline-flex size-11 items-center justify-center rounded-control text-muted -outline-offset-4"
            >
              <OpenIcon aria-hidden="true" size={18} />
            </Combobox.Trigger>
          </div>
          <Combobox.Portal>
            <Combobox.Positioner sideOffset={6} collisionPadding={12} className="z-10 outline-none">
              <Combobox.Popup className="max-h-[min(20rem,var(--available-height))] w-(--anchor-width) overflow-y-auto overscroll-contain rounded-card bg-surface p-1.5 shadow-float outline-none">
                <Combobox.Empty className="px-3 py-3 text-muted empty:hidden">{nothingFound}</Combobox.Empty>
                <Combobox.List>
                  {(option: ComboboxOption) => (
                    <Combobox.Item
                      key={option.value}
                      value={option}
                      className="flex min-h-11 items-center justify-between gap-3 rounded-control px-3 py-1.5 outline-none select-none data-highlighted:bg-sunken data-selected:font-medium"
                    >
                      <span className="min-w-0 wrap-anywhere">{option.label}</span>
                      {aside && <span className="shrink-0 text-sm text-muted tabular-nums">{aside(option)}</span>}
                    </Combobox.Item>
                  )}
                </Combobox.List>
              </Combobox.Popup>
            </Combobox.Positioner>
          </Combobox.Portal>
        </Combobox.Root>
      )}
    </LabelledField>
  );
}
