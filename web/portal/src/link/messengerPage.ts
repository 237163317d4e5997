/** The merchant's Page, as this installation knows it; nothing where there is none. */
export const messengerPage =
  document.querySelector('meta[name="laurel-messenger-page"]')?.getAttribute("content")?.match(/^[\w.-]+$/)?.[0];
