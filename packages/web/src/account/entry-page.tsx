import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { EntryShell } from '../components/app-shell';
import { PageHeader } from '../components/page-header';
import { useAuth } from '../session/use-auth';
import { EntryLink } from './entry-link';

type EntryPageProps = {
  title: string;
  detail?: string | undefined;
  /** Where to go once somebody is signed in. */
  next: string;
  /** The other way in. */
  other: { question: string; href: string; label: string };
  children: ReactNode;
};

/** Sign-in and registration: leads on as soon as somebody is signed in, in this tab or in another. */
export function EntryPage({ title, detail, next, other, children }: EntryPageProps) {
  const { state } = useAuth();
  if (state.status === 'signed-in') return <Redirect to={next} replace />;
  return (
    <EntryShell>
      <PageHeader title={title} detail={detail} />
      {children}
      <p className="mt-4 flex flex-wrap items-center gap-x-2 text-muted">
        {other.question}
        <EntryLink href={other.href} label={other.label} />
      </p>
    </EntryShell>
  );
}
