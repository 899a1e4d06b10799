import { expect, test } from 'vitest';
import type { Sighting } from '../../src/core/sighting';
import { gmailOn } from '../../src/webmail/gmail/gmail';
import { describeOverCaptures } from '../harness/captures';
import { readGmail } from './captures';
import { openPage } from './open-page';
import { messagesBy, ownerOf, threadsOf } from './seen';

const now = Date.UTC(2023, 7, 1, 5);

/** A fragment has no account button: a mailbox is given. */
function sightingsOf(html: string, hash = '#inbox/FMfcgzGtwzpqvBCdWkWPLxZpMCGdnQhR'): Sighting[] {
  const page = openPage(html, `https://mail.google.com/mail/u/0/${hash}`);
  const mailbox = {
    account: 'gmail:owner.vi@mailhost.example',
    home: 'https://mail.google.com/mail/u/0/',
    index: 0,
    delegated: false,
    own: [],
  } as const;
  return gmailOn(page)
    .look()
    .sightings({ ...mailbox, own: [] }, now);
}

function messagesOf(sightings: Sighting[]) {
  return messagesBy('conversation', sightings);
}

/** The Vietnamese page with something changed in it. */
async function changed(change: (page: Document) => void): Promise<string> {
  const page = new DOMParser().parseFromString(await readGmail('conversationVi'), 'text/html');
  change(page);
  return page.documentElement.outerHTML;
}

function one(page: Document, css: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(css);
  if (found === null) throw new Error(`No ${css}`);
  return found;
}

const thread = '189af729deca2ec0';

