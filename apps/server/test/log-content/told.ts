import { codeLink } from '@rollcall/contracts/qr-link';

/** Fields whose values are a person's own or open something. */
const PRIVATE =
  /^(?:email|csv|fullName|studentName|teacherName|reason|password|currentPassword|newPassword|token|refreshToken|qrToken|nonce|joinCode|inviteCode)$/;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Every private value in an input or an answer, however deep; a code also as it stands in its link. */
export function privateValues(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]): string[] => {
    if (typeof inner !== 'string') return privateValues(inner);
    if (!PRIVATE.test(field) || inner === '') return [];
    return UUID.test(inner) ? [inner, codeLink('', inner).slice('/s#'.length)] : [inner];
  });
}
