import { describe, expect, test } from 'vitest';
import { withNewWords } from '../../src/tap/new-words';
import { writtenText } from '../../src/tap/written-text';

describe('the written text of a mail’s HTML', () => {
  test.each([
    ['blocks become lines', '<div>One</div><div>Two<br>Three</div>', 'One\nTwo\nThree'],
    [
      'entities are decoded',
      'a &amp; b &lt;c&gt; &#39;d&#39; &#x1F375;&nbsp;e',
      "a & b <c> 'd' 🍵 e",
    ],
    ['an unknown entity stays', 'R&D &copyit;', 'R&D &copyit;'],
    ['a lone < is text', '1 < 2 and 3<4', '1 < 2 and 3<4'],
    ['styles and scripts are left out', '<style>p{}</style>A<script>b()</script>', 'A'],
    ['comments are left out, whatever they hold', 'A<!-- > <div> -->B', 'AB'],
    ['a > in an attribute ends nothing', '<a title="1 > 0" href="x">A</a>', 'A'],
    ['an unclosed tag ends the text', 'A<div class="', 'A'],
  ])('%s', (_what, html, text) => {
    expect(writtenText(html)).toBe(text);
  });

  test.each([
    ['Gmail', '<div class="gmail_quote"><div class="gmail_attr">On Friday Ana wrote:</div>Q</div>'],
    ['a signature', '<div dir="ltr" class="gmail_signature"><div>Ana</div><div>Firm</div></div>'],
    ['Apple Mail', '<blockquote type="cite"><div>Q<blockquote>R</blockquote></div></blockquote>'],
    ['Thunderbird', '<div class="moz-cite-prefix">Am 1.1. schrieb Ana:</div>'],
    ['Outlook', '<div id="divRplyFwdMsg"><b>From:</b> Ana</div>'],
  ])('leaves out the quote of %s and goes on behind it', (_who, quote) => {
    expect(writtenText(`<div>Before</div>${quote}<div>After</div>`)).toBe('Before\nAfter');
  });

  // A step per character ends within milliseconds; one that looks ahead each time would not end at all.
  test('is bounded, however the tags run on', () => {
    const hostile = ['<', '<a', '<a "', '<!--', '<div>', '</div>', '&', '<blockquote>', ' '];
    for (const piece of hostile) {
      expect(writtenText(piece.repeat(2_000_000 / piece.length)).length).toBeLessThanOrEqual(
        20_000,
      );
    }
  });
});

describe('the new words of a snippet', () => {
  const asked = 'Could you send the offer by Friday? We would need it for the board.';
  const textOfReply = (reply: string) =>
    withNewWords([
      { sync: 'msg-f:1', snippet: asked },
      { sync: 'msg-f:2', snippet: reply },
    ])[1]?.text;

  test.each([
    [
      'English',
      `I will send it. On Mon, Sep 12, 2022 at 2:53 PM Ana Roth <ana@firm.example> wrote: ${asked}`,
      'I will send it.',
    ],
    [
      'German',
      `Gerne, morgen. Am Mo., 12. Sept. 2022 um 14:53 Uhr schrieb Ana Roth <ana@firm.example>: ${asked}`,
      'Gerne, morgen.',
    ],
    [
      'French, cut off in the quote',
      'Oui, demain. Le lun. 12 sept. 2022 à 14:53, Ana Roth <ana@firm.example> a écrit : Could',
      'Oui, demain.',
    ],
    [
      'Japanese',
      `承知しました。 2022年9月12日(月) 14:53 Ana Roth <ana@firm.example>: ${asked}`,
      '承知しました。',
    ],
  ])(
    '%s: the line above the quote goes, so that its date promises nothing',
    (_language, reply, own) => {
      expect(textOfReply(reply)).toBe(own);
    },
  );

  test('an answer below the quote is found behind it', () => {
    expect(textOfReply(`Le 27.04.2020 11:41, Ana a écrit : ${asked} Sure`)).toBe('Sure');
  });

  test('a quote and nothing else leaves nothing', () => {
    expect(textOfReply(`Le 27.04.2020 11:41, Ana a écrit : ${asked}`)).toBeUndefined();
  });

  test.each([
    'Write to <desk@firm.example> before 2027, please',
    'Ask Ana <ana@firm.example>: she knows. The year 2022 was fine.',
    '1:30 then? Ana',
  ])('words without a quote stay: %s', (plain) => {
    expect(textOfReply(plain)).toBe(plain);
  });

  test('a body that was told counts, not its snippet', () => {
    const [message] = withNewWords([{ sync: 'msg-f:1', text: 'All of it', snippet: 'All' }]);
    expect(message?.text).toBe('All of it');
  });
});
