import { describe, expect, it } from 'vitest';
import { invented } from './invented';

// Invented mail in languages whose words are not read: structure alone may speak, and never for sure.

describe('a mail in a language that is not read', () => {
  it.each([
    ['ru', 'Здравствуйте, Нора! Не могли бы вы прислать смету на наш сад?'],
    ['ja', '石の手配について、お見積もりをいただけますか。'],
    ['pl', 'Czy może Pan przysłać ofertę?'],
    ['zh', '您好，请问您什么时候可以来看我们的花园？'],
    ['ru', 'Вы получили моё письмо? Жду ответа.'],
    ['ja', 'その後いかがでしょうか。ご返信をお待ちしております。'],
    ['pl', 'Dziękuję, przyjadę w poniedziałek rano z planami.'],
  ])('may wait, and is not said to (%s): %s', (_, text) => {
    expect(invented({ text })).toMatchObject({
      kind: 'person',
      wordsRead: false,
      needsReply: { verdict: 'unsure' },
    });
  });

  it.each([
    [
      'ru',
      'Весна пришла! Какие растения вы выберете?\n\nОтписаться от рассылки: https://sad.example/unsubscribe?u=1',
    ],
    [
      'ru',
      'Скидки недели\n\nУспейте купить! https://sad.example/1\nhttps://sad.example/2\nhttps://sad.example/3\nhttps://sad.example/4\nhttps://sad.example/5',
    ],
    [
      'ja',
      '春の新着情報です。どの花がお好きですか。\n\n配信停止はこちら: https://hana.example/optout',
    ],
    ['ja', '今週のおすすめはいかがですか。\n\nメールマガジンの登録解除はこちら'],
    [
      'pl',
      'Wiosna w ogrodzie! Które rośliny wybierasz?\n\nAby zrezygnować z newslettera, kliknij tutaj.',
    ],
    [
      'sv',
      'Våren är här! Vilka växter väljer du?\n\nAvregistrera dig här: https://lov.example/unsubscribe',
    ],
    ['zh', '春季新品上市，您喜欢哪一款？\n\n如不想再收到此邮件，请点击退订'],
  ])('of a newsletter is bulk (%s): %s', (_, text) => {
    const found = invented({ from: 'Sad <hello@sad.example>', text });
    expect(found).toMatchObject({ kind: 'bulk', needsReply: { verdict: 'no' } });
  });

  it.each<[string, object]>([
    [
      'list headers',
      { headers: { 'List-Unsubscribe': '<https://s.example>', 'Feedback-ID': '1' } },
    ],
    ['a category', { labels: ['CATEGORY_PROMOTIONS'] }],
    ['a publisher’s address', { from: 'newsletter@sad.example' }],
  ])('of a newsletter is bulk by %s', (_, told) => {
    const text = 'Весна пришла! Какие растения вы выберете?';
    expect(invented({ ...told, text })).toMatchObject({
      kind: 'bulk',
      needsReply: { verdict: 'no' },
    });
  });
});
