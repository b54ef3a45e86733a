// The panel of fault controls, and what happened lately between workspace and app.

import { byId, make } from './dom.js';
import { pull, session } from './net.js';

let built = false;

function lever(text, go, help) {
  return make('button', { type: 'button', className: 'element', title: help, onclick: go }, text);
}

function number(label, value, step = '1') {
  const field = make('input', { type: 'number', min: '0', step, value, 'aria-label': label });
  return { field, line: (button) => make('div', { className: 'row' }, make('label', {}, label, ' ', field), button) };
}

function group(name, ...lines) {
  return make('section', {}, make('h3', {}, name), lines);
}

function counted(label, name, help) {
  const count = number(label, '1');
  return count.line(lever('Set', () => pull('faults', { [name]: Number(count.field.value) }), help));
}

function events() {
  return group('Events to the app',
    counted('Send next n twice', 'duplicate', 'Same event id, another envelope'),
    counted('Reverse next n', 'reorder', 'Keeps n events back, then sends the last one first'),
    counted('Lose next n acks', 'drop_acks', 'The app acknowledged, Slack did not hear it: delivered again'));
}

function calls() {
  const method = make('input', { value: 'chat.postMessage', 'aria-label': 'Method, * for any' });
  const times = number('times', '1');
  const refuse = (given) => pull('refuse', { method: method.value, times: Number(times.field.value), ...given });
  const slow = number('Seconds before each answer', '1', '0.1');
  const pace = number('Seconds between posts to a channel', '1', '0.1');
  return group('Calls of the app', make('div', { className: 'row' }, method), times.line(''),
    make('div', { className: 'row' }, lever('429', () => refuse({ status: 429 })), lever('500', () => refuse({ status: 500 })),
      lever('500 after the effect', () => refuse({ status: 500, after: true }), 'The call is carried out, then the answer is an error')),
    slow.line(lever('Set', () => pull('faults', { api_seconds: Number(slow.field.value) }))),
    pace.line(lever('Set', () => pull('faults', { pace: Number(pace.field.value) }))));
}

function links() {
  return group('Connection and tokens', make('div', { className: 'row' },
    lever('Refresh connection', () => pull('disconnect', {})), lever('Cut connection', () => pull('disconnect', { hard: true })),
    lever('Revoke bot token', () => pull('revoke', {})), lever('Restore bot token', () => pull('revoke', { undo: true })),
    lever('Uninstall', () => window.confirm('Uninstall the app?') && pull('uninstall', {}))));
}

function people() {
  const who = make('select', { 'aria-label': 'Person', id: 'lever-person' });
  const change = (given) => pull('change_person', { person: who.value, ...given });
  const name = make('input', { 'aria-label': 'Full name', placeholder: 'Full name' });
  const zone = make('input', { 'aria-label': 'Time zone', value: 'Europe/Paris' });
  return group('People', make('div', { className: 'row' }, who), make('div', { className: 'row' },
    lever('Deactivate', () => change({ is_deactivated: true })), lever('Reactivate', () => change({ is_deactivated: false })),
    lever('Guest', () => change({ standing: 'guest' })), lever('External', () => change({ standing: 'external' })),
    lever('Admin', () => change({ standing: 'admin' })), lever('Member', () => change({ standing: 'member' }))),
  make('div', { className: 'row' }, zone, lever('Move to time zone', () => change({ timezone: zone.value }))),
  make('div', { className: 'row' }, name, lever('Add person', () => pull('add_person', { real_name: name.value, timezone: zone.value }))));
}

function rooms() {
  const room = make('select', { 'aria-label': 'Channel', id: 'lever-room' });
  const change = (given) => pull('change_room', { room: room.value, ...given });
  return group('Channels', make('div', { className: 'row' }, room), make('div', { className: 'row' },
    lever('Archive', () => change({ is_archived: true })), lever('Unarchive', () => change({ is_archived: false })),
    lever('Share outside', () => change({ is_shared: true })), lever('Remove app', () => change({ app_inside: false })), lever('Invite app', () => change({ app_inside: true }))));
}

function time() {
  const skip = (seconds) => () => pull('advance', { seconds });
  return group('Clock', make('p', { id: 'lever-clock' }), make('div', { className: 'row' },
    lever('+4 s', skip(4)), lever('+1 min', skip(60)), lever('+31 min', skip(31 * 60)), lever('+1 h', skip(3600)), lever('+1 day', skip(86400))));
}

function refill(select, options) {
  const kept = select.value;
  const wanted = JSON.stringify(options);
  if (select.dataset.options === wanted) return;
  select.dataset.options = wanted;
  select.replaceChildren(...options.map(([value, text]) => make('option', { value }, text)));
  if (options.some(([value]) => value === kept)) select.value = kept;
}

function planned(faults) {
  const parts = ['duplicate', 'reorder', 'drop_acks', 'api_seconds', 'event_seconds', 'pace'].filter((name) => faults[name]).map((name) => `${name} ${faults[name]}`);
  for (const [method, one] of Object.entries(faults.refusals)) parts.push(`${method}: ${one.times} × ${one.status}`);
  if (faults.revoked) parts.push('token revoked');
  return parts.length ? `Planned: ${parts.join(', ')}` : 'Everything works.';
}

function line(entry) {
  const more = [entry.attempt ? `attempt ${entry.attempt}` : '', entry.result || entry.error || '', entry.seconds !== undefined ? `${entry.seconds} s` : ''].filter(Boolean).join(' · ');
  const wrong = ['lost', 'no ack', 'ack dropped', 'refused'].includes(entry.kind) || (entry.result && entry.result !== 'ok') || entry.error;
  return make('li', { className: wrong ? 'bad' : '' }, make('b', {}, entry.kind), ` ${entry.name} `, make('small', {}, more));
}

export function drawLevers() {
  const panel = byId('levers');
  if (panel.hidden) return;
  if (!built) {
    built = true;
    panel.replaceChildren(make('header', { className: 'roomhead' }, make('h2', {}, 'Faults'), lever('Clear', () => pull('clear', {}), 'Everything works again')),
      make('p', { id: 'lever-state', role: 'status' }), events(), calls(), links(), people(), rooms(), time(),
      make('section', {}, make('h3', {}, 'Traffic'), make('ol', { id: 'lever-journal', className: 'journal' })));
  }
  const seen = session.seen;
  refill(byId('lever-person'), Object.values(seen.people).filter((one) => one.standing !== 'bot').map((one) => [one.id, `${one.real_name} · ${one.is_deactivated ? 'deactivated' : one.standing}`]));
  refill(byId('lever-room'), seen.rooms.filter((one) => one.name).map((one) => [one.id, `#${one.name}`]));
  byId('lever-state').textContent = planned(seen.faults);
  byId('lever-clock').textContent = `${new Date(seen.now * 1000).toLocaleString()}${seen.skipped ? ` (skipped ${seen.skipped} s)` : ''}`;
  byId('lever-journal').replaceChildren(...seen.journal.slice().reverse().map(line));
}
