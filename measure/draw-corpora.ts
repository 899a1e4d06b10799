import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { plainText } from './draw-plain-text';

/** A mail of a corpus in `../shared/mail`, or of a public one, as the mailbox's owner got it. */
export interface CorpusMail {
  set: 'clinton' | 'bc3' | 'auto-replies' | 'discourse' | 'spam-assassin';
  id: string;
  /** What must not be parted between tuning and held-out: a thread, or the mail itself. */
  group: string;
  /** Who reads it; '' where the corpus does not tell. */
  owner: string;
  from: string;
  to: string;
  subject: string;
  /** As the corpus writes it; '' where unknown. */
  at: string;
  /** Source of HTML where `markup` is set. */
  text: string;
  markup?: true;
  cc?: string;
  /** As they stand in the mail. */
  headers?: string;
  /** Whether an answer is in the release (clinton only): draws a stratum, labels nothing. */
  replied: boolean;
}

/** A sentence of a corpus in `../shared/mail`. */
export interface CorpusSentence {
  set:
    | 'clinton-sentences'
    | 'bc3-sentences'
    | 'parakweet'
    | 'clinton-lines'
    | 'spam-assassin-lines';
  /** `clinton-sentences` and `parakweet`: the line in the file, from 1; `bc3-sentences`: thread and number; `*-lines`: mail and number. */
  id: string;
  group: string;
  /** Where it was found: clinton's pool (commit_dated, commit_undated, chase), else ''. */
  pool: string;
  text: string;
}

const folder = '../shared/mail';

/** Whether the corpora lie beside the checkout. */
export const corporaAreThere = existsSync(folder);

/** Every mail of every corpus, doubles removed. Throws where a corpus is missing. */
export function readMails(): CorpusMail[] {
  return withoutDoubles([...clinton(), ...bc3(), ...autoReplies(), ...discourse()]);
}

/** Every sentence of every corpus, doubles removed; Parakweet's train part alone. Throws where one is missing. */
export function readSentences(): CorpusSentence[] {
  return withoutDoubles([...clintonSentences(), ...parakweet(), ...bc3Sentences()]);
}

function clinton(): CorpusMail[] {
  return jsonLines<ClintonMail>('clinton-foia/incoming.jsonl').map((mail) => {
    // Where the scan lost the header, the subject stands on the body's first line.
    const lost = mail.sub === '' ? /^Subject {5,}(.*)\n*/.exec(mail.body) : null;
    return {
      set: 'clinton',
      id: mail.id,
      group: `clinton ${mail.id}`,
      owner: 'H <HDR22@clintonemail.com>',
      from: mail.frm,
      to: mail.to,
      subject: lost?.[1] ?? mail.sub,
      at: mail.sent,
      text: mail.body.slice(lost?.[0].length ?? 0),
      replied: mail.replied === 1,
    };
  });
}

interface ClintonMail {
  id: string;
  frm: string;
  to: string;
  sent: string;
  sub: string;
  body: string;
  replied: number;
}

/** The owner is who wrote the message before it in the thread; of a thread's first message, some subscriber. */
function bc3(): CorpusMail[] {
  const messages: Bc3Message[] = JSON.parse(read('bc3-train/messages.json'));
  return messages.map((message) => {
    const before = messages.find(
      ({ thread, pos }) => thread === message.thread && pos === message.pos - 1,
    );
    return {
      set: 'bc3',
      id: `${message.thread} ${message.pos}`,
      group: `bc3 ${message.thread}`,
      owner: before === undefined || before.frm === message.frm ? 'a subscriber' : before.frm,
      from: message.frm,
      to: message.to,
      subject: message.subject,
      at: message.date,
      text: message.text,
      replied: false,
    };
  });
}

interface Bc3Message {
  thread: string;
  subject: string;
  pos: number;
  frm: string;
  to: string;
  date: string;
  text: string;
}

function autoReplies(): CorpusMail[] {
  return textFiles('auto-replies/flufl.bounce')
    .filter((name) => name !== 'LICENSE.txt')
    .map((name) => {
      const { header, text } = plainText(read(`auto-replies/flufl.bounce/${name}`));
      return {
        set: 'auto-replies',
        id: name,
        // Bounces of one kind of machine (simple_01, simple_02) are much alike.
        group: `auto-replies ${name.replace(/_\d+\.txt$/, '')}`,
        owner: header('To'),
        from: header('From'),
        to: header('To'),
        subject: header('Subject'),
        at: header('Date'),
        text,
        replied: false,
      };
    });
}

function discourse(): CorpusMail[] {
  const mails = 'reply-trimming/email_reply_trimmer/test/emails';
  return textFiles(mails).map((name) => ({
    set: 'discourse',
    id: name,
    group: `discourse ${name}`,
    owner: '',
    from: '',
    to: '',
    subject: '',
    at: '',
    text: read(`${mails}/${name}`),
    replied: false,
  }));
}

function clintonSentences(): CorpusSentence[] {
  return jsonLines<{ id: string; text: string; pool: string }>('clinton-foia/sentences.jsonl').map(
    ({ id, text, pool }, index) => ({
      set: 'clinton-sentences',
      id: String(index + 1),
      group: `clinton ${id}`,
      pool,
      text,
    }),
  );
}

function parakweet(): CorpusSentence[] {
  return lines('intent-parakweet/train.tsv').map((line, index) => ({
    set: 'parakweet',
    id: String(index + 1),
    group: `parakweet ${index + 1}`,
    pool: '',
    text: line.slice(line.indexOf('\t') + 1),
  }));
}

function bc3Sentences(): CorpusSentence[] {
  return lines('bc3-train/sentences.tsv')
    .slice(1)
    .map((line) => {
      const fields = line.split('\t');
      const [thread = '', sentence = ''] = fields;
      return {
        set: 'bc3-sentences',
        id: `${thread} ${sentence}`,
        group: `bc3 ${thread}`,
        pool: '',
        text: fields.at(-1) ?? '',
      };
    });
}

/** Without those whose words came before: the same words twice would stand in both halves. */
export function withoutDoubles<T extends { text: string }>(items: T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ text }) => {
    const words = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (words === '' || seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

const read = (path: string) => readFileSync(`${folder}/${path}`, 'utf8');
const lines = (path: string) =>
  read(path)
    .split('\n')
    .filter((line) => line !== '');
const jsonLines = <T>(path: string) => lines(path).map((line): T => JSON.parse(line));
const textFiles = (path: string) =>
  readdirSync(`${folder}/${path}`)
    .filter((name) => name.endsWith('.txt'))
    .sort();
