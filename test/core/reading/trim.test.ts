import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMail } from '../../../measure/mail-data';
import { measureTrimming } from '../../../measure/trimming';
import { htmlText } from '../../../src/core/reading/html-text';
import { readText } from '../../../src/core/reading/read-text';
import { newlyWritten } from '../../../src/core/reading/trim';
import { written } from '../mailbox-story';

const question = 'Could you send the quote?';

describe('a quoted question', () => {
  it.each([
    'On Mon, Mar 2, 2026 at 4:58 PM Ana Ruiz <ana@client.example> wrote:',
    'On Mon, Mar 2, 2026 at 4:58 PM Ana Ruiz <\nana@client.example> wrote:',
    'On 2 Mar 2026, at 16:58, Ana Ruiz wrote:',
    'Am 02.03.2026 um 16:58 schrieb Ana Ruiz <ana@client.example>:',
    'Am Mo., 2. März 2026 um 16:58 Uhr schrieb Ana Ruiz <ana@client.example>:',
    'Le lun. 2 mars 2026 à 16:58, Ana Ruiz <ana@client.example> a écrit :',
    'El lun, 2 mar 2026 a las 16:58, Ana Ruiz (<ana@client.example>) escribió:',
    'Em seg., 2 de mar. de 2026 às 16:58, Ana Ruiz <ana@client.example> escreveu:',
    'Il giorno lun 2 mar 2026 alle ore 16:58 Ana Ruiz <ana@client.example> ha scritto:',
    'Op ma 2 mrt 2026 om 16:58 schreef Ana Ruiz <ana@client.example>:',
    'Den mån 2 mars 2026 kl 16:58 skrev Ana Ruiz <ana@client.example>:',
    'man. 2. mar. 2026 kl. 16:58 skrev Ana Ruiz <ana@client.example>:',
    'ma 2. maalisk. 2026 klo 16.58 Ana Ruiz (ana@client.example) kirjoitti:',
    'pon., 2 mar 2026 o 16:58 Ana Ruiz <ana@client.example> napisał(a):',
    'пн, 2 мар. 2026 г. в 16:58, Ana Ruiz <ana@client.example>:',
    '2 марта 2026 г. 16:58 пользователь "Ana Ruiz" <ana@client.example> написал:',
    '2026年3月2日(月) 16:58 Ana Ruiz <ana@client.example>:',
    'Ana Ruiz <ana@client.example> 于2026年3月2日周一 16:58写道：',
    '2 Mar 2026 Pzt, 16:58 tarihinde Ana Ruiz <ana@client.example> şunu yazdı:',
    '-----Original Message-----\nFrom: Ana Ruiz\nSent: Monday, March 2, 2026 4:58 PM\nTo: Mo\nSubject: Quote',
    '________________________________\nVon: Ana Ruiz\nGesendet: Montag, 2. März 2026 16:58\nAn: Mo\nBetreff: Angebot',
    'De : Ana Ruiz\nEnvoyé : lundi 2 mars 2026 16:58\nÀ : Mo\nObjet : Devis',
    'De: Ana Ruiz\nEnviado el: lunes, 2 de marzo de 2026 16:58\nPara: Mo\nAsunto: Presupuesto',
    'Da: Ana Ruiz\nInviato: lunedì 2 marzo 2026 16:58\nA: Mo\nOggetto: Preventivo',
    'Van: Ana Ruiz\nVerzonden: maandag 2 maart 2026 16:58\nAan: Mo\nOnderwerp: Offerte',
    '---------- Forwarded message ---------\nFrom: Ana Ruiz <ana@client.example>\nDate: Mon, Mar 2, 2026\nSubject: Quote\nTo: Mo',
  ])('below “%s” is not the writer’s', (heading) => {
    const marked = `Yes, gladly.\n\n${heading}\n\n> ${question}\n`;
    const bare = `Yes, gladly.\n\n${heading}\n\n${question}\n`;
    expect(newlyWritten(marked)).toBe('Yes, gladly.');
    expect(newlyWritten(bare)).toBe('Yes, gladly.');
    expect(readText(bare, written).sentence).toBeUndefined();
  });

  it('is told from the answers between quotes', () => {
    const text = `On 2 Mar 2026, at 16:58, Ana wrote:\n> ${question}\n\nIt is done. Do you need more?\n\n> Thanks\n\nAny time.`;
    expect(newlyWritten(text)).toBe('It is done. Do you need more?\n\n\nAny time.');
  });

  it('leaves a question of the writer’s own in sight, however it begins', () => {
    const text =
      'I wrote to the council on 3 May 2026:\nno answer. On Monday 4 May I call. Is that right?';
    expect(newlyWritten(text)).toBe(text);
  });
});

