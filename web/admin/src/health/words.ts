import { wordsOf } from "@laurel/ui";

/** How the suite is. */
export const useWords = wordsOf({
  en: {
    title: "System health",
    up: "Everything is up.",
    degraded: "Something is missing: see below. What it would have done waits and is caught up.",
    service: "Service",
    state: "State",
    count: "How many",
    instances: "Instances",
    asOf: (at: string) => `As the registry knew it at ${at}; looked at again every ten seconds.`,
    old: "The registry could not be asked just now: what is below may be old.",
    none: "none registered",
    states: { UP: "up", DOWN: "down" },
  },
  es: {
    title: "Estado del sistema",
    up: "Todo funciona.",
    degraded: "Falta algo: mira abajo. Lo que habría hecho espera y se recupera.",
    service: "Servicio",
    state: "Estado",
    count: "Cuántas",
    instances: "Instancias",
    asOf: (at: string) => `Tal como lo sabía el registro a las ${at}; se mira de nuevo cada diez segundos.`,
    old: "No se pudo preguntar al registro ahora: lo de abajo puede ser antiguo.",
    none: "ninguna registrada",
    states: { UP: "activo", DOWN: "caído" },
  },
});
