/** What a script of the page tries, and what of ours it can see by it. Runs in the page, by itself. */
export async function forge(told: { index: number; address: string; thread: string; now: number }) {
  const seen: string[] = [];
  const hear = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    seen.push(`${event.type} ${typeof detail === 'string' ? detail : ''}`);
  };
  for (const name of ['answerable:tap', 'answerable:tap-hello', 'answerable', 'answerable:record'])
    document.addEventListener(name, hear);
  window.addEventListener('message', ({ data }) => seen.push(`message ${JSON.stringify(data)}`));

  const message = (more: object) => ({
    kind: 'message',
    thread: told.thread,
    id: 'forged',
    sense: 'json',
    at: told.now,
    facts: { sentAt: told.now - 60_000, from: { address: told.address }, state: 'sent', ...more },
    text: 'Thank you, your message has arrived.',
  });
  const report = (...sightings: object[]) => ({
    index: told.index,
    address: told.address,
    sightings,
  });
  const asks = [
    { ask: 'acknowledge', question: { thread: told.thread, mode: 'send', until: told.now + 1e7 } },
    { ask: 'change-settings', question: { settings: { mode: 'send', hideNames: true } } },
    { ask: 'erase-everything', question: {} },
    { ask: 'marks', question: {} },
    { ask: 'surroundings', question: {} },
    { news: { kind: 'job', account: `gmail:${told.address}` } },
  ];
  const strange: unknown[] = [
    ...asks,
    ...asks.map((each) => JSON.stringify(each)),
    ...asks.map((each) => JSON.stringify({ ...report(message({})), ...each })),
    JSON.stringify(report({ ...message({ acknowledges: 'job' }), at: told.now + 1e12 })),
    JSON.stringify({ ...report(message({})), index: told.index + 1 }),
    JSON.stringify({ ...report(message({})), address: 'somebody@else.example' }),
    '{"__proto__":{"on":true},"constructor":{"prototype":{"on":true}}}',
    '['.repeat(100_000),
    'x'.repeat(1_000_000),
    { toString: () => JSON.stringify(report(message({}))) },
    null,
  ];
  for (const detail of strange) {
    document.dispatchEvent(new CustomEvent('answerable:tap', { detail }));
    window.postMessage(
      typeof detail === 'object' ? JSON.parse(JSON.stringify(detail)) : detail,
      '*',
    );
  }
  document.dispatchEvent(new CustomEvent('answerable:tap-hello'));
  for (const guest of document.querySelectorAll<HTMLElement>('[data-answerable]')) {
    seen.push(`guest ${guest.textContent} ${guest.shadowRoot?.textContent ?? ''}`);
    const { x, y, width, height } = guest.getBoundingClientRect();
    const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      guest.dispatchEvent(new MouseEvent(type, { ...at, detail: type === 'click' ? 0 : 1 }));
    for (const key of ['Enter', ' ', 'a', 'Escape'])
      for (const type of ['keydown', 'keypress', 'keyup'])
        guest.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    guest.click();
  }
  const runtime = (window as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome
    ?.runtime;
  seen.push(`runtime ${typeof runtime?.sendMessage}`);
  seen.push(...(await indexedDB.databases()).map(({ name }) => `database ${name}`));
  // At last one that is well formed: when it has been recorded, all before it has been heard.
  const honest = {
    kind: 'thread',
    thread: 'forged-thread',
    sense: 'row',
    at: told.now,
    facts: { subject: 'Forged' },
  };
  document.dispatchEvent(
    new CustomEvent('answerable:tap', { detail: JSON.stringify(report(honest)) }),
  );
  seen.push(document.documentElement.outerHTML);
  return seen;
}
