// Talking to the workspace: what I see, what I do, the levers.

import { notice } from './dom.js';

export const session = { me: sessionStorage.getItem('me') || '', seen: null };

async function post(path, body) {
  const result = await answered(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!result) {
    notice('The sandbox does not answer.');
    return { ok: false };
  }
  if (!result.ok) notice(`Slack would refuse this: ${result.message || result.error}`);
  else if (result.error) notice(result.error);
  return result;
}

export const act = (deed, given = {}) => post(`/do/${deed}`, { as: session.me, ...given });
export const pull = (lever, given = {}) => post(`/control/${lever}`, given);

export async function look() {
  const seen = await answered(`/state?as=${encodeURIComponent(session.me)}`);
  if (!seen) return false;
  session.seen = seen;
  session.me = seen.me;
  return true;
}

// What the sandbox answers; null when it is not there, because it was stopped, say.
async function answered(path, options) {
  try {
    return await (await fetch(path, options)).json();
  } catch {
    return null;
  }
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
