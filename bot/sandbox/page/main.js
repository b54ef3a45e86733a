// The page: who I am, where I am, and what is drawn where.

import { composer } from './composer.js';
import { byId, make } from './dom.js';
import { drawLevers } from './levers.js';
import { fill, forget, markThreadRead } from './messages.js';
import { act, become, listen, look, session } from './net.js';
import { markRead, roomList, title } from './rooms.js';
import { showHome, showModal } from './surfaces.js';

const at = { room: '', thread: null, tab: 'messages' };

const room = () => session.seen.rooms.find((one) => one.id === at.room);
const isApp = () => room()?.with === session.seen.app;

function choose(id) {
  Object.assign(at, { room: id, thread: null, tab: 'messages' });
  forget(byId('messages'));
  draw();
  buildComposer();
  byId('messages').scrollTop = byId('messages').scrollHeight;
  if (isApp()) act('open_app', { tab: 'messages' });
}

function openThread(ts) {
  at.thread = ts;
  forget(byId('replies'));
  byId('levers').hidden = true;
  byId('levers-toggle').setAttribute('aria-expanded', 'false');
  draw();
  byId('reply-composer').replaceChildren(composer('Reply in thread', { room: () => at.room, thread: () => at.thread }));
  byId('replies').scrollTop = byId('replies').scrollHeight;
  byId('reply-composer').querySelector('textarea').focus();
}

function openTab(tab) {
  at.tab = tab;
  draw();
  act('open_app', { tab });
}

function buildComposer() {
  byId('composer').replaceChildren(composer(`Message ${title(room())}`, { room: () => at.room, thread: () => null }));
}

function drawPeople() {
  const list = byId('person');
  const people = Object.values(session.seen.people).filter((one) => one.standing !== 'bot');
  const shown = people.map((one) => [one.id, `${one.real_name}${one.is_deactivated ? ' (deactivated)' : one.standing === 'member' ? '' : ` (${one.standing})`}`]);
  const wanted = JSON.stringify(shown);
  if (list.dataset.shown !== wanted) {
    list.dataset.shown = wanted;
    list.replaceChildren(...shown.map(([value, text]) => make('option', { value }, text)));
  }
  list.value = session.me;
}

function drawHead() {
  const here = room();
  byId('room-name').textContent = title(here);
  const known = session.seen.people[here.with];
  const app = here.has_app ? '' : ' · the app is not in here';
  byId('room-about').textContent = here.name ? `${here.members} members${here.is_shared ? ' · shared outside' : ''}${here.is_archived ? ' · archived' : ''}${app}`
    : known && known.standing !== 'bot' ? `${known.title} · ${known.timezone}` : '';
  const tabs = byId('tabs');
  tabs.hidden = !isApp();
  tabs.replaceChildren(...['messages', 'home'].map((name) => make('button', {
    type: 'button', role: 'tab', 'aria-selected': at.tab === name ? 'true' : 'false', onclick: () => openTab(name),
  }, name === 'home' ? 'Home' : 'Messages')));
}

function status(text) {
  return make('p', { className: 'status', role: 'status' }, `${session.seen.people[session.seen.app].real_name} ${text}`);
}

function drawTalk() {
  const here = room();
  const said = session.seen.messages[here.id];
  const home = isApp() && at.tab === 'home';
  byId('home').hidden = !home;
  byId('messages').hidden = home;
  byId('composer').hidden = home || here.is_archived;
  if (home) showHome(session.seen.home);
  drawThread(here, said);
  fill(byId('messages'), here, said.filter((one) => !one.thread), { inThread: false, openThread });
  const under = byId('composer');
  under.parentElement.querySelectorAll(':scope > .prompts, :scope > .status').forEach((one) => one.remove());
  if (!home && here.prompts.length && !said.length) {
    const say = (prompt) => act('say', { room: here.id, text: prompt.message });
    under.before(make('div', { className: 'prompts row' }, here.prompts.map((one) => make('button', { type: 'button', className: 'element', onclick: () => say(one) }, one.title))));
  }
}

function drawThread(here, said) {
  const panel = byId('thread');
  const parent = at.thread && said.find((one) => one.ts === at.thread);
  panel.hidden = !parent;
  if (!parent) return;
  const thread = [parent, ...said.filter((one) => one.thread === at.thread)];
  markThreadRead(at.thread, thread);
  fill(byId('replies'), here, thread, { inThread: true, openThread });
  panel.querySelectorAll(':scope > .status').forEach((one) => one.remove());
  const working = here.statuses[at.thread];
  if (working) byId('reply-composer').before(status(working));
}

function draw() {
  if (!room()) {
    const rooms = session.seen.rooms;
    at.room = (rooms.find((one) => one.with === session.seen.app) || rooms[0]).id;
    at.thread = null;
    buildComposer();
  }
  drawPeople();
  drawHead();
  markRead(room());
  byId('rooms').replaceChildren(...roomList(at.room, choose));
  drawTalk();
  showModal(session.seen.modal);
  drawLevers();
  const count = session.seen.connections;
  byId('link').textContent = count ? `● app connected${count > 1 ? ` (${count})` : ''}` : '○ no app connected';
  byId('link').className = count ? 'link on' : 'link';
}

let busy = false;
let again = false;
async function refresh() {
  if (busy) { again = true; return; }
  busy = true;
  try {
    do {
      again = false;
      if (await look()) draw();
    } while (again);
  } finally { busy = false; }
}

function lost() {
  byId('link').textContent = '○ the sandbox is not running';
  byId('link').className = 'link';
}

byId('person').addEventListener('change', async (event) => {
  become(event.target.value);
  Object.assign(at, { room: '', thread: null, tab: 'messages' });
  forget(byId('messages'));
  await refresh();
});
byId('thread-close').addEventListener('click', () => { at.thread = null; draw(); });
byId('levers-toggle').addEventListener('click', () => {
  const panel = byId('levers');
  panel.hidden = !panel.hidden;
  byId('levers-toggle').setAttribute('aria-expanded', String(!panel.hidden));
  drawLevers();
});
document.addEventListener('click', (event) => {
  for (const open of document.querySelectorAll('details.overflow[open]')) if (!open.contains(event.target)) open.open = false;
});

// An address may say who and where: #as=U0ANA&room=D0ANA&thread=…&tab=home&faults=1
const start = new URLSearchParams(location.hash.slice(1));
if (start.get('as')) become(start.get('as'));
await refresh();
if (session.seen.rooms.some((one) => one.id === start.get('room'))) choose(start.get('room'));
if (start.get('thread')) openThread(start.get('thread'));
if (start.get('tab') === 'home') openTab('home');
if (start.get('faults')) byId('levers-toggle').click();
listen(refresh, lost);
