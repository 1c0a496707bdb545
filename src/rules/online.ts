import { words } from '../catalog/text.ts';
import type { Collection, Entry } from './collection.ts';
import { isPaper } from './groups.ts';
import { isSameTitle, labelOf, overlapOf } from './likeness.ts';
import { doiQuestion, type LinkAnswer, type LinkAnswers, type Question, questionOf } from './link-answers.ts';
import type { Fault, Mend, Rule } from './rule.ts';

/** A server that cannot be found for so long is gone. One look may fall into an outage. */
const DAYS_UNTIL_DEAD = 2;

/** The rules that need answers from the network. */
export function onlineRules(answers: LinkAnswers): Rule[] {
  const about = (
    rule: Pick<Rule, 'name' | 'describe' | 'severity'>,
    say: (answer: LinkAnswer, link: string) => { message: string; tip: string; mend?: Mend } | undefined,
  ): Rule => ({
    ...rule,
    scope: 'link',
    check: ({ text, at }) => {
      const answer = answers.get(questionOf(text)?.key ?? '');
      const said = answer === undefined ? undefined : say(answer, text.trim());
      return said === undefined ? [] : [{ at, ...said }];
    },
  });
  return [
    about(
      { name: 'link-dead', describe: 'online: a link leads to something that is there', severity: 'error' },
      (answer, link) =>
        isDead(answer)
          ? { message: `${link} is dead: ${answer.why ?? 'not there'}`, tip: 'find where it went, or drop it' }
          : undefined,
    ),
    about(
      {
        name: 'link-moved',
        describe: 'online: a link leads straight to its target, not by a permanent redirect',
        severity: 'warning',
      },
      ({ is, to: page }, link) => {
        if (is !== 'moved' || page === undefined) return undefined;
        // The server was asked without the fragment, which tells things of one page apart, and browsers keep it.
        const to = page.includes('#') ? page : page + (/#.*$/.exec(link)?.[0] ?? '');
        const message = `${link} has moved to ${to}`;
        return isFrontPage(page) && !isFrontPage(link)
          ? { message, tip: 'that is a front page; look whether the thing itself is still there' }
          : { message, tip: 'link it there', mend: { from: link, to } };
      },
    ),
    about(
      { name: 'link-blocked', describe: 'online: a link that the server shows to no program', severity: 'warning' },
      ({ is, why }, link) =>
        is === 'blocked'
          ? { message: `${link} is closed to programs: ${why ?? ''}`, tip: 'look at it in a browser' }
          : undefined,
    ),
    about(
      {
        name: 'link-unsure',
        describe: 'online: a link whose server did not answer, or not in time',
        severity: 'warning',
      },
      (answer, link) =>
        (answer.is === 'unsure' || answer.is === 'unreachable') && !isDead(answer)
          ? {
              message: `${link} could not be reached: ${answer.why ?? 'no answer'}`,
              tip: answer.is === 'unsure' ? 'ask again later' : `after ${DAYS_UNTIL_DEAD} days it counts as dead`,
            }
          : undefined,
    ),
    about(
      { name: 'link-private', describe: 'online: a link leads to the public internet', severity: 'error' },
      ({ is, why }, link) =>
        is === 'refused'
          ? { message: `${link} was not followed: ${why ?? ''}`, tip: 'nobody else can reach it' }
          : undefined,
    ),
    {
      name: 'title-mismatch',
      describe: 'online: the title behind a paper link is the title of the paper',
      severity: 'error',
      scope: 'entry',
      check: (entry) =>
        isPaper(entry) ? answersOf(entry, answers).flatMap(([path, { title }]) => mismatch(entry, path, title)) : [],
    },
    {
      name: 'paper-retracted',
      describe: 'online: a paper that was retracted or withdrawn says so',
      severity: 'error',
      scope: 'entry',
      check: (entry) =>
        answersOf(entry, answers).flatMap(([path, { retracted }]) =>
          retracted === undefined || entry.facts.status === retracted
            ? []
            : [
                {
                  at: entry.at(path),
                  message: `${labelOf(entry)} was ${retracted}`,
                  tip: `write \`status: ${retracted}\`, or drop it`,
                },
              ],
        ),
    },
  ];
}

/** Everything that a collection has to ask, each once. */
export function questionsOf({ links, entries }: Collection): Question[] {
  const found = new Map<string, Question>();
  for (const question of [
    ...links.map(({ text }) => questionOf(text)),
    ...entries.filter(isPaper).flatMap(({ facts }) => (facts.doi === undefined ? [] : [doiQuestion(facts.doi)])),
  ])
    if (question !== undefined) found.set(question.key, question);
  return [...found.values()];
}

function isDead({ is, since, asked }: LinkAnswer): boolean {
  if (is === 'dead') return true;
  return (
    is === 'unreachable' && since !== undefined && Date.parse(asked) - Date.parse(since) >= DAYS_UNTIL_DEAD * 86_400_000
  );
}

/** The answers about an entry's paper, by the path that asked. */
function answersOf({ facts }: Entry, answers: LinkAnswers): [path: string, answer: LinkAnswer][] {
  const asked: [string, Question | undefined][] = [
    ['links.paper', facts.links.paper === undefined ? undefined : questionOf(facts.links.paper)],
    ['doi', facts.doi === undefined ? undefined : doiQuestion(facts.doi)],
  ];
  const seen = new Set<string>();
  return asked.flatMap(([path, question]) => {
    const answer = question === undefined || seen.has(question.key) ? undefined : answers.get(question.key);
    if (question !== undefined) seen.add(question.key);
    return answer === undefined ? [] : [[path, answer] as [string, LinkAnswer]];
  });
}

function mismatch(entry: Entry, path: string, title: string | undefined): Fault[] {
  const own = entry.facts.title;
  if (own === undefined || title === undefined || isOneTitle(own, title)) return [];
  return [
    {
      at: entry.at(path),
      message: `${labelOf(entry)} leads to "${title}"`,
      tip: 'another paper, or one that was renamed: look at both',
    },
  ];
}

/** One title with or without its subtitle, or with a few words changed. */
function isOneTitle(a: string, b: string): boolean {
  if (isSameTitle(a, b)) return true;
  const [short = '', long = ''] = [words(a).join(''), words(b).join('')].sort((x, y) => x.length - y.length);
  if (short.length >= 12 && long.startsWith(short)) return true;
  const { shared, fewest } = overlapOf(a, b);
  return shared >= 4 && shared / fewest >= 0.75;
}

function isFrontPage(link: string): boolean {
  return /^https?:\/\/[^/]+\/?(?:index\.html?)?$/i.test(link);
}
