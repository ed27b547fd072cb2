import { readFileSync } from 'node:fs';
import { type Files, filesBelow } from './excel-zip';
import { guidePages } from './release-pages';

export interface ReleaseDetails {
  /** The package's version, `1.2.3`. */
  readonly version: string;
  /** The data's edition, as the functions give it. */
  readonly edition: string;
}

/** What is part of the files that go to people, beside our own code, with its licence. */
const shipped = { 'decimal.js': 'LICENCE.md', preact: 'LICENSE' };

const partLicences = (): string =>
  Object.entries(shipped)
    .map(([name, file]) => {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      return `${name} ${version}\n\n${readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()}\n`;
    })
    .join('\n\n');

const licences = (): Files => ({
  'LICENSE.txt': readFileSync('LICENSE'),
  'NOTICE.txt': readFileSync('NOTICE'),
  'LICENCES-OF-PARTS.txt': Buffer.from(partLicences()),
});

const filesAt = (paths: readonly string[]): Files =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(path)]));

const commonFiles = `| \`LICENSE.txt\`, \`NOTICE.txt\`, \`LICENCES-OF-PARTS.txt\` | the licences of the code, of the data, and of what is included of others |
| \`SHA256SUMS\` | the sum of every file. To compare: \`sha256sum -c SHA256SUMS\` on Linux, \`shasum -a 256 -c SHA256SUMS\` on a Mac; on Windows \`Get-FileHash NAME\` in PowerShell shows one file's |`;

const excelGuides = [
  'docs/excel/it-pack.md',
  'docs/excel/hosting.md',
  'docs/excel/guide.md',
  'docs/functions.md',
  'docs/differences.md',
  'docs/host-checklist.md',
];
const excelWorkbook = 'docs/excel/checklist.xlsx';

const excelStart = (
  { version, edition }: ReleaseDetails,
  baseUrl: string,
): string => `# ICS Figures ${version} for Excel

Worksheet functions about the money of England's NHS Integrated Care Systems, with a source for every figure. Data edition ${edition}. Built for the address <${baseUrl}>.

**If you run Excel for others**, read the [IT pack](docs/excel/it-pack.md) first. In short: put the content of the folder \`excel\` at ${baseUrl}, as [hosting](docs/excel/hosting.md) says, then deploy \`excel/manifest.xml\`. For another address, have the release made again for that, or do as [hosting](docs/excel/hosting.md#another-address-without-building) says.

**If you use Excel**, the [guide](docs/excel/guide.md) is for you; somebody has to do the above before.

| here | what it is |
| --- | --- |
| \`excel\` | all files to be hosted, and \`manifest.xml\`; where the pages say \`dist/excel/\`, it is this folder |
| [IT pack](docs/excel/it-pack.md) | permission, data flows, storage, deployment, update, removal, questions of assessments |
| [Hosting](docs/excel/hosting.md) | files, headers, examples for web servers |
| [Guide](docs/excel/guide.md) | for those who use it, with pictures |
| [Functions](docs/functions.md) | every function with its arguments and examples |
| [Differences](docs/differences.md) | between Excel and Google Sheets |
| [Checks by hand](docs/host-checklist.md), [checklist.xlsx](${excelWorkbook}) | what to try in a real Excel before a roll-out |
${commonFiles}
`;

/**
 * What a release of the Excel add-in holds, by paths in its zip.
 * @param built The folder of the build for that address.
 */
export const excelRelease = (built: string, details: ReleaseDetails, baseUrl: string): Files => ({
  ...filesBelow(built, 'excel/'),
  ...filesAt([excelWorkbook]),
  ...guidePages(excelGuides, [excelWorkbook], excelStart(details, baseUrl)),
  ...licences(),
});

const sheetsFiles = ['Code.js', 'Sidebar.html', 'appsscript.json'];
const sheetsGuides = [
  'docs/sheets/install.md',
  'docs/sheets/guide.md',
  'docs/sheets/permissions.md',
  'docs/functions.md',
  'docs/differences.md',
];
const sheetsWorkbook = 'docs/sheets/ics-figures-sample.xlsx';

const sheetsStart = ({ version, edition }: ReleaseDetails): string => `# ICS Figures ${version} for Google Sheets

Functions about the money of England's NHS Integrated Care Systems, with a source for every figure. Data edition ${edition}.

Begin with [how to get it into a spreadsheet](docs/sheets/install.md). It takes five minutes, a free Google account and a computer, and installs nothing.

| here | what it is |
| --- | --- |
| \`Code.js\`, \`Sidebar.html\`, \`appsscript.json\` | the three files to paste; a double click on them does nothing useful |
| [Install](docs/sheets/install.md) | how to paste them, step by step |
| [Guide](docs/sheets/guide.md) | what to do then, with pictures |
| [Permissions](docs/sheets/permissions.md) | what Google asks, and what the answer allows |
| [Sample](${sheetsWorkbook}) | a spreadsheet with worked examples, to be imported into Google Sheets |
| [Functions](docs/functions.md) | every function with its arguments and examples |
| [Differences](docs/differences.md) | between Excel and Google Sheets |
${commonFiles}
`;

/**
 * What a release for Google Sheets holds, by paths in its zip.
 * @param built The folder of the build.
 */
export const sheetsRelease = (built: string, details: ReleaseDetails): Files => ({
  ...Object.fromEntries(sheetsFiles.map((name) => [name, readFileSync(`${built}/${name}`)])),
  ...filesAt([sheetsWorkbook]),
  ...guidePages(sheetsGuides, [sheetsWorkbook], sheetsStart(details)),
  ...licences(),
});
