import type { User } from '@rollcall/contracts/users';
import { AccountIcon, OpenIcon, SignOutIcon } from '@rollcall/web/components/icons';
import { Menu, MenuItem, MenuText } from '@rollcall/web/components/menu';
import { useAuth } from '@rollcall/web/session/use-auth';

type AccountMenuProps = { user: User; onSignOut: () => void };

/** Who is signed in, and the way out. The default export, because it is loaded after the page. */
export default function AccountMenu({ user, onSignOut }: AccountMenuProps) {
  const { signOut } = useAuth();
  const leave = () => {
    void signOut();
    onSignOut();
  };
  return (
    <Menu
      label={`Account of ${user.fullName}`}
      trigger={
        <>
          <AccountIcon aria-hidden="true" size={22} className="shrink-0" />
          <span className="hidden max-w-56 truncate sm:inline">{user.fullName}</span>
          <OpenIcon aria-hidden="true" size={16} className="shrink-0 text-muted" />
        </>
      }
    >
      <MenuText>
        <p className="font-medium">{user.fullName}</p>
        <p className="text-sm text-muted">{user.email}</p>
      </MenuText>
      <MenuItem onSelect={leave}>
        <SignOutIcon aria-hidden="true" size={18} />
        Sign out
      </MenuItem>
    </Menu>
  );
}
