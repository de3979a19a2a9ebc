import type { FieldProblem } from '@rollcall/contracts/errors';
import { toRollcallError } from '@rollcall/sdk/errors';
import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';

export type Messages = {
  /** The sentence to show for anything that was thrown. */
  messageFor: (error: unknown) => string;
  /** The fields that were not accepted, by name (`address.city`), each with what is wrong; empty for other failures. */
  fieldProblems: (error: unknown) => Record<string, string>;
};

/**
 * Failures in the reader's words. In English they are the server's own sentences (or the SDK's, where it was not reached),
 * which know most; in another language they are told by the error's code.
 */
export function useMessages(): Messages {
  const { i18n } = useTranslation();
  return messagesIn(i18n);
}

export function messagesIn(i18n: I18n): Messages {
  /** The words at one of the keys, or what the server said. */
  const inWords = (keys: string[], said: string, values: Record<string, number>): string => {
    const key = keys.find((each) => i18n.exists(each, { ns: 'errors' }));
    const t = i18n.getFixedT(i18n.language, 'errors');
    return key === undefined ? said : t(key, values);
  };
  return {
    messageFor: (thrown) => {
      const { code, status, message, details } = toRollcallError(thrown);
      return inWords([...reasonKeys(details), `code.${code}_${status}`, `code.${code}`], message, {});
    },
    fieldProblems: (thrown) => {
      const { details } = toRollcallError(thrown);
      if (!Array.isArray(details)) return {};
      const problems = details.filter(isFieldProblem);
      // The first problem of a field is the one to mend first.
      return Object.fromEntries(problems.toReversed().map((each) => [each.field, fieldWords(each)]));
    },
  };

  function fieldWords(each: FieldProblem & { limit?: number }): string {
    return inWords([`rule.${each.rule}`], each.problem, each.limit === undefined ? {} : { count: each.limit });
  }
}

function reasonKeys(details: unknown): string[] {
  const reason = typeof details === 'object' && details !== null && 'reason' in details ? details.reason : null;
  return typeof reason === 'string' ? [`reason.${reason}`] : [];
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === 'object' && value !== null && 'field' in value && 'problem' in value;
}
