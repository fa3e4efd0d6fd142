// The app without a network. What comes before this names the edition and its files: const EDITION, const SHELL.

const shell = `shell-${EDITION}`;
const open = 'open';
const mine = 'mine';
const sound = 'sound';
const offered = 'offered';
const LARGEST = 256 * 1024;
const PATIENCE = 4000;

/** What belongs to whoever has signed in, and is shown as it last was while there is no network. */
const MINE = [/^\/person$/, /^\/api\/session\/(?:sessions|practices)(?:\/[a-f0-9-]{36})?$/, /^\/api\/session\/(?:stats\/me(?:\/[a-z0-9./-]+)?|me\/(?:poses|habits))$/,
  /^\/api\/notification\/(?:reminders(?:\/[^/]+(?:\/next)?)?|me\/(?:contact|devices|messages))$/];

const TRACK = /^\/api\/session\/sessions\/[a-f0-9-]{36}\/track$/;

self.addEventListener('install', event => event.waitUntil(keepShell()));
self.addEventListener('activate', event => event.waitUntil(dropOld().then(() => self.clients.claim())));
self.addEventListener('message', event => {
  if (event.data?.kind === 'take-over') void self.skipWaiting();
  if (event.data?.kind === 'pack') event.waitUntil(pack(event.data.addresses));
});
self.addEventListener('fetch', event => {
  const answer = respond(event);
  if (answer) event.respondWith(answer);
});
self.addEventListener('push', event => event.waitUntil(show(event.data)));
self.addEventListener('notificationclick', event => event.waitUntil(act(event)));

async function keepShell() {
  const cache = await caches.open(shell);
  await cache.addAll(SHELL.map(address => new Request(address, {cache: 'reload'})));
}

async function dropOld() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith('shell-') && name !== shell).map(name => caches.delete(name)));
}

function respond(event) {
  const {request} = event;
  const {origin, pathname} = new URL(request.url);
  if (request.method === 'POST' && pathname === '/author/share') return offer(request);
  if (request.method !== 'GET' || origin !== location.origin) return null;
  if (['/sign-out', '/sign-in', '/signed-in'].includes(pathname)) {
    event.waitUntil(Promise.all([mine, sound].map(each => caches.delete(each)))); // another person's, from now on
    return null;
  }
  if (request.mode === 'navigate') return pathname.startsWith('/api/') ? null : navigate(request);
  if (pathname.startsWith('/static/') || SHELL.includes(pathname)) return kept(request);
  if (pathname.startsWith('/api/catalog/') || pathname.startsWith('/covers/')) return request.cache === 'no-store' ? null : known(event);
  if (TRACK.test(pathname)) return heard(event);
  if (MINE.some(each => each.test(pathname))) return fresh(request);
  return null;
}

/** A page as it is, or as it last was, or the frame that every page is filled into. */
async function navigate(request) {
  const cache = await caches.open(shell);
  try {
    const answer = await patient(request);
    if (answer.ok && new URL(request.url).pathname === '/') await cache.put('/', answer.clone());
    return answer.status >= 500 ? (await cache.match('/')) ?? answer : answer;
  } catch {
    return (await cache.match('/')) ?? Response.error();
  }
}

async function kept(request) {
  return (await caches.match(request, {ignoreVary: true})) ?? fetch(request);
}

/** What is the same for everybody: as it was, and brought up to date behind the scenes. What is one person's is never kept here. */
async function known(event) {
  const cache = await caches.open(open);
  const {request} = event;
  const had = await cache.match(request);
  const got = fetch(request).then(async answer => {
    if (answer.status === 200 && !/private|no-store/.test(answer.headers.get('Cache-Control') ?? '')) await cache.put(request, answer.clone());
    return answer;
  });
  if (!had) return got;
  event.waitUntil(got.catch(() => {}));
  return had;
}

/** What is somebody's own: as it is, and only without a network as it was. */
async function fresh(request) {
  const cache = await caches.open(mine);
  try {
    const answer = await fetch(request);
    if (answer.status === 200) await cache.put(request, answer.clone());
    return answer;
  } catch (away) {
    const had = await cache.match(request, {ignoreVary: true});
    if (had) return had;
    throw away;
  }
}

async function patient(request) {
  const over = new AbortController();
  const watch = setTimeout(() => over.abort(), PATIENCE);
  return fetch(request, {signal: over.signal}).finally(() => clearTimeout(watch));
}

