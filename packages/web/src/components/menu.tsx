import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A button that opens a short list of actions. `label` names the button for screen readers where its content is a picture. */
export function Menu({ label, trigger, children }: { label?: string; trigger: ReactNode; children: ReactNode }) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger
        aria-label={label}
        className="inline-flex min-h-11 max-w-full min-w-11 items-center justify-center gap-2 rounded-control px-2 hover:bg-sunken data-popup-open:bg-sunken"
      >
        {trigger}
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-10 outline-none">
          <BaseMenu.Popup className="min-w-52 rounded-card bg-surface p-1.5 shadow-float outline-none transition duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

const ITEM =
  'flex min-h-11 items-center gap-3 rounded-control px-3 outline-none select-none data-highlighted:bg-sunken';

/** One action of a menu. */
export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <BaseMenu.Item onClick={onSelect} className={ITEM}>
      {children}
    </BaseMenu.Item>
  );
}

/** A page that a menu leads to; `href` is relative to the app's base. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <BaseMenu.LinkItem render={<Link href={href} />} closeOnClick className={ITEM}>
      {children}
    </BaseMenu.LinkItem>
  );
}

/** Lines of a menu that are to be read, not pressed: who is signed in. */
export function MenuText({ children }: { children: ReactNode }) {
  return <div className="mb-1.5 max-w-72 border-b border-line px-3 pt-1.5 pb-3 wrap-anywhere">{children}</div>;
}
