/** "31 students", "31 of 40 places taken". */
export function enrolledText({ enrolledCount, capacity }: { enrolledCount: number; capacity: number | null }): string {
  if (capacity !== null) return `${enrolledCount} of ${capacity} places taken`;
  if (enrolledCount === 0) return 'No students yet';
  return enrolledCount === 1 ? '1 student' : `${enrolledCount} students`;
}
