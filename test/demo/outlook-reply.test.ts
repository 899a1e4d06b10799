import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { outlookStories } from './outlook-stories';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const stories = outlookStories();
beforeAll(stories.start);
afterAll(stories.stop);
afterEach(stories.finish);

const lucia = 'lucia@hogarverde.example';

describe('a reply', () => {
  test('goes to who asked, and then stands in the pane, in the mailbox and on the row', async () => {
    const { mailbox, openThread, replyWith, send, box, inPane, row } = await stories.open();
    await openThread('Olive trees');
    await replyWith('Yes, at 90 each.');
    await send();
    await box().waitFor({ state: 'detached' });
    await inPane('[aria-expanded=true]:has-text("Yes, at 90 each.")').waitFor();
    expect(mailbox.sent()).toMatchObject([{ to: [lucia], cc: [], subject: 'Re: Olive trees' }]);
    expect(mailbox.sent()[0]?.text).toMatch(/^Yes, at 90 each\. Nora Lindqvist.*From: Lucía/);
    await row('Olive trees').locator('[data-icon-name=ArrowReplyRegular]').waitFor();
  });

  test('to all goes to all but the owner; Reply-To counts', async () => {
    const { mailbox, openThread, inPane, send, box } = await stories.open();
    await openThread('Sommerblumen und Zeitplan');
    await inPane('[role=menuitem] [data-icon-name=ArrowReplyAllRegular]').click();
    await box().waitFor();
    await send();
    await expect.poll(() => mailbox.sent().length).toBe(1);
    expect(mailbox.sent()).toMatchObject([
      { to: ['mara.klein@klein-architekten.example'], cc: ['tom@lindqvist-gardens.example'] },
    ]);
    await openThread('New enquiry from your website');
    await inPane('[role=menuitem] [data-icon-name=ArrowReplyRegular]').click();
    const chip = inPane('[role=group][id$=_TO] ._EType_RECIPIENT_ENTITY');
    expect(await chip.getAttribute('aria-label')).toContain('ellen.marsh@postbox.example');
  });

  test('may be a forward: the row then bears that mark', async () => {
    const { mailbox, openThread, inPane, page, send, row } = await stories.open();
    await openThread('Olive trees');
    await inPane('[role=menuitem] [data-icon-name=ArrowForwardRegular]').click();
    await page.locator('[role=group][id$=_TO] input').fill('kit@moss.example');
    await page.locator('[role=group][id$=_TO] input').press('Enter');
    await send();
    await expect.poll(() => mailbox.sent().length).toBe(1);
    expect(mailbox.sent()).toMatchObject([
      { to: ['kit@moss.example'], subject: 'Fw: Olive trees' },
    ]);
    await row('Olive trees').locator('[data-icon-name=ArrowForwardRegular]').waitFor();
    expect(await row('Olive trees').locator('[data-icon-name^=ArrowReply]').count()).toBe(0);
  });

  test('goes out by any of the three actions', async () => {
    for (const sendBy of ['CreateItem', 'UpdateItem', 'SendItem'] as const) {
      const { mailbox, openThread, replyWith, send } = await stories.open({ sendBy });
      await openThread('Olive trees');
      await replyWith('Yes.');
      await send();
      await expect.poll(() => mailbox.sent().map((one) => one.to)).toEqual([[lucia]]);
      await stories.finish();
    }
  });

  test.each(['smtp', 'x500'] as const)(
    'reaches a colleague whose JSON is %s',
    async (internalAddresses) => {
      const { mailbox, openThread, replyWith, send } = await stories.open({ internalAddresses });
      await openThread('Van on Friday');
      await replyWith('No.');
      await send();
      await expect
        .poll(() => mailbox.sent().map((one) => one.to))
        .toEqual([['tom@lindqvist-gardens.example']]);
    },
  );

  test('may show only names on its chips', async () => {
    const { openThread, replyWith, inPane } = await stories.open({ chips: 'name' });
    await openThread('Olive trees');
    await replyWith('x');
    const chip = inPane('[role=group][id$=_TO] ._EType_RECIPIENT_ENTITY');
    expect(await chip.evaluate((one) => one.outerHTML)).not.toContain('@');
    expect(await chip.getAttribute('aria-label')).toBe('Presence unknown Lucía Fernández');
  });

  test('lies in the mailbox as a draft, which Discard takes away', async () => {
    const { mailbox, openThread, replyWith, threadAbout, page, box } = await stories.open();
    const drafts = () =>
      threadAbout('Olive trees').messages.filter((one) => one.labels.has('^r')).length;
    await openThread('Olive trees');
    await replyWith('Perhaps');
    await expect.poll(drafts, { timeout: 5_000 }).toBe(1);
    await page
      .locator('#docking_InitVisiblePart_0 [role=toolbar] [data-icon-name=DeleteRegular]')
      .click();
    await box().waitFor({ state: 'detached' });
    await expect.poll(drafts).toBe(0);
    expect(mailbox.sent()).toEqual([]);
  });
});

