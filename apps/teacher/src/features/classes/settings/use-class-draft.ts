import type { OwnClass } from '@rollcall/contracts/classes';
import { useState } from 'react';
import { changesOf, draftOf, type ClassDraft } from './class-draft';

/** What a section of the form reads and writes. */
export type DraftProps = { draft: ClassDraft; change: (changes: Partial<ClassDraft>) => void };

/**
 * The form's state. It compares with the class as it was when the typing began: what another window saves meanwhile is
 * taken over by an untouched form, and is neither shown as a change of this one nor undone by it.
 */
export function useClassDraft(ownClass: OwnClass) {
  const [base, setBase] = useState(ownClass);
  const [draft, setDraft] = useState(() => draftOf(ownClass));
  const changes = changesOf(draft, base);
  const isChanged = Object.keys(changes).length > 0;

  const reset = (to: OwnClass) => {
    setBase(to);
    setDraft(draftOf(to));
  };
  if (base !== ownClass && !isChanged) reset(ownClass);

  return {
    draft,
    changes,
    isChanged,
    change: (typed: Partial<ClassDraft>) => setDraft((kept) => ({ ...kept, ...typed })),
    discard: () => reset(ownClass),
    /** After saving: the class as the server has it now. */
    reset,
  };
}
