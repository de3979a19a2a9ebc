import { useTranslation } from 'react-i18next';
import { EntryShell } from '@rollcall/web/components/app-shell';
import { Button } from '@rollcall/web/components/button';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useAuth } from '@rollcall/web/session/use-auth';

/** For a teacher who opened the students' app. */
export function NotAStudent() {
  const { t } = useTranslation('app');
  const { signOut } = useAuth();
  return (
    <EntryShell>
      <PageHeader title={t('notAStudent.title')} detail={t('notAStudent.detail')} />
      <div className="flex flex-col gap-3">
        <a
          href="/teacher/"
          className="inline-flex min-h-13 items-center justify-center rounded-control bg-accent px-6 py-3 text-lg font-medium text-on-accent hover:bg-accent-hover"
        >
          {t('notAStudent.openTeacherApp')}
        </a>
        <Button size="lg" wide onClick={() => void signOut()}>
          {t('notAStudent.signOut')}
        </Button>
      </div>
    </EntryShell>
  );
}
