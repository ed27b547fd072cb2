/** jsdom has the element but not its modal ways: opened, it is open; closed, the focus goes back to where it was. */
export const installDialog = (): void => {
  const before = new WeakMap<HTMLDialogElement, Element | null>();
  HTMLDialogElement.prototype.showModal = function showModal() {
    before.set(this, document.activeElement);
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
    const opener = before.get(this);
    if (opener instanceof HTMLElement) opener.focus();
  };
};
