import type { ImportedRoster } from '@rollcall/contracts/roster';
import { useToast } from '@rollcall/web/components/toast';
import { trpc } from '@rollcall/web/session/trpc';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRosterChange } from './use-roster';
import { withoutLines } from './without-lines';

/** A list on its way into a class. The preview is the server's word on the text as it stands; a change of the text takes it away. */
export function useImport(classId: string, onDone: () => void) {
  const { t } = useTranslation('roster');
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<ImportedRoster | null>(null);
  const renew = useRosterChange(classId);
  const say = useToast();
  const look = trpc.classes.importRoster.useMutation();
  const take = trpc.classes.importRoster.useMutation({
    onSuccess: async ({ enrolled, invited }) => {
      await renew();
      say(t('import.done', { count: enrolled + invited }));
      onDone();
    },
  });

  const check = (csv: string) => look.mutate({ classId, csv, dryRun: true }, { onSuccess: setPreview });
  const change = (next: string) => {
    setText(next);
    setPreview(null);
    look.reset();
    take.reset();
  };
  return {
    text,
    setText: change,
    preview,
    problem: look.error ?? take.error,
    isPending: look.isPending || take.isPending,
    check: () => check(text),
    /** Leaves out what cannot be taken, and looks once more. */
    dropBad: () => {
      const bad = preview?.lines.filter(({ outcome }) => outcome === 'bad').map(({ line }) => line) ?? [];
      const rest = withoutLines(text, bad);
      change(rest);
      check(rest);
    },
    apply: () => take.mutate({ classId, csv: text }),
  };
}
