// What practices are called.
import {ask} from '../gateway.js';

/** @returns {Promise<Record<string, string>>} the titles of all classes by their slugs */
export async function classTitles() {
  const {items} = await ask('catalog/sequences?limit=100');
  return Object.fromEntries(items.map(each => [each.slug, each.title]));
}

/** @param {any} practice of a session, or an entry @param {Record<string, string>} classes */
export function titled(practice, classes) {
  if (practice.kind === 'session') return practice.sequence.title;
  const {title, sequence} = practice.entered;
  return title ?? classes[sequence] ?? sequence;
}

/** @param {any} practice */
export async function titleOf(practice) {
  return titled(practice, practice.kind === 'entry' && practice.entered.title === null ? await classTitles() : {});
}
