import type { OwnClass } from '@rollcall/contracts/classes';
import { ButtonLink } from '@rollcall/web/components/button';
import { useTranslation } from 'react-i18next';
import { EnrolledLine } from './enrolled-line';

type JoiningCardProps = {
  ownClass: OwnClass;
  /** The page with the link and the list. */
  studentsHref: string;
};

/** How students come into this class, in words that a teacher can read out. */
export function JoiningCard({ ownClass, studentsHref }: JoiningCardProps) {
  const { t } = useTranslation('classes');
  return (
    <section
      aria-labelledby="joining"
      className="flex flex-col gap-3 rounded-card border border-line bg-surface p-5 shadow-card"
    >
      <h2 id="joining" className="text-lg font-semibold">
        {t('joining.title')}
      </h2>
      <JoiningSteps ownClass={ownClass} />
      <p className="border-t border-line pt-3">
        <EnrolledLine ownClass={ownClass} />
      </p>
      <ButtonLink href={studentsHref}>{t('joining.invite')}</ButtonLink>
    </section>
  );
}

const CODE = 'rounded-control bg-sunken px-4 py-3 text-xl font-semibold wrap-anywhere select-all';

function JoiningSteps({ ownClass: { enrolmentPolicy, code, joinCode } }: { ownClass: OwnClass }) {
  const { t } = useTranslation('classes');
  if (enrolmentPolicy === 'closed') return <p>{t('joining.closed')}</p>;
  return (
    <>
      <p>{t('joining.search')}</p>
      <p dir="auto" className={CODE}>
        {code}
      </p>
      {enrolmentPolicy === 'code' && joinCode !== null && (
        <>
          <p>{t('joining.code')}</p>
          <p dir="auto" className={CODE}>
            {joinCode}
          </p>
        </>
      )}
    </>
  );
}
