// A file that another app has handed over. The worker keeps it until somebody has looked at it.

const PLACE = 'offered';
const KEPT = '/author/share';

/** @returns {Promise<{name: string, file: Blob} | null>} */
export async function offered() {
  const kept = await caches.open(PLACE).then(each => each.match(KEPT)).catch(() => undefined);
  return kept ? {name: decodeURIComponent(kept.headers.get('Sthira-Name') ?? ''), file: await kept.blob()} : null;
}

export const forgetOffered = () => caches.delete(PLACE).catch(() => false);
