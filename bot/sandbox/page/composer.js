// Where one writes: messages, slash commands, files, and the menu of shortcuts.

import { make, notice } from './dom.js';
import { act, session } from './net.js';

export function composer(label, { room, thread }) {
  const field = make('textarea', { 'aria-label': label, placeholder: label, rows: '1' });
  const files = make('input', { type: 'file', multiple: true, 'aria-label': 'Attach files', hidden: true });
  const hints = make('div', { className: 'hints', role: 'listbox', 'aria-label': 'Commands', hidden: true });
  const attached = make('small', { className: 'attached' });
  const send = async () => {
    const text = field.value;
    if (!text.trim() && !files.files.length) return;
    field.value = '';
    hints.hidden = true;
    if (/^\/\w/.test(text) && !thread()) await type(room(), text);
    else await act('say', { room: room(), text, thread: thread() || '', files: await contents(files.files) });
    files.value = '';
    attached.textContent = '';
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
    if (event.key === 'Escape') hints.hidden = true;
  });
  field.addEventListener('input', () => suggest(field, hints, thread()));
  files.addEventListener('change', () => { attached.textContent = [...files.files].map((file) => file.name).join(', '); });
  const row = make('div', { className: 'row' },
    make('button', { type: 'button', className: 'plain', 'aria-label': 'Attach a file', title: 'Attach a file', onclick: () => files.click() }, '+ File'),
    thread() === null ? shortcuts() : '', attached, make('span', { className: 'room-for' }),
    make('button', { type: 'submit', className: 'element primary' }, 'Send'));
  return make('form', { className: 'composer', 'aria-label': label, onsubmit: (event) => { event.preventDefault(); send(); } }, hints, field, files, row);
}

async function type(room, text) {
  const [command, ...rest] = text.split(/\s+/);
  await act('command', { room, command, text: text.slice(command.length).trim() || rest.join(' ') });
}

async function contents(list) {
  const read = async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return { name: file.name, content: btoa(binary) };
  };
  return Promise.all([...list].map(read));
}

function suggest(field, hints, thread) {
  const typed = field.value;
  const fitting = typed.startsWith('/') && !typed.includes(' ') && !thread
    ? session.seen.commands.filter((one) => one.name.startsWith(typed)) : [];
  hints.hidden = !fitting.length;
  hints.replaceChildren(...fitting.map((one) => make('button', {
    type: 'button', role: 'option', onclick: () => { field.value = `${one.name} `; hints.hidden = true; field.focus(); },
  }, make('strong', {}, one.name), ` ${one.hint} `, make('small', {}, one.description))));
}

function shortcuts() {
  const list = make('div', { className: 'menu up', role: 'menu' });
  const whole = make('details', { className: 'overflow' }, make('summary', { 'aria-label': 'Shortcuts', title: 'Shortcuts' }, 'Shortcuts'), list);
  whole.addEventListener('toggle', () => {
    const known = session.seen.shortcuts.filter((one) => !one.on_message);
    const use = (callback) => { whole.open = false; act('shortcut', { callback_id: callback }); };
    list.replaceChildren(...known.map((one) => make('button', { type: 'button', role: 'menuitem', onclick: () => use(one.callback_id) }, one.name)));
    if (known.length) return;
    const name = make('input', { 'aria-label': 'Callback id', placeholder: 'callback id' });
    const go = () => (name.value ? use(name.value) : notice('Name a callback id, or start the sandbox with --manifest.'));
    list.append(make('span', { className: 'row' }, name, make('button', { type: 'button', onclick: go }, 'Run')));
  });
  return whole;
}
