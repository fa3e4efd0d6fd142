// The texts of the app, a file per language; the server reads the same files.
import en from './en.json';
import de from './de.json';
import fr from './fr.json';

const all = {en, de, fr};

/** The language that the server chose for this page. */
export const language = document.documentElement.lang in all ? document.documentElement.lang : 'en';

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
  const text = all[language][key] ?? key;
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
