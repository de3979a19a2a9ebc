import { useState } from 'react';

type Submit<Input> = {
  pending: boolean;
  /** Why the last try failed; null before and after. */
  error: unknown;
  submit: (input: Input) => void;
};

/** The call of a form: one at a time, its failure kept until the next try. After a success the form is gone. */
export function useSubmit<Input>(call: (input: Input) => Promise<unknown>): Submit<Input> {
  const [state, setState] = useState<{ pending: boolean; error: unknown }>({ pending: false, error: null });
  return {
    ...state,
    submit(input) {
      if (state.pending) return;
      setState({ pending: true, error: null });
      call(input).then(
        () => setState({ pending: false, error: null }),
        (error: unknown) => setState({ pending: false, error }),
      );
    },
  };
}
