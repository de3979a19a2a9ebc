import { EntryLink } from './entry-link';
import { EntryPage } from './entry-page';
import { SignInForm } from './sign-in-form';
import { useAccountWords } from './use-account-words';

type SignInPageProps = {
  detail?: string | undefined;
  /** The page that was asked for. */
  next: string;
  forgotHref: string;
  register: { href: string; label: string };
};

export function SignInPage({ detail, next, forgotHref, register }: SignInPageProps) {
  const { t } = useAccountWords();
  return (
    <EntryPage
      title={t('signIn.title')}
      detail={detail}
      next={next}
      other={{ question: t('signIn.question'), ...register }}
    >
      <SignInForm />
      <p className="mt-4">
        <EntryLink href={forgotHref} label={t('signIn.forgot')} />
      </p>
    </EntryPage>
  );
}
