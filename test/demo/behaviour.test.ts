import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Mailbox } from '../../demo/gmail/mailbox';
import type { DemoOptions } from '../../demo/gmail/options';
import { serve } from '../../demo/gmail/serve';
import { openStory } from '../../demo/gmail/story';
import { servePlaywright } from '../../demo/serve-playwright';
import { type DemoBrowser, openBrowser, openDemo } from './demo-browser';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let browser: DemoBrowser;
let mailbox: Mailbox;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

/** Opens the story; messages stay in their undo window until `finishSending`. */
async function open(options: Partial<DemoOptions> = {}, path?: string) {
  mailbox = openStory({ now: Date.now, undoMs: 60_000 });
  ({ page, errors } = await openDemo(browser, mailbox, options, path));
}

const row = (subject: string) =>
  page.locator('tr.zA:visible', { has: page.locator('.y6', { hasText: subject }) });
const openThread = (subject: string) => row(subject).locator('.y6').click();
const box = () => page.locator('[g_editable=true]:visible');
const bar = () => page.locator('[role=alert] .bAq');
const recipients = () =>
  page
    .locator('.anm[name=to] [role=option]:visible')
    .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-hovercard-id')));

async function replyWith(text: string) {
  await page.locator('.bkH:visible').last().click();
  await box().waitFor();
  await page.keyboard.type(text);
}

describe('the list', () => {
  test('has a row for each thread of Primary, the newest received first', async () => {
    await open();
    await expect.poll(() => page.locator('tr.zA:visible').count()).toBe(23);
    expect(await page.locator('tr.zA:visible .y6').first().textContent()).toBe(
      'New enquiry from your website',
    );
  });

  test('shows new mail at once, without being asked', async () => {
    await open();
    await row('Quote for the deck').waitFor();
    const from = { name: 'Kit Moss', address: 'kit@moss.example' };
    mailbox.deliver({ from, subject: 'Can you come today?', text: 'The pond leaks.' });
    await row('Can you come today?').waitFor();
    expect(await page.locator('tr.zA:visible .y6').first().textContent()).toBe(
      'Can you come today?',
    );
    expect(await row('Can you come today?').getAttribute('class')).toContain('zE');
  });

  test('keeps a row unread for a while after its thread was opened', async () => {
    await open({ pane: 'split', inbox: 'sections' });
    await openThread('Site visit on the 12th');
    await page.locator('.aia h2.hP').waitFor();
    await expect
      .poll(() =>
        [...threadAbout('Site visit on the 12th').messages].some((m) => m.labels.has('^u')),
      )
      .toBe(false);
    const classes = await row('Site visit on the 12th').getAttribute('class');
    expect(classes?.split(' ')).toEqual(expect.arrayContaining(['zE', 'aps']));
  });

  test('shows when mail last came in, not when it was answered', async () => {
    await open({ utcOffset: 0 });
    const cell = row('Roof terrace of the hotel');
    const received = threadAbout('Roof terrace of the hotel').messages[0];
    const title = await cell.locator('td.xW > span').getAttribute('title');
    const written = new Intl.DateTimeFormat('en', {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC',
    }).format(received?.time);
    expect(title).toBe(written.replace(/\s(?=[AP]M)/, '\u202f'));
    expect(await cell.locator('.bog > span').getAttribute('data-legacy-last-message-id')).not.toBe(
      received?.legacyId,
    );
  });

  test('turns pages', async () => {
    await open({ pageSize: 10 });
    await page.locator('.amD:visible:has(.amJ)').click();
    await expect.poll(() => page.locator('.Dj:visible').textContent()).toBe('11–20 of 23');
    expect(await page.locator('tr.zA:visible').count()).toBe(10);
  });

  test.each([
    ['default', 40],
    ['comfortable', 36],
    ['compact', 28],
  ] as const)(
    'has one-line rows in %s density of %i px, that grow with what is put in',
    async (density, height) => {
      await open({ density });
      const one = row('Olive trees');
      const tall = () => one.evaluate((element) => element.getBoundingClientRect().height);
      expect(await tall()).toBe(height);
      await one.locator('.y6').evaluate((subject) => {
        subject.insertAdjacentHTML('beforebegin', '<div style="height:60px">too high</div>');
      });
      expect(await tall()).toBeGreaterThan(height);
    },
  );

  test('keeps earlier views alive but hidden, and only one of them main', async () => {
    await open();
    await row('Olive trees').waitFor();
    await page.evaluate(() => {
      location.hash = '#sent';
    });
    await row('Offer for the front garden').waitFor();
    await page.evaluate(() => {
      location.hash = '#search/hedge';
    });
    await row('Site visit on the 12th').waitFor();
    expect(await page.locator('[gh=tl]').count()).toBe(3);
    expect(await page.locator('[role=main]').count()).toBe(1);
  });
});

