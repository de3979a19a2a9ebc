import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Notice, ProblemNotice } from './notice';

/** In place of a part of a page that could not be fetched. A browser may remember that, so what helps is the whole page anew. */
export function NotLoaded() {
  const { t } = useTranslation('web');
  return <ProblemNotice message={t('notLoaded')} onRetry={reload} />;
}

/** In place of a whole page. */
export function PageNotLoaded() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center p-6">
      <NotLoaded />
    </main>
  );
}

/** In place of a dialog, over the page that stays. */
export function DialogNotLoaded({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('web');
  return (
    <div className="fixed inset-x-4 bottom-4 z-20 mx-auto max-w-xl rounded-control bg-surface shadow-float">
      <Notice
        tone="problem"
        action={
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onClick={reload}>
              {t('action.tryAgain')}
            </Button>
            <Button size="sm" variant="quiet" onClick={onClose}>
              {t('action.close')}
            </Button>
          </div>
        }
      >
        {t('notLoaded')}
      </Notice>
    </div>
  );
}

function reload(): void {
  location.reload();
}
