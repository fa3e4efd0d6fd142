// What a list of practices is narrowed by.
import {wall} from './wall.js';

/** @typedef {{kind: '' | 'session' | 'entry', sequence: string, period: '' | 'week' | 'month' | 'year'}} Narrowing */

const DAYS = {week: 7, month: 30, year: 365};

export const PERIODS = Object.keys(DAYS);

/** @param {Narrowing} chosen @param {Date} today @returns {Record<string, string>} as the service is asked */
export function narrowed({kind, sequence, period}, today) {
  return {...(kind ? {kind} : {}), ...(sequence ? {sequence} : {}), ...(period ? {from: day(today, 1 - DAYS[period])} : {})};
}

/** The local date so many days from today. */
const day = (today, days) => wall(new Date(today.getFullYear(), today.getMonth(), today.getDate() + days)).date;
