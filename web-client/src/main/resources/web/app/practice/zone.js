/** Where this browser is, as an address names it. */
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The address of a figure of one's own, in this zone. @param {string} name @param {Record<string, string>} [query] */
export const figure = (name, query = {}) => `session/stats/me/${name}?${new URLSearchParams({...query, zone: zone()})}`;
