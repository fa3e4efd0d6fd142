// What may come, and by which way.

/** @typedef {'push' | 'email'} Way */
/** @typedef {{allOff: boolean, off: {kind: string, channel: Way}[], quietHours: {from: string, to: string} | null, mostADay: number | null, weeklyDigest: {weekday: string, time: string} | null}} Preferences */

/** @type {Way[]} */
export const WAYS = ['push', 'email'];

/** Each kind by the ways it can come. @type {Record<string, Way[]>} */
export const KINDS = {reminder: ['push', 'email'], summary: ['push', 'email'], 'pose-cue': ['push'], 'session-nudge': ['push']};

/** @param {Preferences} preferences @param {string} kind @param {Way} way */
export function comes({off}, kind, way) {
  return !off.some(each => each.kind === kind && each.channel === way);
}

/** @param {Preferences} preferences @param {string} kind @param {Way} way @param {boolean} wanted @returns {Preferences} */
export function turned(preferences, kind, way, wanted) {
  const others = preferences.off.filter(each => each.kind !== kind || each.channel !== way);
  return {...preferences, off: wanted ? others : [...others, {kind, channel: way}]};
}