describe('a conversation', () => {
  test('hides the middle of a long one behind a stub, and shows it on a click', async () => {
    await open();
    await openThread('Terrace for the café');
    await page.locator('.adv').waitFor();
    expect(await page.locator('.adv .adx').textContent()).toBe('4');
    expect(await page.locator('[role=listitem] [data-message-id]').count()).toBe(1);
    await page.locator('.adv').click();
    await expect.poll(() => page.locator('[role=listitem].kv').count()).toBe(6);
  });

  test('opens by its hex id too, from any list', async () => {
    await open();
    const { legacyId } = threadAbout('Wall, old question');
    await page.evaluate((id) => {
      location.hash = `#all/${id}`;
    }, legacyId);
    await page.locator(`h2.hP[data-legacy-thread-id="${legacyId}"]`).waitFor();
  });

  test('says so when it is no more', async () => {
    await open({}, '/mail/u/0/#inbox/18db97979c6f1db3');
    await page.getByText('no longer exists').waitFor();
  });

  test('opens as a single message when conversation view is off', async () => {
    await open({ conversationView: 'off' });
    await openThread('Re: Quote for the deck');
    await page.locator('h2.hP').waitFor();
    expect(await page.locator('[role=listitem]').count()).toBe(1);
    expect(await page.locator('[data-message-id]').getAttribute('data-legacy-message-id')).toBe(
      threadAbout('Quote for the deck').messages[1]?.legacyId,
    );
  });
});