describe('what is not written anew', () => {
  it.each([
    'Fine.\n-- \nNeed help? Call us now?',
    'Fine.\n\nSent from my iPhone',
    'Fine.\n\nGet Outlook for Android',
    'Fine.\n\nVon meinem iPhone gesendet',
    'Fine.\n\nEnvoyé de mon iPhone',
    'Fine.\n\nConfidentiality notice: is this for you? Delete it.',
    'Fine.\n\nThis e-mail and its attachments are confidential. Not for you?',
    'Fine.\n\nDiese E-Mail enthält vertrauliche Informationen. Nicht für Sie?',
  ])('is left out of “%s”', (text) => {
    expect(newlyWritten(text)).toBe('Fine.');
  });

  it('ends at a stroke over short lines, but a stroke over a question is a mere stroke', () => {
    expect(newlyWritten('Fine.\n_______\nAna Ruiz\nClient Ltd')).toBe('Fine.');
    expect(newlyWritten('Fine.\n_______\nWhen can you come?')).toContain('When can you come?');
  });
});

describe('the text of HTML', () => {
  it.each([
    [
      'Gmail',
      '<div>Yes.</div><div class="gmail_extra"><div class="x_quote">On Mon, Mar 2, 2026 at 4:58 PM Ana &lt;a@b.example&gt; wrote:<br><blockquote>Why?</blockquote></div></div>',
    ],
    [
      'Outlook',
      '<p>Yes.</p><div id="divRplyFwdMsg"><b>From:</b> Ana<br><b>Sent:</b> Monday</div><div>Why?</div>',
    ],
    ['Outlook of the web', '<p>Yes.</p><div id="appendonsend"></div><hr><div>Why?</div>'],
    [
      'Thunderbird',
      '<p>Yes.</p><div class="moz-cite-prefix">Am 02.03.26 schrieb Ana:</div><blockquote type="cite">Why?</blockquote>',
    ],
    ['Yahoo', '<div>Yes.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>Why?</div></div>'],
    ['a signature', '<div>Yes.</div><div class="moz-signature">Need more?</div>'],
    [
      'hidden words',
      '<div style="display:none">Why?</div>Yes.<style>a{}</style><script>why?</script>',
    ],
  ])('from %s is what was written anew', (_, html) => {
    expect(newlyWritten(htmlText(html))).toBe('Yes.');
  });

  it('keeps answers between quotes, paragraphs as lines and characters as they are meant', () => {
    const html =
      '<blockquote>Why?</blockquote><p>Because&nbsp;&lt;b&gt; &amp; so.</p><p>Is <i>that</i> well?<br>Mo</p>';
    expect(newlyWritten(htmlText(html))).toBe('Because <b> & so.\nIs that well?\nMo');
  });
});

describe('hostile mail', () => {
  const pieces = fc.constantFrom(
    'On 2 Mar 2026, ',
    'wrote:',
    '\n',
    '> ',
    '<',
    '>',
    '<blockquote>',
    '</blockquote>',
    '<div ',
    'From: ',
    'Date: ',
    '-----',
    '________',
    'Original Message',
    'schrieb am ',
    '@',
    'a',
    ' ',
    '\uD83D',
    '\u202e',
    '&amp',
    ';',
    '"',
  );

  it('of any form gives text, again and again the same, and no more than there was', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 150 }), (all) => {
        const mail = all.join('');
        const text = newlyWritten(mail);
        expect(text.length).toBeLessThanOrEqual(mail.length);
        expect(newlyWritten(mail)).toBe(text);
        expect(typeof newlyWritten(htmlText(mail))).toBe('string');
      }),
    );
  });
});

describe.skipIf(!hasMail('reply-trimming'))('over the mails of two projects', () => {
  const reports = new Map(measureTrimming().map((report) => [report.task, report]));
  const figure = (task: string, name: string) => reports.get(task)?.figures[name];

  it('leaves no quoted question behind, and beats the library', () => {
    expect(figure('mails that leave no quoted question', 'share')).toBeGreaterThan(0.99);
    expect(figure('the same, quotes above answers left out', 'exact')).toBeGreaterThan(0.95);
    expect(figure('trimming, 64 plain texts, 13 languages', 'token F1')).toBeGreaterThan(
      figure('the same by email-reply-parser', 'token F1') ?? 1,
    );
    expect(figure('mails that leave no quoted line of three words', 'share')).toBeGreaterThan(0.95);
    expect(figure('trimming, replies of 19 mail programs', 'exact')).toBe(1);
  });
});
