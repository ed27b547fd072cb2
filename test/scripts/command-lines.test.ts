import { run } from '../data-tools/run';

const scripts = ['eval', 'bench', 'build', 'start', 'release', 'docs', 'manifest-check', 'test', 'check'];

describe('every script', () => {
  test.each(scripts)('%s says its usage when asked for help, and does nothing else', (name) => {
    const { status, stdout, stderr } = run(`${name}.ts`, '--help');
    expect(stdout).toMatch(/^Usage: np[mx] .+\n\n {2}[A-Z].+\./);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test.each(scripts)('%s refuses an option that there is not, with its usage', (name) => {
    const { status, stdout, stderr } = run(`${name}.ts`, '--no-such-option');
    expect(stderr).toMatch(/--no-such-option[\s\S]*\nUsage: /);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('eval', () => {
  test('prints the whole of a long result into a pipe', () => {
    const { status, stdout } = run('eval.ts', '--json', 'ICS_TABLE()');
    // Far more than a pipe holds at once.
    expect(stdout.length).toBeGreaterThan(65_536);
    expect(JSON.parse(stdout).error).toBeNull();
    expect(status).toBe(0);
  });

  test('says in a sentence what is missing, and ends with 2', () => {
    const nothing = run('eval.ts');
    expect(nothing.stderr).toMatch(/^Give a formula, or - to read formulas from standard input\.\n\nUsage: /);
    expect(nothing.status).toBe(2);
    const nowhere = run('eval.ts', '--host', 'calc', 'ICS_EDITION()');
    expect(nowhere.stderr).toMatch(/^--host must be preview, excel, sheets, not “calc”\./);
    expect(nowhere.status).toBe(2);
  });
});
