import { useFormats } from '@rollcall/web/i18n/formats';
import type { OwnRate } from '../../queries/use-own-rates';
import { goalSentence } from './goal-sentence';
import { useClassesWords } from '../../words/use-classes-words';

/** "Can I still reach 80 %?", answered in a sentence. */
export function GoalLine({ of }: { of: OwnRate }) {
  const { t } = useClassesWords();
  const { percent } = useFormats();
  const sentence = goalSentence(of);
  const goal = percent(of.attendanceGoalPercent / 100);
  return 'count' in sentence
    ? t(`goal.${sentence.kind}`, { goal, count: sentence.count })
    : t(`goal.${sentence.kind}`, { goal });
}
