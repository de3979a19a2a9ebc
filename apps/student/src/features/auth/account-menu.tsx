import type { User } from '@rollcall/contracts/users';
import { AccountIcon, SignOutIcon } from '@rollcall/web/components/icons';
import { Menu, MenuItem, MenuText } from '@rollcall/web/components/menu';
import { useAuth } from '@rollcall/web/session/use-auth';

/** Who is signed in, and the way out. */
export default function AccountMenu({ user }: { user: User }) {
  const { signOut } = useAuth();
  return (
    <Menu label="Account" trigger={<AccountIcon aria-hidden="true" size={24} />}>
      <MenuText>
        <p className="font-medium">{user.fullName}</p>
        <p className="text-sm text-muted">{user.email}</p>
      </MenuText>
      <MenuItem onSelect={() => void signOut()}>
        <SignOutIcon aria-hidden="true" size={20} />
        Sign out
      </MenuItem>
    </Menu>
  );
}
