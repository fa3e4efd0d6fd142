// A dose as a teacher says it, "30–90 seconds" or "up to 10 breaths", in any language of the app; and what is planned with then.

/**
 * @typedef {{shape: string, unit?: string, count?: number, from?: number, to?: number, feeling?: string, words?: string, per?: string}} Taught
 * @typedef {{unit: string, shortest: number, usual: number, longest: number, breathsPerRound?: number, secondsPerRound?: number}} Planning
 */

const MOST = 3600;
const MOST_WAYS = 3;
const COUNTED = /^(up to|at most|bis zu|bis|höchstens|maximal|jusqu'à|au plus|at least|mindestens|au moins)?\s*(\d{1,4})(?:\s*(?:-|–|—|to|bis|à)\s*(\d{1,4}))?\s*([a-zäöüé]+)\.?$/i;
const UNTIL = /^(?:until|bis|jusqu'à ce (?:que\s|qu'))\s*(.+)$/i;
const AT_LEAST = /^(?:at least|mindestens|au moins)$/i;

/** @type {[RegExp, string, number][]} how a unit is written, what it is, and how many of it one is */
const UNITS = [
  [/^(?:s|secs?|seconds?|sek|sekunden?|secondes?)$/i, 'seconds', 1],
  [/^(?:m|mins?|minutes?|minuten?)$/i, 'seconds', 60],
  [/^(?:breaths?|atemz(?:ug|üge|ügen)|respirations?|souffles?)$/i, 'breaths', 1],
  [/^(?:rounds?|times|runden?|mal|tours?|fois)$/i, 'rounds', 1],
];

/**
 * What was said, up to three ways with a comma between; null if it cannot be understood.
 * @param {string} text
 * @returns {Taught[] | null}
 */
export function heard(text) {
  const parts = text.replaceAll('’', "'").split(/\s*[,;]\s*/).map(each => each.trim()).filter(Boolean);
  const ways = parts.map(way);
  return ways.length > 0 && ways.length <= MOST_WAYS && ways.every(each => each !== null) ? /** @type {Taught[]} */ (ways) : null;
}

/** @param {string} part @returns {Taught | null} */
function way(part) {
  const found = COUNTED.exec(part);
  if (found) return counted(found);
  if (/[\d<>]/.test(part)) return null;
  const feeling = UNTIL.exec(part)?.[1];
  return feeling ? {shape: 'until', feeling} : {shape: 'open', words: part};
}

/** @param {RegExpExecArray} found @returns {Taught | null} */
function counted([, bound, first, second, written]) {
  const [, unit, each] = UNITS.find(([form]) => form.test(written)) ?? [];
  if (!unit || !each) return null;
  const from = Number(first) * each;
  const to = Number(second ?? first) * each;
  if (from < 1 || to < from || to > MOST || (bound && second)) return null;
  if (second && to > from) return {shape: 'range', unit, from, to};
  if (!bound) return {shape: 'exactly', unit, count: from};
  return AT_LEAST.test(bound) ? {shape: 'at-least', unit, from} : {shape: 'up-to', unit, to};
}

/**
 * What a planner reckons with where this is taught.
 * @param {Taught[]} taught
 * @param {Planning} usual how long the pose is usually held
 * @returns {Planning}
 */
export function planned(taught, usual) {
  const lead = taught.find(each => ['exactly', 'range', 'up-to', 'at-least'].includes(each.shape));
  if (!lead?.unit) return usual;
  const [shortest, between, longest] = figures(lead);
  return {unit: lead.unit, shortest, usual: between, longest, ...(lead.unit === 'rounds' ? round(usual) : {})};
}

/** @param {Taught} taught */
function figures({shape, count = 1, from = 1, to = 1}) {
  if (shape === 'exactly') return [count, count, count];
  if (shape === 'range') return [from, Math.round((from + to) / 2), to];
  if (shape === 'up-to') return [Math.ceil(to / 3), Math.ceil((to * 2) / 3), to];
  return [from, Math.min(MOST, Math.round(from * 1.5)), Math.min(MOST, from * 2)];
}

/** @param {Planning} usual */
function round({secondsPerRound, breathsPerRound = 2}) {
  return secondsPerRound ? {secondsPerRound} : {breathsPerRound};
}

/** How a pose is usually held, as a teacher would say it. @param {Planning} usual @returns {Taught[]} */
export function usually({unit, shortest, longest}) {
  const known = unit === 'half-breaths' ? 'breaths' : unit;
  return [shortest === longest ? {shape: 'exactly', unit: known, count: longest} : {shape: 'range', unit: known, from: shortest, to: longest}];
}

/** In which unit numbers are told, and how many of their own one of it is: whole minutes as minutes. @param {string} unit @param {...number} numbers */
export function measured(unit, ...numbers) {
  const minutes = unit === 'seconds' && numbers.every(each => each % 60 === 0);
  return {told: minutes ? 'minutes' : unit, each: minutes ? 60 : 1};
}

/**
 * The other way round: what is taught, in words that `heard` understands.
 * @param {Taught[]} taught
 * @param {(key: string, gaps?: Record<string, string | number>) => string} say
 */
export function said(taught, say) {
  const measure = (unit, low, high) => {
    const {told, each} = measured(unit, low, high);
    const n = low === high ? `${low / each}` : `${low / each}–${high / each}`;
    return say(`dose.${told}.${n === '1' ? 'one' : 'other'}`, {n});
  };
  /** @param {Taught} way */
  const one = ({shape, unit, count = 1, from = 1, to = 1, feeling = '', words = ''}) => ({
    exactly: () => measure(unit, count, count),
    range: () => measure(unit, from, to),
    'up-to': () => say('dose.up-to', {measure: measure(unit, to, to)}),
    'at-least': () => say('dose.at-least', {measure: measure(unit, from, from)}),
    until: () => say('dose.until', {feeling}),
    open: () => words,
  })[shape]?.() ?? '';
  return taught.map(one).filter(Boolean).join(', ');
}
