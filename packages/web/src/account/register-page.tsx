import type { ReactNode } from 'react';
import { EntryPage } from './entry-page';
import { useAccountWords } from './use-account-words';

type RegisterPageProps = {
  title: string;
  detail?: string | undefined;
  /** The page that was asked for. */
  next: string;
  signInHref: string;
  /** The form. */
  children: ReactNode;
};

export function RegisterPage({ title, detail, next, signInHref, children }: RegisterPageProps) {
  const { t } = useAccountWords();
  const other = { question: t('register.question'), href: signInHref, label: t('signIn.title') };
  return (
    <EntryPage title={title} detail={detail} next={next} other={other}>
      {children}
    </EntryPage>
  );
}
