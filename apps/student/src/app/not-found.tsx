import { EntryShell } from '@rollcall/web/components/app-shell';
import { ButtonLink } from '@rollcall/web/components/button';
import { PageHeader } from '@rollcall/web/components/page-header';
import { paths } from './paths';

/** An address that no page has. */
export function NotFound() {
  return (
    <EntryShell>
      <PageHeader title="There is no such page" detail="The address may have been copied in part." />
      <ButtonLink href={paths.home} variant="primary" size="lg" wide>
        Go to your classes
      </ButtonLink>
    </EntryShell>
  );
}
