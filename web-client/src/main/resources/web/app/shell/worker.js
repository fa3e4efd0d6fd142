// The worker that keeps the app for when there is no network.

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('sthira', {createScriptURL: () => '/sw.js'});

let renewed = false;

export function openWorker() {
  if (!('serviceWorker' in navigator)) return;
  const first = navigator.serviceWorker.controller === null;
  navigator.serviceWorker.addEventListener('controllerchange', () => (renewed = !first));
  navigator.serviceWorker.register(policy?.createScriptURL('') ?? '/sw.js').then(watch, () => {}); // without it all goes well while there is a network
}

/** A newer edition takes over at once, except in a class: that goes on with what it began with. */
function watch(registration) {
  const take = () => !isClass() && registration.waiting?.postMessage({kind: 'take-over'});
  take();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', take));
  addEventListener('moved', take);
}

/** Whether what is shown is of an older edition than what is kept, so that the next page had better come fresh. */
export const isOld = () => renewed;

function isClass() {
  return /^\/(player|tv|watch)\b/.test(location.pathname);
}

/** Keeps the pictures of a class. @param {string[]} addresses */
export function pack(addresses) {
  navigator.serviceWorker?.controller?.postMessage({kind: 'pack', addresses: [...new Set(addresses)]});
}
