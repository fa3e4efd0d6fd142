// The texts of the app, a file per language, of which a page loads its own; the server reads the same files.

/** @type {Record<string, () => Promise<{default: Record<string, string>}>>} */
const files = {en: () => import('./en.json'), de: () => import('./de.json'), fr: () => import('./fr.json')};

/** The language that the server chose for this page. */
export const language = document.documentElement.lang in files ? document.documentElement.lang : 'en';

const {default: texts} = await files[language]();

/** The language as it is written where this browser is at home, for dates and numbers. */
export const locale = navigator.languages.find(each => each.startsWith(language)) ?? language;

/** Every language, by what it is called by those who speak it. */
export const languages = {en: 'English', de: 'Deutsch', fr: 'Français'};

const plurals = new Intl.PluralRules(language);

/**
 * A text with its gaps filled.
 * @param {string} key
 * @param {Record<string, string | number>} [gaps]
 * @returns {string}
 */
export function say(key, gaps = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(gaps[name] ?? whole)).trim();
}

/**
 * A text that depends on a number.
 * @param {string} key
 * @param {number} n
 */
export function count(key, n) {
  const form = plurals.select(n) === 'one' ? 'one' : 'other';
  return say(`${key}.${form}`, {n: n.toLocaleString(locale)});
}

/** Remembers a language for a year and shows everything in it. */
export function speak(tag) {
  document.cookie = `language=${tag}; Path=/; Max-Age=31536000; SameSite=Lax`;
  location.reload();
}
