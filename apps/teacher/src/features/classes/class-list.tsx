import type { OwnClass } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { PeopleIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useMessages } from '@rollcall/web/session/use-messages';
import { Link } from 'wouter';
import { enrolledText } from './enrolled-text';
import { useOwnClasses } from './use-own-classes';

type ClassListProps = { hrefOf: (classId: string) => string; onCreate: () => void };

/** The teacher's classes; with none yet, the way to the first. */
export function ClassList({ hrefOf, onCreate }: ClassListProps) {
  const { messageFor } = useMessages();
  const { classes, isLoading, error, retry, more } = useOwnClasses();
  if (error) return <ProblemNotice message={messageFor(error)} onRetry={retry} retrying={isLoading} />;
  if (isLoading && classes.length === 0) return <ClassListSkeleton />;
  if (classes.length === 0) return <NoClasses onCreate={onCreate} />;
  return (
    <>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {classes.map((ownClass) => (
          <li key={ownClass.id} className="flex min-w-0">
            <ClassCard ownClass={ownClass} href={hrefOf(ownClass.id)} />
          </li>
        ))}
      </ul>
      {more && (
        <div className="mt-6 flex justify-center">
          <Button pending={isLoading} onClick={more}>
            Show more classes
          </Button>
        </div>
      )}
    </>
  );
}

function ClassCard({ ownClass, href }: { ownClass: OwnClass; href: string }) {
  return (
    <Link
      href={href}
      className="flex min-h-32 w-full min-w-0 flex-col justify-between gap-5 rounded-card border border-line bg-surface p-5 shadow-card transition-colors duration-150 hover:border-accent"
    >
      <span className="flex flex-col gap-1">
        <span className="line-clamp-3 text-lg leading-snug font-semibold wrap-anywhere" title={ownClass.name}>
          {ownClass.name}
        </span>
        <span className="text-muted wrap-anywhere">{ownClass.code}</span>
      </span>
      <span className="flex items-center gap-2 text-sm text-muted">
        <PeopleIcon aria-hidden="true" size={16} />
        {enrolledText(ownClass)}
      </span>
    </Link>
  );
}

function NoClasses({ onCreate }: { onCreate: () => void }) {
  return (
    <EmptyState
      icon={<PeopleIcon aria-hidden="true" size={36} strokeWidth={1.5} />}
      title="You have no classes yet"
      action={
        <Button variant="primary" onClick={onCreate}>
          Create your first class
        </Button>
      }
    >
      A class is what students join. Once there is one, you can start a session and show its code.
    </EmptyState>
  );
}

function ClassListSkeleton() {
  return (
    <LoadingArea label="Loading your classes">
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <Skeleton className="h-32" />
        <Skeleton className="h-32" />
        <Skeleton className="h-32" />
      </div>
    </LoadingArea>
  );
}
