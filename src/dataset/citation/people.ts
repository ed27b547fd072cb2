/** How a style writes one person; a name without a comma is a body's or a pen name and stays as it is. */
type Person = (family: string, given: string) => string;

/** The first letters of given names: "Jean-Paul M." gives J-P and M, each with `dot` behind it. */
function initials(given: string, dot: string, between: string, hyphen: string): string {
  const letters = (name: string) =>
    name
      .split('-')
      .map((part) => part.charAt(0) + dot)
      .join(hyphen);
  return given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map(letters)
    .join(between);
}

function people(author: string, person: Person): string[] {
  return author.split(/\s*;\s*/).map((name) => {
    const [family = '', given] = name.split(/\s*,\s*/);
    return given ? person(family, given) : name;
  });
}

/** "A, B and C"; of four or more only the first, with `others` behind it. */
function listed(names: readonly string[], others: string): string {
  const last = names[names.length - 1] ?? '';
  if (names.length > 3) return `${names[0]} ${others}`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

export const harvardPeople = (author: string): string =>
  listed(
    people(author, (family, given) => `${family}, ${initials(given, '.', '', '-')}`),
    'et al.',
  );

/** All are named: the manual shortens only lists of more than twenty, which no source here has. */
export function apaPeople(author: string): string {
  const names = people(author, (family, given) => `${family}, ${initials(given, '.', ' ', '-')}`);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')}, & ${last}` : last;
}

export function vancouverPeople(author: string): string {
  const names = people(author, (family, given) => `${family} ${initials(given, '', '', '')}`);
  return names.length > 6 ? `${names.slice(0, 6).join(', ')}, et al` : names.join(', ');
}

/** Footnotes give the names in their spoken order. */
export const oscolaPeople = (author: string): string =>
  listed(
    people(author, (family, given) => `${given.replace(/\.\s*/g, '')} ${family}`),
    'and others',
  );
