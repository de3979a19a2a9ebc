import { AppShell } from '@rollcall/web/components/app-shell';
import { ConnectionLine } from '@rollcall/web/components/connection-line';
import { AccountIcon } from '@rollcall/web/components/icons';
import { useConnectionState } from '@rollcall/web/session/use-connection-state';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from './paths';
import { useTeacher } from './teacher-only';

let tellShown = () => {};
const shown = new Promise<void>((resolve) => {
  tellShown = resolve;
});

// A menu that keeps within the screen is a fifth of the first script, and nobody opens it first: it is fetched behind the page.
const AccountMenu = lazy(async () => {
  await shown;
  return import('@rollcall/web/account/account-menu');
});

/** The frame of every page of the teacher app, save the projector's. */
export function TeacherShell({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation('app');
  const teacher = useTeacher();
  const connection = useConnectionState();
  const [, navigate] = useLocation();
  useEffect(() => tellShown(), []);
  return (
    <AppShell
      wide={wide}
      links={[
        { href: paths.home(), label: t('today') },
        { href: paths.classes(), label: t('classes') },
      ]}
      status={<ConnectionLine isLost={connection === 'lost'} />}
      account={
        <Suspense
          fallback={
            <span className="inline-flex size-11 items-center justify-center">
              <AccountIcon aria-hidden="true" size={22} />
            </span>
          }
        >
          {/* Whoever signs in next is not led to this one's page. */}
          <AccountMenu user={teacher} accountHref={paths.account()} onSignOut={() => navigate(paths.signIn())} />
        </Suspense>
      }
    >
      {children}
    </AppShell>
  );
}