describe('the editor keeps its own model', () => {
  const sentWith = async (put: (editable: HTMLElement) => void) => {
    const { mailbox, openThread, inPane, box, send } = await stories.open();
    await openThread('Olive trees');
    await inPane('[role=toolbar] [data-icon-name=ArrowReplyRegular]').first().click();
    await box().waitFor();
    await box().evaluate((editable, code) => {
      new Function('editable', `(${code})(editable)`)(editable);
    }, String(put));
    await send();
    await expect.poll(() => mailbox.sent().length).toBe(1);
    return mailbox.sent()[0]?.text ?? '';
  };

  test('what is only written into the DOM is lost', async () => {
    const text = await sentWith((editable) => {
      editable.insertAdjacentHTML('afterbegin', '<div>Only looks written</div>');
    });
    expect(text).not.toContain('Only looks written');
    expect(text).toContain('Nora Lindqvist');
  });

  test('and goes from sight when the focus comes', async () => {
    const { openThread, replyWith, box, page } = await stories.open();
    await openThread('Olive trees');
    await replyWith('Kept.');
    await page.locator('#topSearchInput').focus();
    await box().evaluate((editable) => {
      editable.insertAdjacentHTML('afterbegin', '<div>Only looks written</div>');
    });
    await box().focus();
    expect(await box().textContent()).not.toContain('Only looks written');
    expect(await box().textContent()).toContain('Kept.');
  });

  test('a pasted text stays', async () => {
    const text = await sentWith((editable) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Received.\nBy Thursday.');
      editable.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    expect(text).toMatch(/^Received\. By Thursday\./);
  });

  test('a text told by beforeinput stays', async () => {
    const text = await sentWith((editable) => {
      const told = { inputType: 'insertText', data: 'Received.', bubbles: true, cancelable: true };
      editable.dispatchEvent(new InputEvent('beforeinput', told));
    });
    expect(text).toMatch(/^Received\./);
  });

  test('a text put in by execCommand stays', async () => {
    const text = await sentWith((editable) => {
      editable.focus();
      document.execCommand('insertText', false, 'Received.');
    });
    expect(text).toMatch(/^Received\./);
  });

  test('a DOM change that an input event tells of stays', async () => {
    const text = await sentWith((editable) => {
      editable.prepend('Received.');
      editable.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(text).toMatch(/^Received\./);
  });
});

describe('what may stand in the way of sending', () => {
  test.each(['missing-attachment', 'external-recipients'] as const)(
    '%s is asked about',
    async (sendTrouble) => {
      const { mailbox, openThread, replyWith, send, box, page } = await stories.open({
        sendTrouble,
      });
      await openThread('Olive trees');
      await replyWith('Attached.');
      await send();
      await page.locator('[role=alertdialog] button').last().click();
      expect(await box().isVisible()).toBe(true);
      expect(mailbox.sent()).toEqual([]);
      await send();
      await page.locator('[role=alertdialog] button').first().click();
      await box().waitFor({ state: 'detached' });
      await expect.poll(() => mailbox.sent().length).toBe(1);
    },
  );

  test('a refusal of the server leaves the editor and says so', async () => {
    const { mailbox, openThread, replyWith, send, box, page } = await stories.open({
      sendTrouble: 'server-refuses',
    });
    await openThread('Olive trees');
    await replyWith('Yes.');
    await send();
    await page.locator('#docking_InitVisiblePart_0 [role=alert]').waitFor();
    expect(await box().textContent()).toContain('Yes.');
    expect(mailbox.sent()).toEqual([]);
  });

  test('no connection leaves the editor, and sending works when it is back', async () => {
    const { mailbox, openThread, replyWith, send, box, page } = await stories.open();
    await openThread('Olive trees');
    await replyWith('Yes.');
    mailbox.setNetwork('down');
    await send();
    await page.locator('#docking_InitVisiblePart_0 [role=alert]').waitFor();
    expect(mailbox.sent()).toEqual([]);
    mailbox.setNetwork('up');
    await send();
    await box().waitFor({ state: 'detached' });
    expect(mailbox.sent()).toHaveLength(1);
  });
});

describe('undo', () => {
  test('brings the message back into the editor, and nothing leaves', async () => {
    const { mailbox, openThread, replyWith, send, box, page } = await stories.open(
      {},
      { undoMs: 10_000 },
    );
    await openThread('Olive trees');
    await replyWith('Yes, at 90 each.');
    await send();
    await box().waitFor({ state: 'detached' });
    expect(mailbox.outbox.underway()).toBe(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await box().waitFor();
    expect(await box().textContent()).toContain('Yes, at 90 each.');
    mailbox.finishSending();
    expect(mailbox.sent()).toEqual([]);
  });

  test('is over when the time is', async () => {
    const { mailbox, openThread, replyWith, send, box, inPane } = await stories.open(
      {},
      { undoMs: 10_000 },
    );
    await openThread('Olive trees');
    await replyWith('Yes.');
    await send();
    await box().waitFor({ state: 'detached' });
    await inPane('[aria-expanded=true]:has-text("Yes.")').waitFor();
    mailbox.finishSending();
    expect(mailbox.sent()).toHaveLength(1);
  });
});

describe('the compose form', () => {
  test('is not the only place with a primary action button', async () => {
    const { page, openThread, replyWith } = await stories.open();
    await openThread('Olive trees');
    await replyWith('x');
    const buttons = page.locator('[class*=primaryActionButton]');
    expect(await buttons.count()).toBeGreaterThan(2);
    const titled = page.locator('[id*=primaryActionButton][title*="Ctrl+Enter"]');
    expect(await titled.count()).toBe(1);
  });

  test('may come late, or never', async () => {
    const { page, openThread, inPane, box } = await stories.open({ boxDelay: 500 });
    await openThread('Olive trees');
    await inPane('[role=toolbar] [data-icon-name=ArrowReplyRegular]').first().click();
    expect(await box().count()).toBe(0);
    await box().waitFor();
    await page.evaluate(() => Reflect.get(window, 'demo').setOption('boxDelay', 'never'));
    await openThread('Van on Friday');
    await inPane('[role=toolbar] [data-icon-name=ArrowReplyRegular]').first().click();
    expect(await box().filter({ visible: true }).count()).toBe(0);
  });

  test('may open in a window of its own', async () => {
    const { page, openThread, inPane } = await stories.open({ replyBox: 'popout' });
    await openThread('Olive trees');
    const opened = page.waitForEvent('popup');
    await inPane('[role=toolbar] [data-icon-name=ArrowReplyRegular]').first().click();
    const popup = await opened;
    await popup.locator('[id^=editorParent_] [contenteditable=true]').waitFor();
    expect(new URL(popup.url()).pathname).toMatch(/^\/mail\/0\/deeplink\/compose\//);
    const chip = popup.locator('[role=group][id$=_TO] ._EType_RECIPIENT_ENTITY');
    expect(await chip.getAttribute('title')).toBe(lucia);
  });

  test('opens from a link', async () => {
    const path =
      '/mail/deeplink/compose?to=kit%40moss.example&subject=The%20pond&body=At%20four%3F';
    const { mailbox, send, box } = await stories.open({}, { path });
    await box().waitFor();
    await send();
    await expect.poll(() => mailbox.sent().length).toBe(1);
    expect(mailbox.sent()).toMatchObject([{ to: ['kit@moss.example'], subject: 'The pond' }]);
    expect(mailbox.sent()[0]?.text).toMatch(/^At four\?/);
  });

  test('makes a chip of what a hand types, and none of what a script does', async () => {
    const { page, box } = await stories.open({}, { path: '/mail/deeplink/compose' });
    await box().waitFor();
    const field = page.locator('[role=group][id$=_TO]');
    await field.locator('input').evaluate((input) => {
      if (input instanceof HTMLInputElement) input.value = 'kit@moss.example';
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    expect(await field.locator('._EType_RECIPIENT_ENTITY').count()).toBe(0);
    await field.locator('input').press('Enter');
    expect(await field.locator('._EType_RECIPIENT_ENTITY').count()).toBe(1);
  });
});

describe('keys', () => {
  test('r replies, and keys in the editor are letters', async () => {
    const { page, openThread, box, mailbox } = await stories.open();
    await openThread('Olive trees');
    await page.keyboard.press('r');
    await box().waitFor();
    await page.keyboard.type('era');
    expect(await box().textContent()).toMatch(/^era/);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => mailbox.sent().length).toBe(1);
  });

  test('can be off', async () => {
    const { page, openThread, box } = await stories.open({ shortcuts: 'off' });
    await openThread('Olive trees');
    await page.keyboard.press('r');
    expect(await page.evaluate(() => Reflect.get(window, 'demo').actions)).not.toMatchObject([
      {},
      { kind: 'shortcut' },
    ]);
    expect(await box().count()).toBe(0);
  });
});