describe('a reply', () => {
  test('is in its undo window first, and really sent after it', async () => {
    await open();
    await openThread('Quote for the deck');
    await replyWith('You will have it by Thursday.');
    await page.locator('.aoO:visible').click();
    await expect.poll(() => bar().textContent()).toBe('Message sent');
    expect(mailbox.sent()).toEqual([]);
    const sent = page.locator('[data-message-id^="#msg-a:"]');
    await sent.waitFor();
    expect(await sent.getAttribute('data-legacy-message-id')).toBe(null);
    mailbox.finishSending();
    expect(mailbox.sent()).toMatchObject([
      {
        thread: threadAbout('Quote for the deck').legacyId,
        from: 'nora@lindqvist-gardens.example',
        to: ['ana.ruiz@ruiz-interiors.example'],
        subject: 'Re: Quote for the deck',
      },
    ]);
    expect(mailbox.sent()[0]?.text).toMatch(/^You will have it by Thursday\. -- Nora Lindqvist/);
  });

  test('comes back as a draft when its sending is undone', async () => {
    await open();
    await openThread('Quote for the deck');
    await replyWith('Too early.');
    await page.keyboard.press('Control+Enter');
    await page.locator('#link_undo').click();
    await expect.poll(() => box().textContent()).toContain('Too early.');
    mailbox.finishSending();
    expect(mailbox.sent()).toEqual([]);
  });

  test('goes to Reply-To, from the alias that was written to', async () => {
    await open();
    await openThread('New enquiry from your website');
    await replyWith('Gladly.');
    expect(await recipients()).toEqual(['ellen.marsh@postbox.example']);
    expect(await page.locator('input[name=from]').getAttribute('value')).toBe(
      'hello@lindqvist-gardens.example',
    );
  });

  test('loses text that was put in without an input event, as a real editor would', async () => {
    await open();
    await openThread('Quote for the deck');
    await replyWith('Typed. ');
    await box().evaluate((editable) => editable.prepend('Smuggled in. '));
    await page.locator('.aoO:visible').click();
    await expect.poll(() => bar().textContent()).toBe('Message sent');
    mailbox.finishSending();
    expect(mailbox.sent()[0]?.text).toMatch(/^Typed\./);
  });

  test.each(['.aaq', '.bkH'])('opens by %s of the classic buttons', async (button) => {
    await open();
    await openThread('Quote for the deck');
    await page.locator(`${button}:visible`).last().click();
    await box().waitFor();
  });

  test('opens by the text button', async () => {
    await open({ replyButtons: 'text' });
    await openThread('Quote for the deck');
    await page.locator('.cKWzSc:visible').click();
    await box().waitFor();
  });

  test('opens by the buttons and the menu of November 2025', async () => {
    await open({ replyButtons: 'nov2025' });
    await openThread('School garden');
    expect(await page.locator('.amn').count()).toBe(2);
    expect(await page.locator('.amn:visible').count()).toBe(1);
    await page.locator('.Wsq5Cf:visible').last().click();
    await page.locator('[data-action-type="94"]').click();
    await box().waitFor();
    expect(await recipients()).toEqual(['tom@lindqvist-gardens.example']);
  });

  test('can be to all by default', async () => {
    await open({ defaultReply: 'reply-all' });
    await openThread('School garden');
    await page.locator('.aaq:visible').last().click();
    await box().waitFor();
    expect(
      await page
        .locator('.anm[name=cc] [role=option]')
        .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-hovercard-id'))),
    ).toEqual(['grace.liu@parkside-school.example']);
  });

  test('can stand in a window of its own', async () => {
    await open({ replyBox: 'popout' });
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    await page.locator('[role=dialog] [g_editable=true]').waitFor();
  });

  test('can have its recipients in hidden inputs, as before 2021', async () => {
    await open({ recipients: 'classic' });
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    await box().waitFor();
    expect(await page.locator('.vR > input[name=to]').getAttribute('value')).toBe(
      'Ana Ruiz <ana.ruiz@ruiz-interiors.example>',
    );
  });

  test('stands open with the draft that lies in the thread', async () => {
    await open();
    await openThread('Lawn or meadow?');
    await expect.poll(() => box().textContent()).toContain('Meadow, if you can live with');
  });

  test('keeps its box while there is no connection, and goes when there is one again', async () => {
    await open();
    await openThread('Quote for the deck');
    await replyWith('Soon.');
    mailbox.setNetwork('down');
    await page.locator('.aoO:visible').click();
    await expect.poll(() => bar().textContent()).toContain('Not connected');
    await box().waitFor();
    mailbox.setNetwork('up');
    await page.locator('#link_retry').click();
    await expect.poll(() => bar().textContent()).toBe('Message sent');
  });

  test('is refused where the thread was deleted for ever meanwhile', async () => {
    await open();
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    await box().waitFor();
    mailbox.actAsOtherDevice.deleteForever(threadAbout('Quote for the deck').id);
    await page.keyboard.type('Hello?');
    await page.locator('.aoO:visible').click();
    await expect.poll(() => bar().textContent()).toContain('no longer exists');
    mailbox.finishSending();
    expect(mailbox.sent()).toEqual([]);
  });

  test('can be scheduled, and goes when its time has come', async () => {
    await open();
    await openThread('Quote for the deck');
    await replyWith('Tomorrow.');
    await page.locator('.hG:visible').click();
    await page.locator('[selector=scheduledSend]').click();
    await expect.poll(() => bar().textContent()).toBe('Send scheduled');
    expect(mailbox.sent()).toEqual([]);
    mailbox.outbox.sendScheduled(mailbox.account(0));
    expect(mailbox.sent()).toHaveLength(1);
  });

  test('may bounce, into the open conversation', async () => {
    await open();
    await openThread('Quote for the deck');
    await replyWith('Hello.');
    await page.locator('.aoO:visible').click();
    await expect.poll(() => mailbox.outbox.underway()).toBe(1);
    mailbox.finishSending();
    const [sent] = mailbox.sent();
    if (sent === undefined) throw new Error('Nothing was sent');
    mailbox.bounce(sent);
    await page.locator('.gD[email="mailer-daemon@googlemail.com"]').waitFor();
  });
});

