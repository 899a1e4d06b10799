import type { ComponentChildren } from 'preact';
import { say } from '../../ui/words';
import { countWords, shareWords, tookWords, workWords } from './figure-words';
import type { Shown } from './state';

/** The figures of the whole period. */
export function FigureList({ of: { insights } }: { of: Shown }) {
  const { answer, answerWorking, sameDay, pledges, chases, open, settled } = insights.all;
  const { gave, asked, thanked } = insights.balance;
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{say('insight_figures')}</h2>
      <dl class="figures">
        <Figure name={say('insight_answer')} value={tookWords(answer.median)}>
          {say('insight_ninetieth', tookWords(answer.ninetieth))}
        </Figure>
        <Figure name={say('insight_working')} value={workWords(answerWorking.median)}>
          {say('insight_ninetieth', workWords(answerWorking.ninetieth))}
        </Figure>
        <Figure name={say('insight_sameDay')} value={shareWords(sameDay)} />
        <Figure name={say('insight_pledges')} value={shareWords(pledges)} />
        <Figure name={say('insight_chases')} value={countWords(chases)}>
          {say('insight_goal')}
        </Figure>
        <Figure name={say('insight_open')} value={countWords(open)} />
        <Figure name={say('insight_settled')} value={countWords(settled)} />
        <Figure
          name={say('insight_balance')}
          value={[gave, asked, thanked].map(countWords).join(' · ')}
        />
      </dl>
    </section>
  );
}

function Figure({
  name,
  value,
  children,
}: {
  name: string;
  value: string;
  children?: ComponentChildren;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {children !== undefined && <small>{children}</small>}
      </dd>
    </div>
  );
}
