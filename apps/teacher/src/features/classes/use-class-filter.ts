import { useSettled } from '@rollcall/web/hooks/use-settled';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { ClassFilter } from './use-own-classes';

const SETTLED_MS = 250;

/** The list's filter, kept in the address: coming back from a class, or a reload, finds the same list again. */
export function useClassFilter() {
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const search = useSettled(typed.trim(), SETTLED_MS);
  const filter: ClassFilter = { search, archived: params.has('archived') };

  useEffect(() => {
    setParams((kept) => withParam(kept, 'q', search), { replace: true });
  }, [search, setParams]);

  return {
    filter,
    typed,
    setTyped,
    setArchived: (archived: boolean) =>
      setParams((kept) => withParam(kept, 'archived', archived ? '1' : ''), { replace: true }),
  };
}

function withParam(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
