import { useId, type ReactNode } from 'react';

/** A part of a page of settings: what it is about on the one side, its fields on the other; one above the other on a phone. */
export function SettingsSection({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-4 lg:grid-cols-[18rem_minmax(0,1fr)] lg:gap-8">
      <div>
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <p className="mt-1 text-pretty text-muted">{detail}</p>
      </div>
      <div className="flex min-w-0 flex-col gap-5 rounded-card border border-line bg-surface p-5 shadow-card">
        {children}
      </div>
    </section>
  );
}
