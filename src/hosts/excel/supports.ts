/** Whether this Excel has a requirement set of its API; asked at each use, since Office has to have started. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
