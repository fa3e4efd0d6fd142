// A drawing of the service, and what it says in words.

/** @typedef {{source: string, title: string, description: string, width: number, height: number}} Drawing */

/** @param {string} svg as the service draws it, with title and description @returns {Drawing} */
export function drawing(svg) {
  return {
    source: `data:image/svg+xml,${encodeURIComponent(svg)}`, title: words(svg, 'title'), description: words(svg, 'desc'), width: measure(svg, 'width'), height: measure(svg, 'height'),
  };
}

/** The drawing as an image does not say what is in it, so that is read out of it. */
function words(svg, name) {
  const found = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(svg)?.[1] ?? '';
  return found.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, entity) => character(entity) ?? whole);
}

function character(entity) {
  if (entity.startsWith('#x')) return String.fromCodePoint(parseInt(entity.slice(2), 16));
  if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
  return {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}[entity];
}

function measure(svg, name) {
  return Number(new RegExp(`<svg[^>]* ${name}="(\\d+)"`).exec(svg)?.[1] ?? 0);
}
