// A first client: reads a plan, starts it and follows it to its end.
import type {components as Catalog} from './catalog.js';
import type {components as Sessions} from './session.js';
import {follow} from './stream.js';

type Plan = Catalog['schemas']['Plan'];
type Session = Sessions['schemas']['Session'];
type PoseStart = Sessions['schemas']['PoseStartEvent'];

const {CATALOG = 'http://127.0.0.1:8081', SESSIONS = 'http://127.0.0.1:8082', TOKEN = '', SPEED = '60'} = process.env;
const headers = {Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json'};

async function post<T>(address: string, body: object): Promise<T> {
  const answer = await fetch(address, {method: 'POST', headers, body: JSON.stringify(body)});
  if (!answer.ok) throw new Error(await answer.text()); // a problem (RFC 9457), which says what to change
  return (await answer.json()) as T;
}

const wish = {sequence: 'back-strengthening', level: 'intermediate', breathSeconds: 4, rehearsalSpeed: Number(SPEED)};
const plan = await post<Plan>(`${CATALOG}/plans`, wish);
console.log(`${plan.sequence.title}: ${plan.segments.length} parts`);

const {id} = await post<Session>(`${SESSIONS}/sessions`, wish);
await post<Session>(`${SESSIONS}/sessions/${id}/commands`, {command: 'start'});
for await (const {event, data} of follow(`${SESSIONS}/sessions/${id}/live`, headers)) {
  if (event === 'pose-start') {
    const {segment, endsAt} = data as PoseStart;
    console.log(`${segment.index + 1} of ${segment.count}: ${segment.pose.name}, until ${endsAt}`);
  } else {
    console.log(event);
  }
}
