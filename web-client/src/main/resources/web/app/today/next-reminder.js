import {ask} from '../gateway.js';

const AHEAD = 3;

/** @typedef {{local: string, sequence: string}} Next when, by the clock there, and what for */

/** The next reminder that will come; null where there is none, or where nobody can say. @returns {Promise<Next | null>} */
export async function nextReminder() {
  try {
    const {items} = await ask('notification/reminders');
    const ahead = await Promise.all(items.filter(each => each.enabled).map(datesOf));
    return ahead.flat().filter(each => each.comes).sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;
  } catch {
    return null; // today is about practising; the reminders have a page of their own that tells what is amiss
  }
}

async function datesOf({id, sequence}) {
  const {items} = await ask(`notification/reminders/${id}/next?count=${AHEAD}`);
  return items.map(each => ({...each, sequence}));
}
