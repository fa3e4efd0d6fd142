// What somebody tells of a practice: values that change into values.

const BACK = 'back';

/** @typedef {{part: string, before?: number | null, after?: number | null}} Feeling */
/** @typedef {{effort: number | null, feelings: Feeling[], note: string | null, wish: string | null}} Feedback */

/** @type {Feedback} */
export const untold = {effort: null, feelings: [], note: null, wish: null};

/** How the back was, each from 0 (no pain) to 10, or null. @param {Feedback} feedback */
export function back(feedback) {
  const {before = null, after = null} = feedback.feelings.find(each => each.part === BACK) ?? {};
  return {before, after};
}

/**
 * The same with this said of the back; what was said of other parts stays.
 * @param {Feedback} feedback
 * @param {{before?: number | null, after?: number | null}} told
 * @returns {Feedback}
 */
export function withBack(feedback, told) {
  const mine = {...back(feedback), ...told};
  const others = feedback.feelings.filter(each => each.part !== BACK);
  return {...feedback, feelings: mine.before === null && mine.after === null ? others : [...others, {part: BACK, ...mine}]};
}

/** How much less it hurts after than before; null as long as one of the two is not told. @param {Feedback} feedback */
export function eased(feedback) {
  const {before, after} = back(feedback);
  return before === null || after === null ? null : before - after;
}

/** As the service takes it. @param {Feedback} feedback @returns {Feedback} */
export function body({effort, feelings, note, wish}) {
  return {effort, feelings, note: note?.trim() || null, wish};
}
