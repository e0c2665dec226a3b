// Dates as far as they are known (EDTF, ISO 8601-2): told in words, and bounded by the first and last day they can mean.

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SEASONS = {21: ['spring', 3], 22: ['summer', 6], 23: ['autumn', 9], 24: ['winter', 12]};
const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

/** The day as text in UTC: 2024-06-01. */
export function isoDay(date) {
  return date.toISOString().slice(0, 10);
}

export function today() {
  return isoDay(new Date());
}

/** A day as a number that counts days, and back. */
export function dayNumber(iso) {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

export function dayOfNumber(number) {
  return isoDay(new Date(number * 86_400_000));
}

/**
 * First and last day that a date can mean, as day numbers, ∓Infinity where an end is open or unknown; and whether the
 * text itself doubts. An absent or unreadable date can mean any day.
 */
export function bounds(text) {
  const [begin, end = begin] = (text ?? '/').split('/');
  const first = point(begin);
  const last = point(end);
  return {
    first: first ? first.first : -Infinity,
    last: last ? last.last : Infinity,
    isDoubtful: /[~?%]/.test(text ?? ''),
  };
}

/** True where a date is one day and beyond doubt. */
export function isExact(text) {
  const {first, last, isDoubtful} = bounds(text);
  return first === last && !isDoubtful;
}

/** A date in words: "8 August 2025", "by 21 October 2025", "10 to 11 May 2024", "about 2005"; unknown where absent. */
export function tellDate(text, unknown = 'date unknown') {
  if (!text) return unknown;
  if (!text.includes('/')) return tellPoint(text);
  const [begin, end] = text.split('/');
  if (isOpen(begin)) return isOpen(end) ? unknown : `by ${tellPoint(end)}`;
  if (isOpen(end)) return `from ${tellPoint(begin)}`;
  return `${tellPoint(begin)} to ${tellPoint(end)}`;
}

/** "since 2005", "since some day up to 21 October 2025". */
export function tellSince(text) {
  if (!text) return 'since an unknown date';
  if (isOpen(text.split('/')[0]) && text.includes('/')) {
    return `since some day up to ${tellPoint(text.split('/')[1])}`;
  }
  return `since ${tellDate(text)}`;
}

/** An instant in the reader's own clock: "28 Nov 2026, 13:56". */
export function tellInstant(text) {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime())
    ? text
    : instant.toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'short'});
}

function isOpen(end) {
  return end === '' || end === '..';
}

function point(text) {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  const [from, to] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  if (day) return {first: dayNumber(`${from}-${month}-${day}`), last: dayNumber(`${from}-${month}-${day}`)};
  if (!month) return {first: dayNumber(`${from}-01-01`), last: dayNumber(`${to}-12-31`)};
  const [begin, length] = months(Number(month));
  return {first: utc(from, begin), last: utc(from, begin + length) - 1};
}

/** The first month of a month, season or quarter, and how many it has. */
function months(month) {
  if (SEASONS[month]) return [SEASONS[month][1], month === 24 ? 1 : 3];
  if (month >= 33) return [(month - 33) * 3 + 1, 3];
  return [month, 1];
}

function utc(year, month) {
  return Math.round(Date.UTC(Number(year), month - 1, 1) / 86_400_000);
}

function tellPoint(text) {
  const match = POINT.exec(text);
  if (!match) return text;
  const [, year, month, day, doubt] = match;
  const said = [day && String(Number(day)), month && tellMonth(Number(month)), tellYear(year)].filter(Boolean).join(' ');
  if (doubt === '~') return `about ${said}`;
  return doubt ? `perhaps ${said}` : said;
}

function tellMonth(month) {
  return MONTHS[month - 1] ?? SEASONS[month]?.[0] ?? `quarter ${month - 32}`;
}

function tellYear(year) {
  return year.includes('X') ? `${year.replaceAll('X', '0')}s` : year;
}
