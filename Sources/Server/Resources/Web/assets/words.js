// How values are said to people.

const classNames = {
  lease: 'Lease',
  amendment: 'Amendment',
  addendum: 'Addendum',
  cam_statement: 'CAM statement',
  other: 'Other',
};

export const classes = Object.keys(classNames);

/** `cam_statement` to `CAM statement`; an unknown class is made readable. */
export function className(name) {
  if (!name) return 'Not classified';
  const plain = name.replaceAll('_', ' ');
  return classNames[name] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

export const statusNames = { queued: 'Waiting', ready: 'Ready', failed: 'Could not be read' };

export function percent(share) {
  if (share > 0.995 && share < 1) return '> 99 %';
  if (share > 0 && share < 0.005) return '< 1 %';
  return `${Math.round(share * 100)} %`;
}

export function count(number, one, many) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

export function bytes(size) {
  if (size < 1000) return `${size} B`;
  if (size < 1e6) return `${Math.round(size / 1e3)} kB`;
  return `${(size / 1e6).toFixed(1)} MB`;
}

const dayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `2024-03-01` or `2024-03` as people write it. */
export function day(text) {
  const time = Date.parse(text.length === 7 ? `${text}-01` : text.slice(0, 10));
  if (Number.isNaN(time)) return text;
  return (text.length === 7 ? monthFormat : dayFormat).format(time);
}

/** An exact decimal with its currency. */
export function money(value, currency) {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).format(value);
  } catch {
    return `${value} ${currency}`;
  }
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

export function language(code) {
  try { return languages.of(code); } catch { return code; }
}
