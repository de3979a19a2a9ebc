import { EntryShell } from '@rollcall/web/components/app-shell';
import { Button } from '@rollcall/web/components/button';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useAuth } from '@rollcall/web/session/use-auth';
import { useTranslation } from 'react-i18next';

/** For a student who opened the teachers' app. */
export function NotATeacher() {
  const { t } = useTranslation('app');
  const { signOut } = useAuth();
  return (
    <EntryShell>
      <PageHeader title={t('notATeacher.title')} detail={t('notATeacher.detail')} />
      <div className="flex flex-col gap-3">
        <a
          href="/student/"
          className="inline-flex min-h-13 items-center justify-center rounded-control bg-accent px-6 py-3 text-lg font-medium text-on-accent hover:bg-accent-hover"
        >
          {t('notATeacher.openStudentApp')}
        </a>
        <Button size="lg" wide onClick={() => void signOut()}>
          {t('notATeacher.signOut')}
        </Button>
      </div>
    </EntryShell>
  );
}
