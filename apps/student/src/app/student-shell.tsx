import { lazy, type ReactNode } from 'react';
import { AppShell } from '@rollcall/web/components/app-shell';
import { AccountIcon } from '@rollcall/web/components/icons';
import { OfflineLine } from './offline-line';
import { useStudent } from './student-only';
import { UpdateLine } from './updates/update-line';
import { useIdle } from './use-idle';
import { WithData } from './with-data';

// A menu that keeps within the screen is a third of the page's code, and nobody opens it first.
const AccountMenu = lazy(() => import('../features/auth/account-menu'));

/** The frame of the pages that are not as large as the screen. */
export function StudentShell({ children }: { children: ReactNode }) {
  const { user } = useStudent();
  const isIdle = useIdle();
  return (
    <AppShell
      account={
        user === null || !isIdle ? (
          <MenuToCome />
        ) : (
          <WithData fallback={<MenuToCome />}>
            <AccountMenu user={user} />
          </WithData>
        )
      }
      status={
        <>
          <OfflineLine />
          <UpdateLine />
        </>
      }
    >
      <div className="mx-auto max-w-2xl">{children}</div>
    </AppShell>
  );
}

function MenuToCome() {
  return (
    <span className="inline-flex size-11 items-center justify-center">
      <AccountIcon aria-hidden="true" size={24} />
    </span>
  );
}
