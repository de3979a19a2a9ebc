/**
 * Shares one answer between all who ask within so many milliseconds of the question, so that however many ask, the
 * database is asked once. A failure is told to those who waited for it, and forgotten.
 */
export function shareAnswer<Answer>(forMs: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let shared: { answer: Promise<Answer>; until: number } | null = null;
  return () => {
    if (shared !== null && performance.now() < shared.until) return shared.answer;
    const answer = ask();
    shared = { answer, until: performance.now() + forMs };
    answer.catch(() => {
      shared = null;
    });
    return answer;
  };
}
