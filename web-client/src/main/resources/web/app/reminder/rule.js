// A reminder in plain words.
import {locale, say} from '../words/words.js';

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONDAY = Date.UTC(2024, 0, 1);
const list = new Intl.ListFormat(locale, {type: 'conjunction'});

/** @param {string} day */
export function dayName(day) {
  return new Intl.DateTimeFormat(locale, {weekday: 'long', timeZone: 'UTC'}).format(MONDAY + DAYS.indexOf(day) * 86_400_000);
}

/** "Every Monday and Friday at 07:00". A rule that says more than weekdays shows in its next dates. */
export function inWords({weekdays, time}) {
  if (!weekdays) return say('reminder.by-rule', {time: clockTime(time)});
  const days = DAYS.filter(each => weekdays.includes(each));
  const which = days.join();
  if (days.length === 7) return say('reminder.daily', {time: clockTime(time)});
  if (which === DAYS.slice(0, 5).join()) return say('reminder.workdays', {time: clockTime(time)});
  if (which === DAYS.slice(5).join()) return say('reminder.weekend', {time: clockTime(time)});
  return say('reminder.days', {days: list.format(days.map(each => say(`each.${each}`))), time: clockTime(time)});
}

/** A wall time as people here write it. */
export function clockTime(time) {
  const [hours, minutes] = time.split(':').map(Number);
  return new Intl.DateTimeFormat(locale, {timeStyle: 'short', timeZone: 'UTC'}).format(Date.UTC(2024, 0, 1, hours, minutes));
}

/** A local date and time as the service writes it: never turned into an instant here. */
export function dateAndTime(local) {
  const [date, time] = local.split('T');
  const day = new Intl.DateTimeFormat(locale, {weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC'}).format(Date.parse(`${date}T00:00:00Z`));
  return say('date.time', {date: day, time: clockTime(time)});
}
