// The classes of one's own.
import {ask} from '../gateway.js';

/** @typedef {{slug: string, version: number, title: string, level: string, usualMinutes: number, visibility: Visibility, savedAt: string}} Own */
/** @typedef {'private' | 'link' | 'published'} Visibility */

/** All of them, the last saved first. @returns {Promise<Own[]>} */
export async function own() {
  /** @type {Own[]} */
  const found = [];
  for (let after = ''; ;) {
    const page = await ask(`catalog/me/sequences?limit=100${after}`);
    found.push(...page.items);
    if (!page.next) return found.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}
