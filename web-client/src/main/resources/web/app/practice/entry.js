// A practice that is entered afterwards: as a form has it, and as the service takes it.
import {wall} from './wall.js';

/** @typedef {{id: string, date: string, time: string, minutes: string, sequence: string, title: string}} EntryForm its date and time are those of the wall */

/** @param {EntryForm} form @param {string} zone */
export function asked({date, time, minutes, sequence, title}, zone) {
  const began = new Date(`${date}T${time}`);
  return {
    startedAt: Number.isNaN(began.getTime()) ? null : began.toISOString(), minutes: minutes === '' ? null : Math.trunc(Number(minutes)), sequence: sequence || null, title: title.trim() || null, zone,
  };
}

/** @param {{id: string, startedAt: string, entered: {minutes: number, sequence: string | null, title: string | null}}} entry @returns {EntryForm} */
export function form({id, startedAt, entered}) {
  return {id, ...wall(new Date(startedAt)), minutes: String(entered.minutes), sequence: entered.sequence ?? '', title: entered.title ?? ''};
}

/** An empty one, about what has just been done. @param {Date} now @returns {EntryForm} */
export function fresh(now) {
  return {id: '', ...wall(new Date(now.getTime() - 30 * 60_000)), minutes: '30', sequence: '', title: ''};
}
