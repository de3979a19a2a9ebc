import type { RosterPlace } from '@rollcall/contracts/roster';
import { Button, IconButton } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { MailIcon, PeopleIcon, RemoveIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { SearchField } from '@rollcall/web/components/search-field';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useSettled } from '@rollcall/web/hooks/use-settled';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { RemoveDialog } from './remove-dialog';
import { useRoster } from './use-roster';

const SETTLED_MS = 250;

type RosterProps = {
  classId: string;
  /** Students cannot join by themselves. */
  isClosed: boolean;
  hrefOf: (studentId: string) => string;
};

/** Everyone who has a place in the class, also those who have not registered yet. */
export function Roster({ classId, isClosed, hrefOf }: RosterProps) {
  const { t } = useTranslation('roster');
  const { messageFor } = useMessages();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), SETTLED_MS);
  const [removing, setRemoving] = useState<RosterPlace | null>(null);
  const { places, total, error, isFetching, retry, more, isReadingMore } = useRoster(classId, search);
  const problem = error && <ProblemNotice message={messageFor(error)} onRetry={retry} retrying={isFetching} />;
  if (places === undefined && search === '') return problem ?? <RosterSkeleton />;
  if (places?.length === 0 && search === '') return <Nobody isClosed={isClosed} />;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-4">
      <SearchField label={t('search')} value={typed} onChange={setTyped} />
      {problem}
      <p role="status" className="text-sm text-muted">
        {places && t(search === '' ? 'count' : 'found', { count: total })}
      </p>
      {places !== undefined && places.length > 0 && (
        <ul className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
          {places.map((place) => (
            <PlaceRow key={place.id} place={place} hrefOf={hrefOf} onRemove={() => setRemoving(place)} />
          ))}
        </ul>
      )}
      {more && (
        <div className="flex justify-center">
          <Button pending={isReadingMore} onClick={more}>
            {t('more')}
          </Button>
        </div>
      )}
      <RemoveDialog classId={classId} place={removing} onClose={() => setRemoving(null)} />
    </section>
  );
}

type PlaceRowProps = { place: RosterPlace; hrefOf: (studentId: string) => string; onRemove: () => void };

function PlaceRow({ place, hrefOf, onRemove }: PlaceRowProps) {
  const { t } = useTranslation('roster');
  const { day } = useFormats();
  const name = place.fullName === '' ? place.email : place.fullName;
  return (
    <li className="flex min-h-16 items-center gap-3 border-b border-line px-4 py-2 [contain-intrinsic-block-size:auto_4rem] [content-visibility:auto] last:border-b-0">
      <div className="min-w-0 flex-1">
        {place.studentId === null ? (
          <bdi className="line-clamp-2 wrap-anywhere">{name}</bdi>
        ) : (
          <Link
            href={hrefOf(place.studentId)}
            className="inline-flex min-h-6 font-medium underline-offset-4 hover:underline"
          >
            <bdi className="line-clamp-2 wrap-anywhere">{name}</bdi>
          </Link>
        )}
        <p className="truncate text-sm text-muted">
          {place.fullName !== '' && (
            <>
              <bdi>{place.email}</bdi>
              {' · '}
            </>
          )}
          {t(place.status === 'enrolled' ? 'since' : 'invitedSince', { day: day(place.since) })}
        </p>
      </div>
      {place.status === 'invited' && (
        <span className="inline-flex items-center gap-1.5 rounded-full bg-late-soft px-2.5 py-1 text-sm font-medium whitespace-nowrap text-late">
          <MailIcon aria-hidden="true" size={16} />
          {t('expected')}
        </span>
      )}
      <IconButton label={t('remove.open', { name })} onClick={onRemove}>
        <RemoveIcon aria-hidden="true" size={18} />
      </IconButton>
    </li>
  );
}

function Nobody({ isClosed }: { isClosed: boolean }) {
  const { t } = useTranslation('roster');
  return (
    <EmptyState icon={<PeopleIcon aria-hidden="true" size={36} strokeWidth={1.5} />} title={t('nobody')}>
      {t(isClosed ? 'nobodyDetailClosed' : 'nobodyDetail')}
    </EmptyState>
  );
}

function RosterSkeleton() {
  const { t } = useTranslation('roster');
  return (
    <LoadingArea label={t('loading')}>
      <Skeleton className="mb-4 h-11" />
      <Skeleton className="mb-4 h-5 w-32" />
      <Skeleton className="h-96" />
    </LoadingArea>
  );
}
