import { wordsOf } from "@laurel/ui";

export const useWords = wordsOf({
  en: {
    title: "Audit log",
    lead: "What staff did, by whom and why. Each record carries the hash of the one before it, so that a later change shows.",
    domains: { payments: "Payments", loyalty: "Points", sweepstakes: "Sweepstakes", social: "Messages", customers: "Accounts" },
    whole: "The chain is whole: no record was changed or taken out.",
    broken: (number: string) => `The chain is broken at record ${number}: it was changed, or one before it is missing.`,
    checking: "Checking the chain …",
    again: "Check again",
    none: { title: "Nothing yet", text: "What staff do here is put on record before it takes effect." },
    columns: { number: "No.", at: "When", actor: "Who", action: "What", subject: "To what", reason: "Why", details: "Details", hash: "Hash" },
    you: "you",
  },
  es: {
    title: "Registro de auditoría",
    lead: "Lo que hizo el personal, quién y por qué. Cada registro lleva el hash del anterior, así que un cambio posterior se nota.",
    domains: { payments: "Pagos", loyalty: "Puntos", sweepstakes: "Sorteos", social: "Mensajes", customers: "Cuentas" },
    whole: "La cadena está entera: ningún registro se cambió ni se quitó.",
    broken: (number: string) => `La cadena está rota en el registro ${number}: se cambió, o falta uno anterior.`,
    checking: "Comprobando la cadena …",
    again: "Comprobar de nuevo",
    none: { title: "Nada aún", text: "Lo que hace el personal aquí se registra antes de surtir efecto." },
    columns: { number: "N.º", at: "Cuándo", actor: "Quién", action: "Qué", subject: "A qué", reason: "Por qué", details: "Detalles", hash: "Hash" },
    you: "tú",
  },
});
