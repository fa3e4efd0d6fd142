// What is being written and not saved yet, kept on this device.

const KEY = 'sthira-drafts';

/** @param {string} slug of the class, or `new` @param {any} file @param {string | null} tag the ETag of what it was made from */
export function keepDraft(slug, file, tag) {
  write({...drafts(), [slug]: {file, tag}});
}

/** @param {string} slug @returns {{file: any, tag: string | null} | null} */
export const keptDraft = slug => drafts()[slug] ?? null;

/** @param {string} slug */
export function dropDraft(slug) {
  const {[slug]: gone, ...others} = drafts();
  write(others);
}

export function forgetDrafts() {
  localStorage.removeItem(KEY);
}

/** @returns {Record<string, {file: any, tag: string | null}>} */
function drafts() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}

function write(all) {
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Full, or not allowed: then it has to be saved before the page is left.
  }
}
