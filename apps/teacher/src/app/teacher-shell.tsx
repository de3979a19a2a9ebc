import { MenuToCome } from '@rollcall/web/account/menu-to-come';
import { AppShell } from '@rollcall/web/components/app-shell';
import { Fetched } from '@rollcall/web/components/fetched';
import { ConnectionLine } from '@rollcall/web/components/connection-line';
import { useIdle } from '@rollcall/web/hooks/use-idle';
import { useConnectionState } from '@rollcall/web/session/use-connection-state';
import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from './paths';
import { useTeacher } from './teacher-only';

// A menu that keeps within the screen is a fifth of the first script, and nobody opens it first: it is fetched behind the page.
const AccountMenu = lazy(() => import('@rollcall/web/account/account-menu'));

/** The frame of every page of the teacher app, save the projector's. */
export function TeacherShell({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation('app');
  const teacher = useTeacher();
  const connection = useConnectionState();
  const [, navigate] = useLocation();
  const isIdle = useIdle();
  return (
    <AppShell
      wide={wide}
      links={[
        { href: paths.home(), label: t('today') },
        { href: paths.classes(), label: t('classes') },
      ]}
      status={<ConnectionLine isLost={connection === 'lost'} />}
      account={
        isIdle ? (
          <Fetched waiting={<MenuToCome />} failed={<MenuToCome />}>
            {/* Whoever signs in next is not led to this one's page. */}
            <AccountMenu user={teacher} accountHref={paths.account()} onSignOut={() => navigate(paths.signIn())} />
          </Fetched>
        ) : (
          <MenuToCome />
        )
      }
    >
      {children}
    </AppShell>
  );
}
