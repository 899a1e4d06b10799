import { askingOf } from './asking-strength';
import { anyOf, bareLetters } from './bare-letters';
import { aboveFoot, type Foot, footOf, linksIn } from './mass-mail';
import { greetedIn } from './names';
import { isBareWish } from './opt-out';
import { sentencesOf } from './sentences';

/** What a foot is worth: whose readers it tells of, and whether it is rather the foot of a person's firm. */
export interface WeighedFoot {
  foot: Foot | 'firm-foot' | undefined;
  isFirms: boolean;
}

/**
 * Weighs the foot of a whole text against the letter above it (`own`, trimmed): many firms put a way to leave their
 * newsletter below each letter. A request about the writer's own matter makes the letter a person's; where that, or a
 * mailing in a personal tone, is as likely, the foot is `firm-foot`.
 */
export function weighedFoot(own: string, whole: string): WeighedFoot {
  if (isBareWish(own)) return { foot: undefined, isFirms: true };
  const foot = footOf(whole);
  if (foot !== 'to-many') return { foot, isFirms: false };
  const chance = personIn(
    aboveFoot(own.slice(0, mostLooked)),
    ofThisMail.test(whole.slice(-mostLooked)),
  );
  if (chance === 'none') return { foot, isFirms: false };
  return { foot: chance === 'perhaps' ? 'firm-foot' : undefined, isFirms: true };
}

/** Whether one person wrote the letter above a foot, which may say of itself that this very mail went to many. */
function personIn(letter: string, saysToMany: boolean): 'sure' | 'perhaps' | 'none' {
  if (letter.length > longest || linksIn(letter) > 1) return 'none';
  const sentences = sentencesOf(letter);
  const bare = sentences.map(bareLetters);
  const pitches = bare.some((each) => pitch.test(each));
  if (bare.some((each) => sale.test(each))) return 'none';
  if (bare.some((each) => matter.test(each))) return pitches || saysToMany ? 'perhaps' : 'sure';
  const asks = sentences.some((each) => askingOf(each) >= 0.6);
  const plain = !pitches && !saysToMany && sentences.length <= mostOfPlain;
  return plain && asks && greetedIn(sentences) !== undefined ? 'perhaps' : 'none';
}

const mostLooked = 6_000;
/** A person who asks for something writes less (characters). */
const longest = 2_000;
const mostOfPlain = 8;

/** "You receive this because …", "view in browser": said of the mail itself, not of some newsletter. */
const ofThisMail =
  /\b(?:receiv(?:ed|ing)|getting|got|sent (?:you|to)) (?:you )?this (?:e-?mail|message|newsletter|mailing)?|\bthis (?:e-?mail|message|newsletter|mailing) (?:was|is|has been) sent\b|\bbrowser\b|\bnavigateur\b|\bnavegador\b|\bpreferences\b|\berhalten diese|\bvous recevez ce|\b(?:recibe|recibes) este|\b(?:recebeu|recebe) este|\bricevi quest|\bontvangt deze/iu;

const work =
  '(?:quote|price|send|come|give|tell|look|check|confirm|make|build|repair|fix|deliver|plant|let|call|replace|do|move|take|bring|start|finish|plan|draw|design|measure|visit|trim|cut|install|stop by|advise|recommend|cancel|change|have)';
const things =
  '(?:quote|quotation|estimate|offer|invoice|bill|order|contract|drawings?|plans?|price|appointment|booking|deposit|payment|visit|garden|house|home|roof|terrace|fence|hedge|kitchen|bath\\p{L}*|office|project|site|delivery|request|account|application|case|claim)';

/** A request to the reader about what is the writer's own, in text without accents. */
const matter = anyOf([
  `\\b(?:could|can|would|will) you (?:please |also |kindly )?${work} .{0,60}\\b(?:our|my|us|me|we|i)\\b(?! (?:who|if you|your|about your))`,
  `\\b(?:when|what time|which day|how soon) (?:can|could|will|would|do|are) you (?:able to )?(?:come|start|deliver|visit|finish|be here|send|plant|build|pick|ship|bring|do|look)`,
  '\\b(?:what|how much) (?:would|will|do|does|is|are|did) .{0,30}\\b(?:cost|charge|price|owe)\\b(?! you\\b)',
  `\\b(?:we|i) (?:would like|['’]?d like|need|want|are looking for|am looking for) (?!you to (?:see|know|join|try)).{0,60}\\b(?:${things}|quote|by (?:may|june|july|next|the end)|you to)\\b`,
  `\\b(?:our|my) (?:\\p{L}+ )?${things}\\b.{0,80}\\?|\\bstill waiting for (?:your|the) .{0,40}\\b(?:${things}|answer|reply)\\b|\\b(?:status|progress) (?:of|on) (?:our|my)\\b`,
  `\\byour (?:last |latest |revised )?(?:quote|quotation|estimate|invoice|bill|drawings?|visit)\\b.{0,80}\\?`,
  '\\b(?:konnen|konnten|konntest|kannst|wurden|wurdest) (?:sie|du) .{0,40}\\b(?:uns|mir|mich|unser\\p{L}*|mein\\p{L}*)\\b.{0,60}(?:\\?|$)|\\b(?:wann|was) (?:konnen|konnten|kommen|wurde|kostet|kosten) .{0,60}\\?|\\b(?:ihr|ihrem|ihre[rn]?) (?:angebot|rechnung|kostenvoranschlag)\\b',
  "\\b(?:pourriez|pouvez|pourrais|peux)[- ](?:vous|tu) .{0,40}\\b(?:nous|notre|nos|me|mon|ma|mes|m['’])\\b ?.{0,60}|\\bquand (?:pouvez|pourriez|pourrez|viendrez)[- ]vous\\b|\\bcombien (?:couterait|coute|cela)\\b|\\bvotre (?:devis|facture)\\b",
  '\\b(?:podria|podrian|puede|pueden|podrias|puedes) (?:usted )?(?:\\p{L}*(?:nos|me)\\b|.{0,40}\\b(?:nos|nuestr\\p{L}+|me|mi|mis)\\b)|\\bcuando (?:puede|podria|viene)\\b|\\bcuanto (?:costaria|cuesta|cobra)\\b|\\bsu (?:presupuesto|factura)\\b',
  '\\b(?:poderia|poderiam|pode|podem|podia) .{0,40}\\b(?:nos|nosso|nossa|me|meu|minha)\\b|\\bquando (?:pode|poderia|vem)\\b|\\bquanto (?:custaria|custa|cobra)\\b|\\bseu orcamento\\b',
  '\\b(?:potrebbe|potreste|puo|potete|potresti|puoi) (?:\\p{L}*(?:ci|mi)\\b|.{0,40}\\b(?:ci|nostr\\p{L}+|mi|mio|mia)\\b)|\\bquando (?:puo|potrebbe|viene)\\b|\\bquanto (?:costerebbe|costa)\\b|\\b(?:suo|vostro) preventivo\\b',
  '\\b(?:kunt|kan|kun|zou|zoudt|wilt|wil) (?:u|je|jij) .{0,40}\\b(?:ons|onze|mij|me|mijn)\\b|\\bwanneer (?:kunt|kan|kun|komt) (?:u|je)\\b|\\b(?:hoeveel|wat) (?:kost|zou) .{0,40}\\bkosten?\\b|\\buw (?:offerte|factuur)\\b',
]);

