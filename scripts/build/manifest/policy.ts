/** From where Microsoft serves its library for add-ins, and may only be loaded. */
export const microsoft = 'https://appsforoffice.microsoft.com';

const own = "'self'";
const allowed = [own, microsoft];

/** Directives by their names; of one that stands twice a browser takes the first. */
const directivesIn = (policy: string): Map<string, string[]> => {
  const directives = new Map<string, string[]>();
  for (const text of policy.toLowerCase().split(';')) {
    const [name, ...sources] = text.trim().split(/\s+/);
    if (name !== undefined && name !== '' && !directives.has(name)) directives.set(name, sources);
  }
  return directives;
};

/** What is wrong with what a page's content security policy says of scripts, as ends of sentences. */
export const checkPolicy = (policy: string): string[] => {
  const directives = directivesIn(policy);
  // By the W3C's recommendation a directive that is missing is as default-src is.
  const general = directives.has('script-src') ? 'script-src' : 'default-src';
  const forFiles = directives.has('script-src-elem') ? 'script-src-elem' : general;
  if (!directives.has(forFiles)) return [`must have script-src ${allowed.join(' ')}`];
  return [
    ...[general, 'script-src-elem', 'script-src-attr'].flatMap((name) =>
      (directives.get(name) ?? [])
        .filter((source) => !allowed.includes(source) && !(name === 'script-src-attr' && source === "'none'"))
        .map((source) => `has ${source} in ${name}, where only ${allowed.join(' and ')} may stand`),
    ),
    ...allowed
      .filter((source) => !directives.get(forFiles)!.includes(source))
      .map((source) => `must have ${source} in ${forFiles}`),
  ];
};
