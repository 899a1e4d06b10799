import type { CorpusMail, CorpusSentence } from './draw-corpora';

/**
 * The sentences of a person's plain mail above its first quotation, of 3 to 60 words, by a cut that knows nothing of how
 * the extension trims and cuts. None of mass mail, bounces and markup.
 */
export function sentencesIn(mail: CorpusMail): CorpusSentence[] {
  const isHam = mail.set === 'spam-assassin' && mail.id.startsWith('easy-ham');
  if (mail.markup || !(mail.set === 'clinton' || isHam)) return [];
  const own = (mail.text.split(quotation)[0] ?? '').replace(/^[>|].*$/gm, '');
  return own
    .split(/\n\s*\n|(?<=[.?!])\s+(?=["'(]?\p{Lu})/u)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .flatMap((text, index) => {
      const words = text.split(' ').length;
      if (words < 3 || words > 60) return [];
      const set = isHam ? 'spam-assassin-lines' : 'clinton-lines';
      return [{ set, id: `${mail.id} ${index}`, group: mail.group, pool: '', text }];
    });
}

const quotation =
  /^\s*(?:-{2,}|_{4,}|From:|Sent:|Original Message|On .{10,80} wrote:|Sent from|Sent via)/m;
