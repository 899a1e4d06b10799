import type { ComponentChildren } from 'preact';
import type { Figures } from '../../core/insights/figures';
import { say } from '../../ui/words';
import { countWords, shareWords, tookWords, workWords } from './figure-words';

export interface FigureRow {
  key: string;
  words: ComponentChildren;
  figures: Figures;
}

/** Figures side by side, one row for each week, stage or person. */
export function FigureTable({ name, rows }: { name: string; rows: readonly FigureRow[] }) {
  return (
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{say('insight_waits')}</th>
            <th scope="col">{say('insight_answer')}</th>
            <th scope="col">{say('insight_working')}</th>
            <th scope="col">{say('insight_sameDay')}</th>
            <th scope="col">{say('insight_pledges')}</th>
            <th scope="col">{say('insight_chases')}</th>
            <th scope="col">{say('insight_open')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, words, figures }) => (
            <tr key={key}>
              <th scope="row">{words}</th>
              <td>{countWords(figures.answer.of)}</td>
              <td>{tookWords(figures.answer.median)}</td>
              <td>{workWords(figures.answerWorking.median)}</td>
              <td>{shareWords(figures.sameDay)}</td>
              <td>{shareWords(figures.pledges)}</td>
              <td>{countWords(figures.chases)}</td>
              <td>{countWords(figures.open)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