describeOverCaptures('an open conversation', () => {
  test('tells its thread and its message, in Vietnamese as in any language', async () => {
    const sightings = sightingsOf(await readGmail('conversationVi'));
    expect(threadsOf(sightings)).toEqual([
      {
        kind: 'thread',
        thread,
        sense: 'conversation',
        at: now,
        facts: {
          subject: '[ISMART_SHOP] Thông báo đặt hàng thành công',
          participants: [
            { address: 'shop.sender@mailhost.example', name: 'Ismart Shop' },
            { address: 'owner.vi@mailhost.example' },
          ],
          lastMessage: thread,
          count: 1,
          place: 'inbox',
        },
      },
    ]);
    expect(messagesOf(sightings)).toEqual([
      {
        kind: 'message',
        thread,
        id: thread,
        sense: 'conversation',
        at: now,
        facts: {
          from: { address: 'shop.sender@mailhost.example', name: 'Ismart Shop' },
          to: [{ address: 'owner.vi@mailhost.example' }],
          sentAt: Number(BigInt(`0x${thread}`) >> 20n),
        },
        text: '(body removed)',
      },
    ]);
  });

  test('has a place for our line right above the messages', async () => {
    const page = openPage(await readGmail('conversationVi'));
    const open = gmailOn(page).look().conversation;
    expect(open?.thread).toBe(thread);
    expect(open?.lineBefore).toBe(page.document.querySelector('[role=list]'));
    expect(open?.lineBefore?.parentNode).toBe(open?.lineParent);
  });

  test('is told by its log when the subject lost the id, as happened in November 2025', async () => {
    const html = await changed((page) => {
      one(page, 'h2.hP').removeAttribute('data-legacy-thread-id');
      one(page, 'h2.hP').setAttribute('data-thread-perm-id', 'undefined');
    });
    const [told] = threadsOf(sightingsOf(html));
    expect(told?.thread).toBe(thread);
    expect(told?.facts.subject).toBe('[ISMART_SHOP] Thông báo đặt hàng thành công');
  });

  test('is told by the URL when the page itself names no thread', async () => {
    const html = await changed((page) => {
      one(page, 'h2.hP').removeAttribute('data-legacy-thread-id');
      one(page, '[role=list]').removeAttribute('jslog');
    });
    expect(threadsOf(sightingsOf(html, `#inbox/${thread}`))[0]?.thread).toBe(thread);
    expect(sightingsOf(html)).toEqual([]);
  });

  test('is unknown, and health says so, where subject and log name different threads', async () => {
    const html = await changed((page) =>
      one(page, 'h2.hP').setAttribute('data-legacy-thread-id', '189af729deca2ec1'),
    );
    const gmail = gmailOn(openPage(html));
    expect(gmail.look().conversation).toBeUndefined();
    expect(gmail.health().find(({ part }) => part === 'openThread')?.state).toBe('disagrees');
  });

  test.for([
    ['^k', 'trash'],
    ['^s', 'spam'],
    ['^g', 'muted'],
  ] as const)('with the label %s lies in %s', async ([label, place]) => {
    const html = await changed((page) => one(page, '.hN').setAttribute('name', label));
    expect(threadsOf(sightingsOf(html))[0]?.facts.place).toBe(place);
  });

  test('is not read while its view is hidden', async () => {
    const html = await changed((page) => {
      one(page, '[role=main]').style.display = 'none';
    });
    expect(sightingsOf(html)).toEqual([]);
  });

  test('tells of collapsed messages who wrote them, and no message without an id', async () => {
    const russian = new DOMParser().parseFromString(await readGmail('collapsedRu'), 'text/html');
    const html = await changed((page) =>
      one(page, '[role=list]').prepend(...russian.querySelectorAll('[role=listitem]')),
    );
    const sightings = sightingsOf(html);
    expect(threadsOf(sightings)[0]?.facts).toMatchObject({ count: 3, lastMessage: thread });
    expect(threadsOf(sightings)[0]?.facts.participants?.[0]).toEqual({
      address: 'sender@pochta.example',
      name: 'Александр',
    });
    expect(messagesOf(sightings)).toHaveLength(1);
  });

  test('says no number of messages while some are hidden behind a stub', async () => {
    const html = await changed((page) => {
      const stub = page.createElement('span');
      stub.className = 'adx';
      one(page, '[role=list]').prepend(stub);
    });
    expect(threadsOf(sightingsOf(html))[0]?.facts.count).toBeUndefined();
  });

  test('says so little, and is not blind, of messages that are not drawn', async () => {
    const html = await changed((page) => {
      const hidden = '<div class="kQ" role="listitem"></div>'.repeat(5);
      one(page, '[role=list]').insertAdjacentHTML('afterbegin', hidden);
    });
    expect(threadsOf(sightingsOf(html))[0]?.facts.count).toBeUndefined();
    const gmail = gmailOn(openPage(html));
    gmail.look().conversation;
    expect(gmail.health().find(({ part }) => part === 'sender')?.state).toBe('ok');
  });

  test('takes an own fresh message for one that is being sent', async () => {
    const html = await changed((page) => {
      one(page, '.adn').setAttribute('data-message-id', '#msg-a:r-7300');
      one(page, '.adn').removeAttribute('data-legacy-message-id');
      one(page, '.gD').setAttribute('email', 'owner.vi@mailhost.example');
    });
    const [message] = messagesOf(sightingsOf(html));
    expect(message?.id).toBe('msg-a:r-7300');
    expect(message?.facts).toMatchObject({
      from: { address: 'owner.vi@mailhost.example' },
      state: 'sending',
    });
  });

  test('reads what was newly written, without quotes, signature and hidden parts', async () => {
    const html = await changed((page) => {
      one(page, '.a3s').innerHTML = `
        <div style="display:none">preview trap</div>
        <div>Hello Ana,</div><p>the <b>offer</b> is<br>ready.</p>
        <div class="gmail_signature">-- Jo Bell</div>
        <div class="gmail_quote"><div class="gmail_attr">On Monday Ana wrote:</div>Any update?</div>
        <div class="adL">trimmed</div>`;
    });
    expect(messagesOf(sightingsOf(html))[0]?.text).toBe('Hello Ana,\nthe offer is\nready.');
  });

  test('ends reading after so many nodes, whatever they are', async () => {
    const html = await changed((page) => {
      one(page, '.a3s').innerHTML = `early${'<b hidden></b>'.repeat(50_000)}late`;
    });
    expect(messagesOf(sightingsOf(html))[0]?.text).toBe('early');
  });

  test('is left alone in a window of its own', async () => {
    const html = await changed((page) => page.body.classList.add('xE', 'xp'));
    expect(sightingsOf(html)).toEqual([]);
  });

  test('reads a huge message only as far as the bounds go', async () => {
    const html = await changed((page) => {
      one(page, '.a3s').innerHTML = '<div>word </div>'.repeat(50_000);
    });
    expect(messagesOf(sightingsOf(html))[0]?.text?.length).toBeLessThanOrEqual(20_000);
  });
});

