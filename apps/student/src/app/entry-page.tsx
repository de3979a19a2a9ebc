import type { ReactNode } from 'react';
import { Redirect, useSearch } from 'wouter';
import { EntryLink } from '@rollcall/web/account/entry-link';
import { EntryShell } from '@rollcall/web/components/app-shell';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useAuth } from '@rollcall/web/session/use-auth';
import { nextPath, paths } from './paths';

type EntryPageProps = { title: string; other: { question: string; path: string; label: string }; children: ReactNode };

/** Sign-in and registration: leads on as soon as somebody is signed in, in this tab or in another. */
export function EntryPage({ title, other, children }: EntryPageProps) {
  const { state } = useAuth();
  const search = useSearch();
  const next = nextPath(search);
  if (state.status === 'signed-in') return <Redirect to={next} replace />;
  const detail = next === paths.mark ? 'Sign in once, and the code that you scanned is sent at once.' : undefined;
  return (
    <EntryShell>
      <PageHeader title={title} detail={detail} />
      {children}
      <p className="mt-4 flex flex-wrap items-center gap-x-2 text-muted">
        {other.question}
        <EntryLink href={search === '' ? other.path : `${other.path}?${search}`} label={other.label} />
      </p>
    </EntryShell>
  );
}