/** What sellers write when they write to one. Beside a matter of the writer's own it leaves a doubt. */
const pitch = anyOf([
  '\\bwe help\\b|\\b(?:firms|companies|businesses|teams|people|shops|agencies) like (?:yours|you)\\b|\\bquick (?:call|chat|question|intro)\\b|\\b(?:ten|fifteen|twenty|thirty|\\d+)[ -]?min(?:ute)?s?\\b|\\bshort call\\b|\\bdemo\\b|\\bwebinar\\b|\\bhop on\\b',
  '\\b(?:i|we) (?:noticed|came across|saw|found|read) (?:that )?(?:you|your)\\b|\\bwho (?:looks after|is in charge|handles|runs|manages)\\b|\\bright person\\b|\\bgrow your\\b|\\byour (?:marketing|seo|website|traffic|leads|sales|inbox)\\b|\\bguest post\\b|\\bpartnership\\b|\\bmore (?:clients|leads|customers)\\b',
  '\\b(?:hit|just) reply\\b|\\breply (?:to this (?:e-?mail|mail|message) )?(?:if|and|with|yes)\\b|\\bno longer interested\\b|\\bopt[- ]?out\\b|\\bclick\\b|\\blearn more\\b|\\bhear from me\\b|\\bmy (?:last|previous|latest) (?:e-?mail|letter|message|issue|post)\\b|\\bshow you\\b',
  '\\bzeit fur ein gesprach\\b|\\bkurzes (?:gesprach|telefonat)\\b|\\bminuten\\b|\\bminutes\\b|\\bminutos\\b|\\bminuti\\b|\\bminuten\\b|\\bgesprach\\b|\\bnous aidons\\b|\\bwir helfen\\b|\\bayudamos\\b|\\bajudamos\\b|\\baiutiamo\\b|\\bwij helpen\\b',
]);

/** What is on sale, or asked of everybody: nothing makes up for that. */
const sale = anyOf([
  '\\b(?:our|my|the|this) (?:new(?:est)?|latest|spring|summer|autumn|winter|free|annual|online|big) \\p{L}+|\\bour (?:software|products?|services?|platform|tools?|sale|newsletter|course|book|guide|catalogu?e?|shop|store|app|events?|community|solutions?|plans|offers?|survey|range|collection)\\b',
  '\\d ?% ?(?:off|rabatt|de|di|korting)?\\b|\\bfree (?:guide|trial|shipping|webinar|quote|e-?book|course|gift|sample)|\\b(?:register|sign up|subscribe|buy|order|shop|book|save|enrol\\p{L}*|donate) (?:now|today|here|online|your)\\b|\\bdonat|\\bsurvey\\b|\\b(?:rate|review|follow|support|help|join) us\\b|\\bsign (?:our|the) petition\\b',
  '\\b(?:unser\\p{L}* neue\\p{L}*|jetzt (?:bestellen|kaufen|anmelden|sichern)|rabatt|sparen|spenden|umfrage)\\b',
  '\\b(?:nos nouve\\p{L}+|notre (?:nouve\\p{L}+|offre|boutique)|profitez|reduction|soldes|inscrivez|sondage)\\b',
  '\\b(?:nuestr\\p{L}+ (?:nuev\\p{L}+|catalogo|oferta|tienda)|descubr\\p{L}+|descuento|aproveche|encuesta)\\b',
  '\\b(?:noss\\p{L}+ (?:nov\\p{L}+|catalogo|oferta|loja)|aproveite|desconto|inscreva)\\b|\\b(?:nostr\\p{L}+ (?:nuov\\p{L}+|catalogo|offert\\p{L}+|negozio)|sconto|scopri\\p{L}*|approfitt\\p{L}+|iscriviti)\\b|\\b(?:onze nieuwe|ons nieuwe|korting|nu bestellen|schrijf (?:u|je) in|enquete)\\b',
]);
