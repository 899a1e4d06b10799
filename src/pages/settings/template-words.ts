import type { placeholders, TemplateProblem } from '../../core/templates/check-template';
import type { TemplateKind } from '../../core/templates/kinds';
import { say, type WordKey } from '../../ui/words';

/** What a note is for. */
export const kindWords: Record<TemplateKind, WordKey> = {
  acknowledgement: 'kind_acknowledgement',
  chased: 'kind_chased',
  outOfHours: 'kind_outOfHours',
  moved: 'kind_moved',
  thanks: 'kind_thanks',
  worth: 'kind_worth',
  referral: 'kind_referral',
  closing: 'kind_closing',
  followUp: 'kind_followUp',
};

/** What is put in the place of each placeholder. */
export const placeholderWords: Record<(typeof placeholders)[number], WordKey> = {
  firstName: 'place_firstName',
  name: 'place_name',
  time: 'place_time',
  subject: 'place_subject',
  ownName: 'place_ownName',
};

/** Why a template is refused. */
export function templateProblemWords({ code, found = '' }: TemplateProblem): string {
  switch (code) {
    case 'empty':
      return say('template_empty');
    case 'unknownPlaceholder':
      return say('template_unknown', `{${found}}`);
    case 'openBrace':
      return say('template_brace');
    case 'noTime':
      return say('template_noTime');
    case 'timeNotOwed':
      return say('template_timeNotOwed');
  }
}