/** All pictures of a class, so that it can be practised without a network. */
async function pack(addresses) {
  const cache = await caches.open(open);
  for (const address of addresses) {
    if (!(await cache.match(address))) await cache.add(address).catch(() => {}); // without it the words remain
  }
}

/** The sound of one class, the one that is practised, as planned and as it is held now: so that it goes on without a network. */
async function heard(event) {
  const cache = await caches.open(sound);
  const {request} = event;
  const had = await cache.match(request.url, {ignoreVary: true});
  if (had) return had;
  const answer = await fetch(request);
  if (answer.status === 200) event.waitUntil(keepTrack(cache, request.url, answer.clone()));
  return answer;
}

async function keepTrack(cache, address, answer) {
  const planned = address.replace(/&number=\d+$/, '');
  await Promise.all((await cache.keys()).filter(each => each.url !== planned).map(each => cache.delete(each)));
  await cache.put(address, answer).catch(() => {}); // then it is heard as long as there is a network
}

/** A file that another app hands over is kept until it is looked at; nothing else comes of it by itself. */
async function offer(request) {
  const file = await request.formData().then(form => form.get('sequence'), () => null);
  if (file instanceof File) {
    const cache = await caches.open(offered);
    await cache.put('/author/share', new Response(file.slice(0, LARGEST + 1), {headers: {'Sthira-Name': encodeURIComponent(file.name)}}));
  }
  return Response.redirect('/author?offered', 303);
}

/** A push is shown whatever is in it: a browser takes the right to send them from whoever shows nothing. */
async function show(data) {
  const told = read(data);
  const {title, body, tag, url, kind, session, silent} = {title: 'Sthira', ...told.notification, ...told};
  const buttons = Array.isArray(told.actions) ? told.actions : [];
  await self.registration.showNotification(title, {body, tag: tag || undefined, silent: silent ?? false, renotify: Boolean(tag) && kind === 'session-nudge', icon: '/icon-192.png', badge: '/badge.png',
    actions: thoseWithRoom(buttons).map(each => ({action: each.action, title: each.title})),
    data: {to: ours(url ?? told.notification?.navigate) ?? (session ? `/player/${session}` : '/'), posts: Object.fromEntries(buttons.filter(each => each.post).map(each => [each.action, acting(each.post)]))}});
}

/** What does not fit is what a tap on the notification itself does. */
function thoseWithRoom(buttons) {
  return buttons.slice(-(self.Notification?.maxActions || 2));
}

/** Where this origin hands it on: whatever a push says, nothing is posted elsewhere. */
function acting(address) {
  const token = /[\w-]+$/.exec(address)?.[0];
  return token ? `/api/notification/actions/${token}` : null;
}

function read(data) {
  try {
    return data?.json() ?? {};
  } catch {
    return {body: data?.text() ?? ''};
  }
}

/** The path of an address of ours; nothing else is opened. What invites to a class leads to where it is made to fit. */
function ours(address) {
  if (!address || !URL.canParse(address, location.origin)) return null;
  const {origin, pathname, search} = new URL(address, location.origin);
  if (pathname.startsWith('/start/')) return `/fit/${pathname.slice('/start/'.length)}${search}`;
  return origin === location.origin ? pathname + search : null;
}

async function act({notification, action}) {
  notification.close();
  const {to, posts} = {to: '/', posts: {}, ...notification.data};
  return posts[action] ? post(posts[action], to) : lead(to);
}

/** Does it without opening anything; only where that fails, it is said. */
async function post(address, to) {
  const answer = await fetch(address, {method: 'POST', headers: {'X-Requested-With': 'JavaScript'}}).catch(() => null);
  if (answer?.ok) return;
  await self.registration.showNotification(TEXTS.failed, {body: answer ? TEXTS.tooLate : TEXTS.away, icon: '/icon-192.png', badge: '/badge.png', data: {to}});
}

async function lead(to) {
  const windows = await self.clients.matchAll({type: 'window', includeUncontrolled: true});
  const there = windows.find(each => new URL(each.url).pathname === to) ?? windows.find(each => !new URL(each.url).pathname.startsWith('/player/'));
  if (!there) return void (await self.clients.openWindow(to));
  await there.focus();
  if (new URL(there.url).pathname !== to) await there.navigate(to).catch(() => self.clients.openWindow(to));
}
