/** "23 of 31 here", in figures for the last row. `className` sets the size of the large figure; the rest follows it. */
export function PresentCount({
  present,
  enrolled,
  className,
}: {
  present: number;
  enrolled: number;
  className: string;
}) {
  return (
    <p className={`flex flex-wrap items-baseline gap-x-[0.22em] leading-none tabular-nums ${className}`}>
      <span className="font-semibold tracking-tight">{present}</span>
      <span className="text-[0.38em] whitespace-nowrap opacity-80">of {enrolled} here</span>
    </p>
  );
}
