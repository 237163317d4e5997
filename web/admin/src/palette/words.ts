import { wordsOf } from "@laurel/ui";

export const useWords = wordsOf({
  en: {
    open: "Find",
    title: "Find and go",
    label: "A place, an e-mail address, a payment's id, a sweepstakes",
    none: "Nothing is called that. A member is found by the whole e-mail address, a payment by its whole id.",
    looking: "Looking …",
    kinds: { recent: "Recent", place: "Place", payment: "Payment", member: "Member", sweepstakes: "Sweepstakes" },
    count: (count: string) => `${count} found`,
    keys: "↑ ↓ to choose, Enter to go, Esc to leave",
  },
  es: {
    open: "Buscar",
    title: "Buscar e ir",
    label: "Un lugar, un correo, el id de un pago, un sorteo",
    none: "Nada se llama así. Un miembro se busca por su correo entero, un pago por su id entero.",
    looking: "Buscando …",
    kinds: { recent: "Reciente", place: "Lugar", payment: "Pago", member: "Miembro", sweepstakes: "Sorteo" },
    count: (count: string) => `${count} resultados`,
    keys: "↑ ↓ para elegir, Intro para ir, Esc para salir",
  },
});
