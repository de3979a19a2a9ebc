import { Fetched } from '@rollcall/web/components/fetched';
import { DialogNotLoaded } from '@rollcall/web/components/not-loaded';
import type { OwnClass } from '@rollcall/contracts/classes';
import { joinLink } from '@rollcall/contracts/join-link';
import { Button, ButtonLink } from '@rollcall/web/components/button';
import { CodeIcon, CopyIcon } from '@rollcall/web/components/icons';
import { useToast } from '@rollcall/web/components/toast';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';

const InviteCode = lazy(() => import('./invite-code'));

type InviteCardProps = { ownClass: OwnClass; settingsHref: string };

/** The link by which students join by themselves, and its QR code for the wall. */
export function InviteCard({ ownClass, settingsHref }: InviteCardProps) {
  const { t } = useTranslation('roster');
  const isClosed = ownClass.enrolmentPolicy === 'closed';
  return (
    <section
      aria-labelledby="invite"
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5 shadow-card"
    >
      <h2 id="invite" className="text-lg font-semibold">
        {t('invite.title')}
      </h2>
      {isClosed ? (
        <>
          <p className="text-muted">{t('invite.closed')}</p>
          <ButtonLink href={settingsHref}>{t('invite.settings')}</ButtonLink>
        </>
      ) : (
        <InviteLink ownClass={ownClass} />
      )}
    </section>
  );
}

function InviteLink({ ownClass }: { ownClass: OwnClass }) {
  const { t } = useTranslation('roster');
  const [isShown, setShown] = useState(false);
  const say = useToast();
  const { code, joinCode, enrolmentPolicy } = ownClass;
  const link = joinLink(window.location.origin, { code, joinCode: enrolmentPolicy === 'code' ? joinCode : null });
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => say(t('invite.copied')),
      () => say(t('invite.notCopied'), 'problem'),
    );
  return (
    <>
      <p className="text-muted">{t(enrolmentPolicy === 'code' ? 'invite.detailCode' : 'invite.detailOpen')}</p>
      <p dir="ltr" className="rounded-control bg-sunken px-3 py-2 text-sm wrap-anywhere select-all">
        {link}
      </p>
      <div className="grid grid-cols-2 gap-3">
        <Button onClick={() => void copy()}>
          <CopyIcon aria-hidden="true" size={18} />
          {t('invite.copy')}
        </Button>
        <Button onClick={() => setShown(true)}>
          <CodeIcon aria-hidden="true" size={18} />
          {t('invite.show')}
        </Button>
      </div>
      <Fetched failed={<DialogNotLoaded onClose={() => setShown(false)} />} of={String(isShown)}>
        {isShown && <InviteCode ownClass={ownClass} link={link} onClose={() => setShown(false)} />}
      </Fetched>
    </>
  );
}
