/**
 * Entries kept on this device under one name. What cannot be kept, since there is no room or it is not allowed, lasts as long as
 * the page.
 * @template T
 */
export class KeptMap {
  /** @param {string} name */
  constructor(name) {
    this.name = name;
  }

  /** @returns {Record<string, T>} */
  get all() {
    try {
      return JSON.parse(localStorage.getItem(this.name) ?? '{}');
    } catch {
      return {};
    }
  }

  /** @param {string} key @returns {T | null} */
  get(key) {
    return this.all[key] ?? null;
  }

  /** @param {string} key @param {T | undefined} value nothing drops the entry */
  keep(key, value) {
    try {
      localStorage.setItem(this.name, JSON.stringify({...this.all, [key]: value}));
    } catch {
      // As said above.
    }
  }

  forget() {
    localStorage.removeItem(this.name);
  }
}
