// @ts-check
/** A table as RFC 4180 has it. Cells that a spreadsheet would take for a formula are guarded. */

/** @param {any} cell */
function quoted(cell) {
  let s = String(cell ?? '');
  if (/^[=+\-@\t\r]/.test(s)) s = `'${s}`;
  return /[",\r\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s;
}

/** @param {any[][]} rows */
export const table = (rows) => rows.map((row) => row.map(quoted).join(',') + '\r\n').join('');
