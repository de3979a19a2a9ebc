import { EntryShell } from '@rollcall/web/components/app-shell';
import { Button } from '@rollcall/web/components/button';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useAuth } from '@rollcall/web/session/use-auth';

/** For a student who opened the teachers' app. */
export function NotATeacher() {
  const { signOut } = useAuth();
  return (
    <EntryShell>
      <PageHeader
        title="This app is for teachers"
        detail="You are signed in as a student. Scanning and your classes are in the student app."
      />
      <div className="flex flex-col gap-3">
        <a
          href="/student/"
          className="inline-flex min-h-13 items-center justify-center rounded-control bg-accent px-6 py-3 text-lg font-medium text-on-accent hover:bg-accent-hover"
        >
          Open the student app
        </a>
        <Button size="lg" wide onClick={() => void signOut()}>
          Sign out
        </Button>
      </div>
    </EntryShell>
  );
}
