import { EntryShell } from '@rollcall/web/components/app-shell';
import { ButtonLink } from '@rollcall/web/components/button';
import { PageHeader } from '@rollcall/web/components/page-header';
import { paths } from './paths';

/** For an address that no page has. */
export function NotFound() {
  return (
    <EntryShell>
      <PageHeader title="There is no such page" detail="The address may be mistyped, or the page has moved." />
      <ButtonLink variant="primary" size="lg" wide href={paths.classes()}>
        Go to your classes
      </ButtonLink>
    </EntryShell>
  );
}
