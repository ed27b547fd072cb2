import { ScriptProject } from './script-project';

/** The commands of the menu that the script built into a folder makes. */
export const menuCaptions = (folder: string): string[] => {
  const project = new ScriptProject(folder);
  project.run('onOpen', [{}], 'none');
  return project.ui.menus[0]!.items.map(({ caption }) => caption);
};
