/** The notices over the picture: at most one of each kind is shown. */
export class Troubles {
  constructor(notices) {
    this.notices = notices
  }

  /** @param trouble the one of these kinds that is the case, or null. */
  tell(kinds, trouble) {
    for (const notice of this.notices)
      if (kinds.includes(notice.dataset.trouble)) notice.hidden = notice.dataset.trouble !== trouble
  }
}