describe('what may go wrong with a reply box', () => {
  test('it may appear late', async () => {
    await open({ boxDelay: 400 });
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    expect(await box().count()).toBe(0);
    await box().waitFor();
  });

  test('it may never appear', async () => {
    await open({ boxDelay: 'never' });
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    await expect.poll(() => page.evaluate(() => window.demo.actions.at(-1)?.what)).toBe('.bkH');
    expect(await page.locator('[g_editable=true]').count()).toBe(0);
  });

  test('the quote may stand in it at once', async () => {
    await open({ quote: 'shown' });
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    await box().locator('.gmail_quote').first().waitFor();
  });

  test('undo may come too late', async () => {
    await open();
    await openThread('Quote for the deck');
    await replyWith('Gone.');
    await page.locator('.aoO:visible').click();
    await page.locator('#link_undo').waitFor();
    mailbox.finishSending();
    await page.locator('#link_undo').click();
    await expect.poll(() => bar().textContent()).toBe('Message sent');
    expect(mailbox.sent()).toHaveLength(1);
    expect(await page.locator('[g_editable=true]').count()).toBe(0);
  });

  test('another sender may be chosen', async () => {
    await open();
    await openThread('Quote for the deck');
    await replyWith('As the firm.');
    await page.locator('.az2').click();
    await page.locator('.fe .J-N', { hasText: 'hello@' }).click();
    await page.locator('.aoO:visible').click();
    await page.locator('#link_undo').waitFor();
    mailbox.finishSending();
    expect(mailbox.sent()[0]?.from).toBe('hello@lindqvist-gardens.example');
  });

  test('what was typed is kept as a draft when its conversation is closed', async () => {
    await open();
    await openThread('Quote for the deck');
    await replyWith('Half a sentence');
    await page.locator('.lS:visible').click();
    await row('Quote for the deck').locator('.boq').waitFor();
    expect(threadAbout('Quote for the deck').messages.at(-1)?.html).toContain('Half a sentence');
  });
});

describe('the owner elsewhere', () => {
  test('answers, and the open conversation shows it', async () => {
    await open();
    await openThread('Quote for the deck');
    await page.locator('.h7').waitFor();
    mailbox.actAsOtherDevice.reply(threadAbout('Quote for the deck').id, 'From my phone.');
    await page.locator('.a3s', { hasText: 'From my phone.' }).waitFor();
  });

  test('archives, and the row goes', async () => {
    await open();
    await row('Olive trees').waitFor();
    mailbox.actAsOtherDevice.archive(threadAbout('Olive trees').id);
    await expect.poll(() => row('Olive trees').count()).toBe(0);
  });
});

describe('what extensions meet', () => {
  test.each([
    ['present', /^thread-f:\d+$/],
    ['undefined', /^undefined$/],
    ['missing', /^none$/],
  ] as const)('the permanent id of a thread may be %s', async (permId, expected) => {
    await open({ permId });
    await openThread('Quote for the deck');
    const id = await page.locator('h2.hP').getAttribute('data-thread-perm-id');
    expect(id ?? 'none').toMatch(expected);
  });

  test('a row of somebody else has no thread id', async () => {
    await open({ foreignRow: 'present' });
    const foreign = page.locator('tr.inboxsdk__ignore_row:visible');
    await foreign.waitFor();
    expect(await foreign.locator('[data-thread-id]').count()).toBe(0);
  });

  test('rows are written anew in place: the same element, other children', async () => {
    await open();
    await row('Olive trees').waitFor();
    const kept = await page.evaluate(() => {
      const rows = [...document.querySelectorAll('tr.zA')];
      const children = rows.map((each) => each.firstElementChild);
      for (const each of rows) each.classList.add('somebody-elses');
      window.demo.rewriteRows(20);
      const same = rows.every((each) => each.isConnected);
      const other = rows.every((each, index) => each.firstElementChild !== children[index]);
      const marks = document.querySelectorAll('.somebody-elses').length;
      return { same, other, marks };
    });
    expect(kept).toEqual({ same: true, other: true, marks: 0 });
  });

  test('no timer runs while nothing happens', async () => {
    mailbox = openStory({ now: Date.now });
    await browser.context.unrouteAll({ behavior: 'ignoreErrors' });
    await servePlaywright(browser.context, serve(mailbox));
    page = await browser.context.newPage();
    errors = [];
    await page.addInitScript(() => {
      const running = new Set<unknown>();
      Object.assign(window, { running });
      const { setTimeout: begin, clearTimeout: end } = window;
      const later = (act: () => void, after?: number) => {
        const id = begin(() => {
          running.delete(id);
          act();
        }, after);
        running.add(id);
        return id;
      };
      const stop = (id: number) => {
        running.delete(id);
        end(id);
      };
      const every = () => running.add('interval');
      Object.assign(window, { setTimeout: later, clearTimeout: stop, setInterval: every });
    });
    await page.goto('https://mail.google.com/mail/u/0/#inbox');
    await row('Olive trees').waitFor();
    const running = () =>
      page.evaluate(() => (window as unknown as { running: Set<unknown> }).running.size);
    expect(await running()).toBe(0);
    mailbox.actAsOtherDevice.archive(threadAbout('Olive trees').id);
    await expect.poll(() => row('Olive trees').count()).toBe(0);
    expect(await running()).toBe(0);
  });
});

