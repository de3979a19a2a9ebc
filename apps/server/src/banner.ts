import QRCode from 'qrcode';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/accounts';

/** What the person at the terminal sees once Rollcall listens. */
export async function banner(options: {
  publicUrl: string;
  demo: boolean;
  hasOwnCertificate: boolean;
}): Promise<string> {
  const { publicUrl } = options;
  const student = `${publicUrl}/student/`;
  const lines = [
    '',
    `  Rollcall is ready.`,
    '',
    `  Teacher app   ${publicUrl}/teacher/`,
    `  Student app   ${student}`,
    '',
    indent(await QRCode.toString(student, { type: 'terminal', small: true, errorCorrectionLevel: 'L' })),
  ];
  if (options.hasOwnCertificate) {
    lines.push('  Phones warn of the certificate, because this machine made it itself: accept it once.', '');
  }
  if (options.demo) {
    const { teacher, student: pupil } = DEMO_ACCOUNTS;
    lines.push(`  Demo teacher  ${teacher}    password  ${DEMO_PASSWORD}`);
    lines.push(`  Demo student  ${pupil(1)} … ${pupil(30)}    the same password`, '');
  }
  lines.push('  Ctrl-C stops.', '');
  return lines.join('\n');
}

function indent(block: string): string {
  return block.replace(/^/gm, '  ');
}
