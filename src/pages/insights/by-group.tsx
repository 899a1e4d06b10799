import { stageWords } from '../../ui/person-words';
import { say } from '../../ui/words';
import { FigureTable } from './figure-table';
import { mostPeople, type Shown } from './state';

/** The same for each stage. */
export function ByStage({ of: { insights } }: { of: Shown }) {
  const rows = insights.byStage.map(({ stage, figures }) => ({
    key: stage ?? '',
    words: stage === undefined ? say('insight_noStage') : stageWords(stage),
    figures,
  }));
  return (
    <section aria-labelledby="stages-title">
      <h2 id="stages-title">{say('insight_byStage')}</h2>
      <FigureTable name={say('insight_stage')} rows={rows} />
    </section>
  );
}

/** The same for those who wrote most, each with a way to their card. */
export function ByPerson({ of: { insights, names } }: { of: Shown }) {
  const rows = insights.byPerson.slice(0, mostPeople).map(({ person, figures }) => ({
    key: person,
    words: (
      <a href={`../people/index.html#${encodeURIComponent(person)}`}>
        <bdi>{names.get(person) ?? person}</bdi>
      </a>
    ),
    figures,
  }));
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">{say('insight_byPerson')}</h2>
      <FigureTable name={say('insight_person')} rows={rows} />
    </section>
  );
}
