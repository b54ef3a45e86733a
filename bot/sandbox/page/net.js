// Talking to the workspace: what I see, what I do, the levers.

import { notice } from './dom.js';

export const session = { me: sessionStorage.getItem('me') || '', seen: null };

async function post(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const result = await answer.json();
  if (!result.ok) notice(`Slack would refuse this: ${result.message || result.error}`);
  else if (result.error) notice(result.error);
  return result;
}

export const act = (deed, given = {}) => post(`/do/${deed}`, { as: session.me, ...given });
export const pull = (lever, given = {}) => post(`/control/${lever}`, given);

export async function look() {
  const answer = await fetch(`/state?as=${encodeURIComponent(session.me)}`);
  session.seen = await answer.json();
  session.me = session.seen.me;
  return session.seen;
}

export function become(person) {
  session.me = person;
  sessionStorage.setItem('me', person);
}

export function listen(changed, lost) {
  const source = new EventSource('/changes');
  source.onmessage = changed;
  source.onerror = lost;
}
