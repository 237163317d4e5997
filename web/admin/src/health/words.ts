import { wordsOf } from "@laurel/ui";

/** How the suite is. */
export const useWords = wordsOf({
  en: {
    title: "System health",
    up: "Everything is up.",
    degraded: "Something is missing: see below. What it would have done waits and is caught up.",
    service: "Service",
    state: "State",
    instances: "Instances",
    none: "none registered",
    states: { UP: "up", DOWN: "down" },
  },
  es: {
    title: "Estado del sistema",
    up: "Todo funciona.",
    degraded: "Falta algo: mira abajo. Lo que habría hecho espera y se recupera.",
    service: "Servicio",
    state: "Estado",
    instances: "Instancias",
    none: "ninguna registrada",
    states: { UP: "activo", DOWN: "caído" },
  },
});