describeOverCaptures('a message that imitates the page', () => {
  const imitation = `
    <div role="main"><div gh="tl"><div class="Cp"><table class="F cf zt" role="grid"><tbody>
      <tr class="zA zE" role="row"><td class="yX"><div class="yW"><span email="evil@bad.example">E</span></div></td>
      <td class="a4W"><div class="xT"><div class="y6"><span class="bog">
      <span data-thread-id="#thread-f:1" data-legacy-thread-id="1961537aab7d7bff"
        data-legacy-last-non-draft-message-id="1961537aab7d7bff">Pay</span></span></div></div></td></tr>
    </tbody></table></div></div></div>
    <h2 class="hP" data-legacy-thread-id="1961537aab7d7bff">Other thread</h2>
    <div class="hN" name="^k"></div><span class="adx"></span>
    <div role="list"><div role="listitem"><div class="adn ads" data-message-id="#msg-f:1"
      data-legacy-message-id="1961537aab7d7bff"><span class="gD" email="evil@bad.example"></span>
      <span class="hb"><span email="evil@bad.example"></span></span><span class="g3" title="1"></span>
      <div class="ii gt"><div class="a3s">inner</div></div></div></div></div>
    <header role="banner"><a role="button" aria-label="evil@bad.example">x</a></header>`;

  test('changes nothing of what the conversation tells', async () => {
    const plain = sightingsOf(
      await changed((page) => {
        one(page, '.a3s').innerHTML = '';
      }),
    );
    const hostile = sightingsOf(
      await changed((page) => {
        one(page, '.a3s').innerHTML = imitation;
      }),
    );
    const withoutText = (sightings: Sighting[]) =>
      sightings.map((sighting) => ({ ...sighting, text: undefined }));
    expect(withoutText(hostile)).toEqual(withoutText(plain));
  });

  test('is not taken for the sender where the real one is missing', async () => {
    const html = await changed((page) => {
      one(page, '.gD').removeAttribute('email');
      one(page, '.hb').remove();
      one(page, '.a3s').innerHTML = imitation;
    });
    const [message] = messagesOf(sightingsOf(html));
    expect(message?.facts.from).toBeUndefined();
    expect(message?.facts.to).toBeUndefined();
  });

  test('adds no row and no owner to an inbox with a conversation in its split pane', async () => {
    const inbox = new DOMParser().parseFromString(await readGmail('workspace'), 'text/html');
    const open = new DOMParser().parseFromString(
      await changed((page) => {
        one(page, '.a3s').innerHTML = imitation;
      }),
      'text/html',
    );
    one(inbox, '.aia').replaceChildren(one(open, '.a98'));
    const gmail = gmailOn(openPage(inbox.documentElement.outerHTML));
    expect(gmail.look().rows).toHaveLength(14);
    expect(ownerOf(gmail)?.account).toBe('gmail:owner@acme-widgets.example');
    expect(gmail.look().conversation?.thread).toBe(thread);
  });
});

describeOverCaptures('a row on its own', () => {
  test('of 2024, unread and ticked, is read', async () => {
    const sightings = sightingsOf(await readGmail('rowEn'), '#inbox');
    expect(threadsOf(sightings)[0]?.facts).toEqual({
      subject: 'Last chance: 2 free months of Premium',
      participants: [{ address: 'no-reply@spotify.com', name: 'Spotify' }],
      lastMessage: '18db97979c6f1db3',
      place: 'inbox',
    });
  });
});

describeOverCaptures('an open conversation that has changed its form', () => {
  const item = '[role="list"] > [role="listitem"]';
  const faultsOf = (html: string) => {
    const page = openPage(html, 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGtwzpqvBCdWkWPLxZp');
    const gmail = gmailOn(page);
    gmail.look();
    return gmail
      .health()
      .filter(({ state }) => state === 'blind')
      .map(({ part }) => part);
  };

  test('does not count a message that stands in it twice', async () => {
    const html = await changed((page) => one(page, item).after(one(page, item).cloneNode(true)));
    expect(threadsOf(sightingsOf(html))[0]?.facts.count).toBeUndefined();
  });

  test('has its messages although something stands between them and their list', async () => {
    const html = await changed((page) => {
      const [message, wrapper] = [one(page, item), page.createElement('div')];
      message.replaceWith(wrapper);
      wrapper.append(message);
    });
    expect(messagesOf(sightingsOf(html)).map(({ id }) => id)).toEqual([thread]);
  });

  test.for([
    ['messageIds', (page: Document) => one(page, '.adn').removeAttribute('data-message-id')],
    ['sender', (page: Document) => one(page, '.gD').setAttribute('email', 'undefined')],
  ] as const)('says that it misses %s', async ([part, change]) => {
    expect(faultsOf(await changed(() => {}))).not.toContain(part);
    expect(faultsOf(await changed(change))).toContain(part);
  });

  test('reads its mail, and nothing in it as part of the page, without the body’s class', async () => {
    const html = await changed((page) => {
      for (const body of page.querySelectorAll('.a3s')) {
        body.classList.remove('a3s');
        body.insertAdjacentHTML(
          'afterbegin',
          '<span class="gD" email="thief@evil.example">x</span>',
        );
      }
    });
    const [message] = messagesOf(sightingsOf(html));
    expect(message?.facts.from?.address).toBe('shop.sender@mailhost.example');
    expect(message?.text).not.toBeUndefined();
    expect(JSON.stringify(threadsOf(sightingsOf(html)))).not.toContain('thief');
  });
});
