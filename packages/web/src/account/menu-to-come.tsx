import { AccountIcon } from '../components/icons';

/** Stands where the account's menu comes, as large as it. */
export function MenuToCome() {
  return (
    <span className="inline-flex size-11 items-center justify-center">
      <AccountIcon aria-hidden="true" size={24} />
    </span>
  );
}
