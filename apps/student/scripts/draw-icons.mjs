// Draws the app's icons into public/: `node scripts/draw-icons.mjs`. Run again when the mark or its colour changes
// (packages/web: logo.tsx, theme.css). Shapes are distances to an edge, so every size is drawn sharp, not scaled.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const GROUND = [0x00, 0x61, 0x78];
const SIGN = [0xff, 0xff, 0xff];

/** Distance to the edge of a square with round corners around the middle; negative inside. */
function toSquare(x, y, half, radius) {
  const [dx, dy] = [Math.abs(x) - half + radius, Math.abs(y) - half + radius];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** Distance to the line from a to b. */
function toLine(x, y, [ax, ay], [bx, by]) {
  const [px, py, lx, ly] = [x - ax, y - ay, bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, (px * lx + py * ly) / (lx * lx + ly * ly)));
  return Math.hypot(px - lx * along, py - ly * along);
}

/** Distance to the mark, in the units of its drawing: the eye of a QR code, with a tick where its dot would be. */
function toMark(x, y) {
  const frame = Math.abs(toSquare(x, y, 12, 6)) - 1.75;
  const tick = Math.min(toLine(x, y, [-5, 0.5], [-1.4, 4.1]), toLine(x, y, [-1.4, 4.1], [5.4, -3])) - 1.75;
  return Math.min(frame, tick);
}

/** How much of a pixel lies inside an edge at this distance. */
const covered = (distance) => Math.min(1, Math.max(0, 0.5 - distance));

/** `markSize` and `corner` as parts of the icon's side. */
function draw(side, { markSize, corner }) {
  const rows = Buffer.alloc(side * (side * 4 + 1));
  const unit = (side * markSize) / 27.5;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [x, y] = [column + 0.5 - side / 2, row + 0.5 - side / 2];
      const sign = covered(toMark(x / unit, y / unit) * unit);
      const pixel = GROUND.map((ground, channel) => Math.round(ground + (SIGN[channel] - ground) * sign));
      const alpha = Math.round(255 * covered(toSquare(x, y, side / 2, side * corner)));
      rows.set([...pixel, alpha], row * (side * 4 + 1) + 1 + column * 4);
    }
  }
  return png(side, rows);
}

function png(side, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, with alpha
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const write = (name, data) => writeFileSync(new URL(`../public/${name}`, import.meta.url), data);
const rounded = { markSize: 0.56, corner: 0.22 };
// Android cuts a maskable icon to any shape within the middle 80 %; iOS rounds the corners itself.
const full = { markSize: 0.46, corner: 0 };
write('icon-192.png', draw(192, rounded));
write('icon-512.png', draw(512, rounded));
write('icon-maskable-512.png', draw(512, full));
write('apple-touch-icon.png', draw(180, full));
