import { wordsOf } from "@laurel/ui";

export const useWords = wordsOf({
  en: {
    title: "Check a draw",
    lead: "This page needs no server and sends nothing. Give it a saved draw; with it, the operator’s key file, if you saved that too.",
  },
  es: {
    title: "Comprobar un sorteo",
    lead: "Esta página no necesita servidor y no envía nada. Dale un sorteo guardado y, si también lo guardaste, el archivo de claves del organizador.",
  },
});
