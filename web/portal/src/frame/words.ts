import { wordsOf } from "@laurel/ui";

/** What surrounds the screens. */
export const useWords = wordsOf({
  en: {
    home: "Home",
    pay: "Pay",
    rewards: "Rewards",
    sweepstakes: "Sweepstakes",
    history: "History",
    profile: "Profile",
    footer: "Laurel runs on your machine: nothing here is real money.",
  },
  es: {
    home: "Inicio",
    pay: "Pagar",
    rewards: "Premios",
    sweepstakes: "Sorteos",
    history: "Historial",
    profile: "Perfil",
    footer: "Laurel corre en tu máquina: aquí nada es dinero real.",
  },
});
