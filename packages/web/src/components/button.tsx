import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import { Spinner } from './spinner';

type Look = {
  /**
   * `primary`: the one next step of a view. `danger`: cannot be taken back. `quiet`: beside other things. `paper`: on the
   * white that stays white in the dark theme.
   */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'paper';
  /** `lg`: at least 48 px high, for thumbs. */
  size?: 'sm' | 'md' | 'lg';
  /** As wide as its container. */
  wide?: boolean;
};

const VARIANTS = {
  primary: 'bg-accent text-on-accent hover:not-disabled:bg-accent-hover',
  secondary: 'border border-line-strong/60 bg-surface text-ink hover:not-disabled:bg-sunken',
  quiet: 'text-ink hover:not-disabled:bg-sunken',
  danger: 'bg-danger text-on-danger hover:not-disabled:bg-danger-hover',
  paper: 'border border-on-paper/40 text-on-paper hover:not-disabled:bg-on-paper/8',
};

const SIZES = {
  sm: 'min-h-9 px-3 py-1 text-sm',
  md: 'min-h-11 px-4 py-2 text-base',
  lg: 'min-h-13 px-6 py-3 text-lg',
};

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> &
  Look & {
    /** Under way: stays focusable and keeps its place, shows a spinner, and takes no second press. */
    pending?: boolean;
  };

/** A push button. `type` is "button" unless said otherwise, so that none submits a form by accident. */
export function Button({ variant, size, wide, pending = false, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? swallow : onClick}
      className={look({ variant, size, wide })}
    >
      {pending && <Spinner />}
      {children}
    </button>
  );
}

type ButtonLinkProps = Look & {
  /** Relative to the app's base. */
  href: string;
  /** What else the press does, before the page changes. */
  onClick?: () => void;
  children: ReactNode;
};

/** A link of this app that looks like a button, because it is the next step. */
export function ButtonLink({ variant, size, wide, href, onClick, children }: ButtonLinkProps) {
  return (
    <Link href={href} {...(onClick && { onClick })} className={look({ variant, size, wide })}>
      {children}
    </Link>
  );
}

/** A button of one icon: `label` is its name for screen readers and its tooltip. */
export function IconButton({
  label,
  children,
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & { label: string }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink"
    >
      {children}
    </button>
  );
}

type Chosen = { [K in keyof Look]: Look[K] | undefined };

function look({ variant = 'secondary', size = 'md', wide = false }: Chosen): string {
  const shape = 'inline-flex items-center justify-center gap-2 rounded-control font-medium text-balance select-none';
  const state = 'transition-colors duration-150 disabled:opacity-55 aria-disabled:opacity-75';
  return `${shape} ${state} ${VARIANTS[variant]} ${SIZES[size]} ${wide ? 'w-full' : ''}`;
}

function swallow(event: MouseEvent): void {
  event.preventDefault();
}
