import type { ObservableValue } from '@rollcall/sdk/observable-value';
import { askForSync } from './background-sync';
import type { KeptMark } from './kept-mark';
import { joinOutboxes, type MarkNews } from './outbox-news';

export type MarksToSee = ObservableValue<readonly KeptMark[]> & { set: (marks: readonly KeptMark[]) => void };

/** Keeps what a tab shows of the kept marks up to date: by what the other tabs and the service worker say, and tells them in turn. */
export function shareMarks(marks: MarksToSee, onChange: () => void): { tell: (said: MarkNews) => void } {
  const news = joinOutboxes(hear);

  function hear(said: MarkNews): void {
    const nonce = 'gone' in said ? said.gone : said.nonce;
    const others = marks.get().filter((each) => each.nonce !== nonce);
    marks.set('gone' in said ? others : [...others, said]);
    onChange();
  }

  return {
    tell(said) {
      hear(said);
      news.tell(said);
      // Once for each mark: the browser comes back by itself, and what the page goes on trying needs no second sender.
      if ('state' in said && said.state.kind === 'waiting' && said.tries === 1) void askForSync();
    },
  };
}
