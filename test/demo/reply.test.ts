import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoStories } from './demo-stories';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const stories = demoStories();
beforeAll(stories.start);
afterAll(stories.stop);
afterEach(stories.finish);

describe('a reply', () => {
  test('is in its undo window first, and really sent after it', async () => {
    const { mailbox, page, openThread, bar, replyWith, threadAbout } = await stories.open();
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
    const { mailbox, page, openThread, box, replyWith } = await stories.open();
    await openThread('Quote for the deck');
    await replyWith('Too early.');
    await page.keyboard.press('Control+Enter');
    await page.locator('#link_undo').click();
    await expect.poll(() => box().textContent()).toContain('Too early.');
    mailbox.finishSending();
    expect(mailbox.sent()).toEqual([]);
  });

  test('goes to Reply-To, from the alias that was written to', async () => {
    const { page, openThread, recipients, replyWith } = await stories.open();
    await openThread('New enquiry from your website');
    await replyWith('Gladly.');
    expect(await recipients('to')).toEqual(['ellen.marsh@postbox.example']);
    expect(await page.locator('input[name=from]').getAttribute('value')).toBe(
      'hello@lindqvist-gardens.example',
    );
  });

  test('loses text that was put in without an input event, as a real editor would', async () => {
    const { mailbox, page, openThread, box, bar, replyWith } = await stories.open();
    await openThread('Quote for the deck');
    await replyWith('Typed. ');
    await box().evaluate((editable) => editable.prepend('Smuggled in. '));
    await page.locator('.aoO:visible').click();
    await expect.poll(() => bar().textContent()).toBe('Message sent');
    mailbox.finishSending();
    expect(mailbox.sent()[0]?.text).toMatch(/^Typed\./);
  });

  test.each(['.aaq', '.bkH'])('opens by %s of the classic buttons', async (button) => {
    const { page, openThread, box } = await stories.open();
    await openThread('Quote for the deck');
    await page.locator(`${button}:visible`).last().click();
    await box().waitFor();
  });

  test('opens by the text button', async () => {
    const { page, openThread, box } = await stories.open({ replyButtons: 'text' });
    await openThread('Quote for the deck');
    await page.locator('.cKWzSc:visible').click();
    await box().waitFor();
  });

  test('opens by the buttons and the menu of November 2025', async () => {
    const { page, openThread, box, recipients } = await stories.open({ replyButtons: 'nov2025' });
    await openThread('School garden');
    expect(await page.locator('.amn').count()).toBe(2);
    expect(await page.locator('.amn:visible').count()).toBe(1);
    await page.locator('.Wsq5Cf:visible').last().click();
    await page.locator('[data-action-type="94"]').click();
    await box().waitFor();
    expect(await recipients('to')).toEqual(['tom@lindqvist-gardens.example']);
  });

  test('can be to all by default', async () => {
    const { page, openThread, box } = await stories.open({ defaultReply: 'reply-all' });
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
    const { page, openThread } = await stories.open({ replyBox: 'popout' });
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    await page.locator('[role=dialog] [g_editable=true]').waitFor();
  });

  test('can have its recipients in hidden inputs, as before 2021', async () => {
    const { page, openThread, box } = await stories.open({ recipients: 'classic' });
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    await box().waitFor();
    expect(await page.locator('.vR > input[name=to]').getAttribute('value')).toBe(
      'Ana Ruiz <ana.ruiz@ruiz-interiors.example>',
    );
  });

  test('stands open with the draft that lies in the thread', async () => {
    const { openThread, box } = await stories.open();
    await openThread('Lawn or meadow?');
    await expect.poll(() => box().textContent()).toContain('Meadow, if you can live with');
  });

  test('keeps its box while there is no connection, and goes when there is one again', async () => {
    const { mailbox, page, openThread, box, bar, replyWith } = await stories.open();
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
    const { mailbox, page, openThread, box, bar, threadAbout } = await stories.open();
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
    const { mailbox, page, openThread, bar, replyWith } = await stories.open();
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
    const { mailbox, page, openThread, replyWith } = await stories.open();
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
    const { page, openThread, box } = await stories.open({ boxDelay: 400 });
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    expect(await box().count()).toBe(0);
    await box().waitFor();
  });

  test('it may never appear', async () => {
    const { page, openThread } = await stories.open({ boxDelay: 'never' });
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    await expect.poll(() => page.evaluate(() => window.demo.actions.at(-1)?.what)).toBe('.bkH');
    expect(await page.locator('[g_editable=true]').count()).toBe(0);
  });

  test('the quote may stand in it at once', async () => {
    const { page, openThread, box } = await stories.open({ quote: 'shown' });
    await openThread('Quote for the deck');
    await page.locator('.bkH:visible').click();
    await box().locator('.gmail_quote').first().waitFor();
  });

  test('undo may come too late', async () => {
    const { mailbox, page, openThread, bar, replyWith } = await stories.open();
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
    const { mailbox, page, openThread, replyWith } = await stories.open();
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
    const { page, row, openThread, replyWith, threadAbout } = await stories.open();
    await openThread('Quote for the deck');
    await replyWith('Half a sentence');
    await page.locator('.lS:visible').click();
    await row('Quote for the deck').locator('.boq').waitFor();
    expect(threadAbout('Quote for the deck').messages.at(-1)?.html).toContain('Half a sentence');
  });
});
