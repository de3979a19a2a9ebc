import { lazy, type ReactNode } from 'react';
import { MenuToCome } from '@rollcall/web/account/menu-to-come';
import { AppShell } from '@rollcall/web/components/app-shell';
import { Fetched } from '@rollcall/web/components/fetched';
import { useIdle } from '@rollcall/web/hooks/use-idle';
import { useLocation } from 'wouter';
import { paths } from './paths';
import { BottomBar } from './bottom-bar';
import { OfflineLine } from './offline-line';
import { useStudent } from './student-only';
import { UpdateLine } from './updates/update-line';
import { WithData } from './with-data';

// A menu that keeps within the screen is a third of the page's code, and nobody opens it first.
const AccountMenu = lazy(() => import('@rollcall/web/account/account-menu'));

/** The frame of the pages that are not as large as the screen. */
export function StudentShell({ children }: { children: ReactNode }) {
  const { user } = useStudent();
  const [, navigate] = useLocation();
  const isIdle = useIdle();
  return (
    <AppShell
      account={
        user === null || !isIdle ? (
          <MenuToCome />
        ) : (
          <Fetched failed={<MenuToCome />}>
            <WithData fallback={<MenuToCome />}>
              {/* Whoever signs in next is not led to this one's page. */}
              <AccountMenu user={user} accountHref={paths.account} onSignOut={() => navigate(paths.signIn)} />
            </WithData>
          </Fetched>
        )
      }
      status={
        <>
          <OfflineLine />
          <UpdateLine />
        </>
      }
    >
      <div className="mx-auto max-w-2xl pb-24">{children}</div>
      <BottomBar />
    </AppShell>
  );
}
