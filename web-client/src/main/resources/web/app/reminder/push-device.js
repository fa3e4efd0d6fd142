// This browser as a device that is reminded.
import {ask, post} from '../gateway.js';
import {say} from '../words/words.js';

const KINDS = ['reminder', 'summary', 'pose-cue', 'session-nudge'];

/** @returns {'off' | 'on' | 'refused' | 'install' | 'impossible'} what this browser can do, as far as it can be told without asking */
export function standing() {
  const iPhone = /iP(hone|ad|od)/.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1);
  if (iPhone && !matchMedia('(display-mode: standalone)').matches) return 'install';
  if (!('PushManager' in globalThis) || !('Notification' in globalThis) || !navigator.serviceWorker) return 'impossible';
  if (Notification.permission === 'denied') return 'refused';
  return 'off';
}

/** Whether this browser has a subscription. */
export async function subscribed() {
  const registration = await navigator.serviceWorker?.getRegistration();
  return Boolean(await registration?.pushManager?.getSubscription());
}

/**
 * Asks the person, and the push service of the browser, and tells the notification service.
 * @returns {Promise<'on' | 'refused' | 'later' | 'unreachable'>}
 */
export async function subscribe() {
  const answer = await Notification.requestPermission();
  if (answer !== 'granted') return answer === 'denied' ? 'refused' : 'later';
  const {publicKey} = await ask('notification/vapid-public-key');
  const registration = await navigator.serviceWorker.ready;
  try {
    const made = await registration.pushManager.subscribe({userVisibleOnly: true, applicationServerKey: publicKey});
    const {endpoint, keys} = made.toJSON();
    await post('notification/me/devices', {endpoint, keys, kinds: KINDS, label: label()});
    return 'on';
  } catch {
    return 'unreachable';
  }
}

/** Shows what a reminder looks like here; it comes from the worker, as a real one does. */
export async function sample() {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const registration = await navigator.serviceWorker.ready;
  await registration.showNotification(say('push.sample.title'), {body: say('push.sample.text'), icon: '/icon-192.png', badge: '/badge.png', tag: 'sample', data: {to: '/'}});
  return true;
}

function label() {
  const brand = /** @type {any} */ (navigator).userAgentData?.brands?.find(each => !/not.?a.?brand/i.test(each.brand))?.brand;
  const system = /** @type {any} */ (navigator).userAgentData?.platform;
  return [brand, system].filter(Boolean).join(', ') || say('push.this');
}