describe('shortcuts', () => {
  test('archive by e, and say so', async () => {
    await open();
    await row('Olive trees').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await expect.poll(() => row('New enquiry from your website').count()).toBe(0);
    expect(await page.evaluate(() => window.demo.leaks)).toEqual([]);
  });

  test('are taken from a field in a foreign shadow root, which is noted as a leak', async () => {
    await open();
    await row('Olive trees').waitFor();
    await page.evaluate(() => {
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<input>';
      host.shadowRoot?.querySelector('input')?.focus();
    });
    await page.keyboard.press('x');
    const leaks = await page.evaluate(() => window.demo.leaks.map((leak) => leak.what));
    expect(leaks).toEqual(['x']);
  });

  test('notice a key of which only one of its events was kept back', async () => {
    await open();
    await row('Olive trees').waitFor();
    await page.evaluate(() => {
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<input>';
      host.addEventListener('keydown', (event) => event.stopPropagation());
      host.shadowRoot?.querySelector('input')?.focus();
    });
    await page.keyboard.press('x');
    const leaks = await page.evaluate(() => window.demo.leaks.map((leak) => leak.what));
    expect(leaks).toEqual(['press x']);
  });

  test('leave typing in the page alone', async () => {
    await open();
    await page.locator('input[name=q]').fill('');
    await page.keyboard.type('e#!x');
    expect(await page.evaluate(() => window.demo.actions)).toEqual([]);
  });
});

describe('languages', () => {
  test.each([
    ['de', 'Posteingang', 'mir'],
    ['ru', 'Входящие', 'я'],
    ['ja', '受信トレイ', '自分'],
    ['ar', 'البريد الوارد', 'أنا'],
    ['vi', 'Hộp thư đến', 'tôi'],
  ] as const)('%s has its own words in the same structure', async (language, inbox, me) => {
    await open({ language });
    await row('Olive trees').waitFor();
    expect(await page.title()).toContain(inbox);
    expect(
      await page.locator('.yW [email="nora@lindqvist-gardens.example"]').first().textContent(),
    ).toBe(me);
    expect(await page.locator('tr.zA:visible').count()).toBe(23);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(
      language === 'ar' ? 'rtl' : 'ltr',
    );
  });
});

test('the second account is another mailbox', async () => {
  await open({}, '/mail/u/1/#inbox');
  await row('Sunday').waitFor();
  const own = page.locator('header a[aria-label*="@"]');
  expect(await own.getAttribute('aria-label')).toContain('nora.lindqvist@mailhost.example');
});

function threadAbout(subject: string) {
  const found = [...mailbox.account(0).threads.values()].find(
    (thread) => thread.messages[0]?.subject === subject,
  );
  if (found === undefined) throw new Error(`The story has no thread "${subject}"`);
  return found;
}
