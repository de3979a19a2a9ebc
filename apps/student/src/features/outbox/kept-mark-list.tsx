import { useId, useState } from 'react';
import { Button } from '@rollcall/web/components/button';
import { KeptIcon } from '../../components/icons';
import { KeptMarkRow } from './kept-mark-row';
import type { KeptMark } from './kept-mark';
import { useOutbox } from './outbox-context';
import { useOutboxWords } from '../../words/use-outbox-words';

/** What was scanned and is not sent yet, with the way to try it now, and the answers that came while nobody looked. */
export default function KeptMarkList({ marks }: { marks: readonly KeptMark[] }) {
  const { t } = useOutboxWords();
  const { tryNow } = useOutbox();
  const [trying, setTrying] = useState(false);
  const heading = useId();
  const count = marks.filter(({ state }) => state.kind === 'waiting').length;

  const tryAll = () => {
    setTrying(true);
    void tryNow().finally(() => setTrying(false));
  };
  return (
    <section aria-labelledby={heading} className="mb-6 rounded-card border-2 border-line-strong bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <KeptIcon aria-hidden="true" size={28} className="shrink-0" />
        <div className="min-w-0 flex-1 basis-48">
          <h2 id={heading} className="text-lg font-semibold">
            {count === 0 ? t('title') : t('waiting', { count })}
          </h2>
          {count > 0 && <p className="text-muted">{t('detail', { count })}</p>}
        </div>
        {count > 0 && (
          <Button pending={trying} onClick={tryAll}>
            {t('tryNow')}
          </Button>
        )}
      </div>
      <ul className="mt-3 -mb-3 divide-y divide-line">
        {marks.map((mark) => (
          <KeptMarkRow key={mark.nonce} mark={mark} />
        ))}
      </ul>
    </section>
  );
}
