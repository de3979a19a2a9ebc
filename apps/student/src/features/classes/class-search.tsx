import type { Invitation } from '@rollcall/contracts/join-link';
import { useState } from 'react';
import { SearchIcon } from '@rollcall/web/components/icons';
import { SearchResults } from './search-results';
import { useSettled } from '@rollcall/web/hooks/use-settled';
import { useClassesWords } from '../../words/use-classes-words';

const SETTLED_MS = 250;

/** Finds classes by name or code as the student types. */
export function ClassSearch({ invitation }: { invitation: Invitation | null }) {
  const { t } = useClassesWords();
  const [typed, setTyped] = useState(invitation?.code ?? '');
  const search = useSettled(typed.trim(), SETTLED_MS);
  return (
    <div className="flex flex-col gap-5">
      <label className="flex flex-col gap-1.5 font-medium">
        {t('search.label')}
        <span className="relative font-normal">
          <SearchIcon
            aria-hidden="true"
            size={20}
            className="pointer-events-none absolute top-1/2 start-3 -translate-y-1/2 text-muted"
          />
          <input
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            maxLength={100}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            className="min-h-12 w-full rounded-control border border-line-strong bg-surface py-2 ps-10 pe-3 text-base"
          />
        </span>
      </label>
      <SearchResults search={search} invitation={invitation} />
    </div>
  );
}
