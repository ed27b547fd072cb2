import { catalogue } from '../../functions/catalogue';
import { createHeadlessEngine, type HeadlessEngine } from './engine';

/** The entry of the bundle for Node: the preview's engine with all functions of the catalogue. */
export const create = (): HeadlessEngine => createHeadlessEngine(catalogue);
