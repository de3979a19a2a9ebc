import { EntryLink } from '@rollcall/web/account/entry-link';
import { EntryShell } from '@rollcall/web/components/app-shell';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useAuth } from '@rollcall/web/session/use-auth';
import type { ReactNode } from 'react';
import { Redirect, useSearch } from 'wouter';
import { nextPath } from './paths';

type EntryPageProps = {
  title: string;
  detail: string;
  /** The other way in; it keeps the page that was asked for. */
  other: { question: string; label: string; href: (next: string) => string };
  children: ReactNode;
};

/** Sign-in and registration: leads on as soon as somebody is signed in, in this tab or in another. */
export function EntryPage({ title, detail, other, children }: EntryPageProps) {
  const { state } = useAuth();
  const next = nextPath(useSearch());
  if (state.status === 'signed-in') return <Redirect to={next} replace />;
  return (
    <EntryShell>
      <PageHeader title={title} detail={detail} />
      {children}
      <p className="mt-4 flex flex-wrap items-center gap-x-2 text-muted">
        {other.question}
        <EntryLink href={other.href(next)} label={other.label} />
      </p>
    </EntryShell>
  );
}
