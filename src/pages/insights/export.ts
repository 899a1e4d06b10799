import { csv } from '../../core/csv';
import type { Figures } from '../../core/insights/figures';
import { stageWords } from '../../ui/person-words';
import { say } from '../../ui/words';
import { fileName, saveFile } from '../settings/save-file';
import type { Shown } from './state';

/** All figures as one table, times in hours with a point, for a spreadsheet. To be called within a click. */
export function saveInsights({ insights, names, now }: Shown): void {
  const head = [
    say('insight_group'),
    say('insight_name'),
    say('insight_waits'),
    `${say('insight_answer')} (h)`,
    `${say('insight_ninetieth', '')} (h)`,
    `${say('insight_working')} (h)`,
    say('insight_sameDay'),
    say('insight_pledges'),
    say('insight_chases'),
    say('insight_open'),
    say('insight_settled'),
  ];
  const lines = [
    line(say('insight_figures'), '', insights.all),
    ...insights.byWeek.map(({ week, figures }) =>
      line(say('insight_week'), new Date(week * 86_400_000).toISOString().slice(0, 10), figures),
    ),
    ...insights.byStage.map(({ stage, figures }) =>
      line(
        say('insight_stage'),
        stage === undefined ? say('insight_noStage') : stageWords(stage),
        figures,
      ),
    ),
    ...insights.byPerson.map(({ person, figures }) =>
      line(say('insight_person'), names.get(person) ?? person, figures),
    ),
  ];
  saveFile(fileName(now, 'csv'), [csv([head, ...lines])], 'text/csv');
}

function line(group: string, name: string, figures: Figures): string[] {
  const { answer, answerWorking, sameDay, pledges, chases, open, settled } = figures;
  const hours = (took: { ms: number } | undefined) =>
    took === undefined ? '' : (took.ms / 3_600_000).toFixed(2);
  const share = ({ part, of }: { part: number; of: number }) => `${part}/${of}`;
  return [
    group,
    name,
    String(answer.of),
    hours(answer.median),
    hours(answer.ninetieth),
    hours(answerWorking.median),
    share(sameDay),
    share(pledges),
    ...[chases, open, settled].map(String),
  ];
}
