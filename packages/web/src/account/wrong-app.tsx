import { EntryShell } from '../components/app-shell';
import { Button } from '../components/button';
import { PageHeader } from '../components/page-header';
import { useAuth } from '../session/use-auth';

type WrongAppProps = {
  title: string;
  detail: string;
  /** The own app, at the root of the server. */
  own: { href: string; label: string };
  signOutLabel: string;
};

/** For a student who opened the teachers' app, and the other way about. */
export function WrongApp({ title, detail, own, signOutLabel }: WrongAppProps) {
  const { signOut } = useAuth();
  return (
    <EntryShell>
      <PageHeader title={title} detail={detail} />
      <div className="flex flex-col gap-3">
        <a
          href={own.href}
          className="inline-flex min-h-13 items-center justify-center rounded-control bg-accent px-6 py-3 text-lg font-medium text-on-accent hover:bg-accent-hover"
        >
          {own.label}
        </a>
        <Button size="lg" wide onClick={() => void signOut()}>
          {signOutLabel}
        </Button>
      </div>
    </EntryShell>
  );
}
