import { type Field, fields } from './imported';

/** What each column holds, by the words at its head; undefined for what we do not know or do not take. */
export function guessColumns(head: readonly string[]): (Field | undefined)[] {
  return head.map((each) => byWords.get(plain(each)));
}

/** Whether the first line looks like the heads of columns and not like a person. */
export function isHead(cells: readonly string[]): boolean {
  return guessColumns(cells).some((each) => each !== undefined);
}

/**
 * Heads in ten languages, those of Google's and Outlook's exports among them ("E-mail 1 - Value", "Business Phone"),
 * without numbers and marks. Of several phones the first in the file is taken.
 */
const heads: Record<Field, string> = {
  name: 'name|full name|display name|contact|contact name|anzeigename|vollstandiger name|nombre completo|nom complet|nome completo|nome visualizzato|naam|volledige naam|weergavenaam|имя и фамилия|фио|полное имя|氏名|名前|表示名|الاسم|الاسم الكامل',
  given:
    'first name|given name|firstname|forename|vorname|nombre|nombre de pila|prenom|nome|primo nome|voornaam|имя|名|الاسم الأول',
  family:
    'last name|family name|lastname|surname|nachname|familienname|apellido|apellidos|nom|nom de famille|cognome|achternaam|sobrenome|apelido|фамилия|姓|اسم العائلة|الكنية',
  address:
    'email|e mail|mail|email address|e mail address|e mail value|email value|address|email addresses|emailadresse|e mail adresse|correo|correo electronico|direccion de correo electronico|adresse e mail|adresse email|courriel|indirizzo e mail|indirizzo email|posta elettronica|e mailadres|emailadres|endereco de e mail|endereco de email|электронная почта|эл почта|адрес электронной почты|почта|メール|メールアドレス|電子メール|電子メール アドレス|البريد الإلكتروني|عنوان البريد الإلكتروني',
  organisation:
    'organisation|organization|organisation name|organization name|company|company name|firma|unternehmen|empresa|organizacion|compania|entreprise|societe|azienda|societa|organizzazione|bedrijf|organisatie|organizacao|компания|организация|会社|会社名|組織|勤務先|الشركة|المؤسسة|المنظمة',
  phone:
    'phone|phone number|telephone|mobile|mobile phone|business phone|home phone|primary phone|phone value|cell|telefon|telefonnummer|mobiltelefon|handy|telefon geschaftlich|telefono|telefono movil|movil|telephone mobile|numero de telephone|portable|cellulare|numero di telefono|telefoon|telefoonnummer|mobiele telefoon|telefone|celular|telemovel|телефон|мобильный телефон|номер телефона|電話|電話番号|携帯電話|الهاتف|رقم الهاتف|الجوال',
  stage:
    'stage|status|lifecycle stage|phase|etapa|fase|etape|statut|stato|estado|этап|статус|стадия|段階|ステージ|المرحلة|الحالة',
  labels:
    'labels|group membership|categories|kategorien|categorias|etiquetas|categories libelles|libelles|categorie|etichette|labels groepen|категории|ярлыки|ラベル|分類|التصنيفات|الفئات',
  notes:
    'notes|note|comment|comments|notizen|notiz|bemerkung|bemerkungen|notas|nota|remarques|commentaires|appunti|notities|opmerkingen|observacoes|заметки|примечания|комментарий|メモ|備考|ملاحظات',
  birthday:
    'birthday|birth date|date of birth|geburtstag|geburtsdatum|cumpleanos|fecha de nacimiento|anniversaire|date de naissance|compleanno|data di nascita|verjaardag|geboortedatum|aniversario|data de nascimento|день рождения|дата рождения|誕生日|生年月日|تاريخ الميلاد|عيد الميلاد',
  dates: 'dates to remember',
  language: 'language|sprache|idioma|langue|lingua|taal|язык|言語|اللغة',
  zone: 'time zone|timezone|zeitzone|zona horaria|fuseau horaire|fuso orario|tijdzone|fuso horario|часовой пояс|タイムゾーン|المنطقة الزمنية',
  channel: 'best reached',
  cadence: 'days between contacts',
  referredBy: 'referred by|referrer',
  referral: 'what became of the referral',
  optOut: 'do not write|do not contact|opted out|opt out|unsubscribed',
  optOutReason: 'do not write because',
  id: 'answerable id',
};

const byWords = new Map<string, Field>(
  fields.flatMap((field) =>
    heads[field].split('|').map((words): [string, Field] => [plain(words), field]),
  ),
);

/** Without accents, numbers and marks, in lower case. */
function plain(head: string): string {
  return head
    .slice(0, 200)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
