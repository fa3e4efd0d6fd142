// What the figures of everybody come to on paper. A number that is null is kept back: too few people are behind it to stay unrecognised.

const DAY = 86_400_000;

/** The Monday of an ISO week such as `2026-W40`. @param {string} week */
export function monday(week) {
  const [year, number] = week.split('-W').map(Number);
  const fourth = new Date(Date.UTC(year, 0, 4)); // it is always in week 1
  return new Date(fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (number - 1) * 7 * DAY);
}

/** The least round number that is not less. @param {number} n */
export function round(n) {
  const ten = 10 ** Math.floor(Math.log10(Math.max(n, 1)));
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map(each => each * ten).find(each => each >= n) ?? n;
}

/**
 * The parts of a column, one on the other from the ground up. What is kept back has a height of its own that says nothing of how much it is.
 * @param {(number | null)[]} parts
 * @param {number} unit the height of one
 * @param {number} hidden the height of what is kept back
 */
export function piled(parts, unit, hidden) {
  let top = 0;
  return parts.map(n => {
    const height = n === null ? hidden : n * unit;
    top += height;
    return {kept: n === null, height, top};
  });
}

/** What is known of a sum. @param {(number | null)[]} parts @returns {number} */
export const known = parts => parts.map(n => n ?? 0).reduce((sum, n) => sum + n, 0);

/** How much of a whole, from 0 to 1; null where either is kept back, or the whole is nothing. @param {number | null} n @param {number | null} whole */
export const share = (n, whole) => (n === null || !whole ? null : n / whole);

/** One of five depths of a colour, 0 for nothing. @param {number} part of 1 */
export const depth = part => Math.ceil(Math.min(part, 1) * 5);

/** How a practice can be over. */
export const ENDINGS = ['finished', 'ended', 'abandoned'];

/** Whether any may be over: what is kept back may. @param {any} figures */
export const over = figures => ENDINGS.some(each => figures[each] !== 0);

/** Every level of every version that somebody has begun, by a name that stays. @param {any} stats of a class */
export const editions = ({versions}) => versions.flatMap(({version, levels}) => levels.map(each => ({...each, version, id: `${version}-${each.level}`})));

/** By weekday, then hour: how many began; null for an hour that is left out. @param {{weekday: number, hour: number, practices: number}[]} hours @returns {(number | null)[][]} */
export function week(hours) {
  const all = Array.from({length: 7}, () => Array(24).fill(null));
  for (const {weekday, hour, practices} of hours) all[weekday - 1][hour] = practices;
  return all;
}
