import { Link } from 'wouter';

/** From one of the entry pages to another. */
export function EntryLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href}
      replace
      className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4"
    >
      {label}
    </Link>
  );
}
