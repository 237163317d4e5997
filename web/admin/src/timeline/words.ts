import { wordsOf } from "@laurel/ui";

/** What happened, over all services. */
export const useWords = wordsOf({
  en: {
    title: "What happened, everywhere",
    domains: { payments: "Payments", loyalty: "Points", sweepstakes: "Sweepstakes", social: "Messages", customers: "Account" },
    silent: (domain: string) => `${domain} did not answer, so something may be missing here.`,
    nothing: "Nothing has been recorded yet.",
    show: "Show",
    older: (domain: string) => `There is more in “${domain}” than is shown here.`,
    by: "by",
    follow: "Look at it",
  },
  es: {
    title: "Lo que pasó, en todas partes",
    domains: { payments: "Pagos", loyalty: "Puntos", sweepstakes: "Sorteos", social: "Mensajes", customers: "Cuenta" },
    silent: (domain: string) => `${domain} no respondió, así que aquí puede faltar algo.`,
    nothing: "Aún no hay nada registrado.",
    show: "Mostrar",
    older: (domain: string) => `En «${domain}» hay más de lo que se ve aquí.`,
    by: "por",
    follow: "Verlo",
  },
});
