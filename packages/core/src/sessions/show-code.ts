import { codeLink } from '@rollcall/contracts/qr-link';
import type { Code } from '@rollcall/contracts/sessions';
import type { Core } from '../core';
import { currentCode, type CodeFacts } from './session-code';
import { currentShortCode } from './short-code';

/** The session's code as the projector shows it at this moment. */
export async function showCode(core: Core, sessionId: string, facts: CodeFacts): Promise<Code> {
  const now = core.now();
  const { code, expiresAt } = currentCode(facts, now);
  const qrCode = await core.qrPainter(codeLink(core.config.publicUrl(), code));
  core.journal({ type: 'code-shown', sessionId });
  return { qrCode, token: code, shortCode: currentShortCode(facts, now), expiresAt: expiresAt.toISOString() };
}
