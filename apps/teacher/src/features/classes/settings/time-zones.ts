/** The zones that this browser knows, and those that must not be missing: the class's own, and UTC. */
export function timeZones(own: string): { value: string; label: string }[] {
  const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', own]);
  // Nobody types an underscore.
  return [...known].toSorted().map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
