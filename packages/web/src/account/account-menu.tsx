import type { User } from '@rollcall/contracts/users';
import { AccountIcon, OpenIcon, SignOutIcon } from '../components/icons';
import { Menu, MenuItem, MenuLink, MenuText } from '../components/menu';
import { useAuth } from '../session/use-auth';
import { useAccountWords } from './use-account-words';

type AccountMenuProps = {
  user: User;
  accountHref: string;
  /** Leads away: whoever signs in next must not land on this one's page. */
  onSignOut: () => void;
};

/** Who is signed in, the account, and the way out. The default export, because it is loaded after the page. */
export default function AccountMenu({ user, accountHref, onSignOut }: AccountMenuProps) {
  const { t } = useAccountWords();
  const { signOut } = useAuth();
  const leave = () => {
    void signOut();
    onSignOut();
  };
  return (
    <Menu
      label={t('menu.label', { name: user.fullName })}
      trigger={
        <>
          <AccountIcon aria-hidden="true" size={22} className="shrink-0" />
          <bdi className="hidden max-w-56 truncate sm:inline">{user.fullName}</bdi>
          <OpenIcon aria-hidden="true" size={16} className="hidden shrink-0 text-muted sm:inline" />
        </>
      }
    >
      <MenuText>
        <p className="font-medium">
          <bdi>{user.fullName}</bdi>
        </p>
        <p className="text-sm text-muted">
          <bdi>{user.email}</bdi>
        </p>
      </MenuText>
      <MenuLink href={accountHref}>
        <AccountIcon aria-hidden="true" size={18} />
        {t('menu.account')}
      </MenuLink>
      <MenuItem onSelect={leave}>
        <SignOutIcon aria-hidden="true" size={18} className="rtl:-scale-x-100" />
        {t('menu.signOut')}
      </MenuItem>
    </Menu>
  );
}
