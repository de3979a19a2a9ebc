/** The mark: the eye of a QR code, with a tick where its dot would be. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 28 28" fill="none" className="shrink-0 text-accent">
      <rect x="2" y="2" width="24" height="24" rx="6" stroke="currentColor" strokeWidth="3.5" />
      <path
        d="m9 14.5 3.6 3.6L19.4 11"
        stroke="currentColor"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
