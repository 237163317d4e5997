import { wordsOf } from "@laurel/ui";

/** Segments: who buys how, and who is about to leave. */
const useNames = wordsOf<Record<string, { name: string; who: string }>>({
  en: {
    champions: { name: "Champions", who: "buy often, much and lately" },
    "cannot-lose": { name: "Cannot lose", who: "bought often and much, and have not come for long" },
    loyal: { name: "Loyal", who: "buy often" },
    "at-risk": { name: "At risk", who: "bought often enough, and have not come for some time" },
    "big-spenders": { name: "Big spenders", who: "buy seldom and much" },
    promising: { name: "Promising", who: "came lately; more purchases would make them loyal" },
    "need-attention": { name: "Need attention", who: "are in the middle of everything" },
    hibernating: { name: "Hibernating", who: "bought seldom, and long ago" },
  },
  es: {
    champions: { name: "Campeones", who: "compran a menudo, mucho y hace poco" },
    "cannot-lose": { name: "No perder", who: "compraban a menudo y mucho, y hace tiempo que no vienen" },
    loyal: { name: "Fieles", who: "compran a menudo" },
    "at-risk": { name: "En riesgo", who: "compraban bastante, y no vienen desde hace un tiempo" },
    "big-spenders": { name: "Grandes gastos", who: "compran poco y mucho" },
    promising: { name: "Prometedores", who: "vinieron hace poco; más compras los harían fieles" },
    "need-attention": { name: "Piden atención", who: "están en el medio de todo" },
    hibernating: { name: "Dormidos", who: "compraron poco y hace mucho" },
  },
});

/** What a segment is called; one that is newer than this page by its own name. */
export function useSegmentName(): (segment: string) => string {
  const names = useNames();
  return (segment) => names[segment]?.name ?? segment;
}

export function useSegmentText(): (segment: string) => string {
  const names = useNames();
  return (segment) => names[segment]?.who ?? "";
}

export const useWords = wordsOf({
  en: {
    title: "Segments",
    lead: "Each member who ever bought is in exactly one, by how lately, how often and for how much. Computed each night.",
    none: "No night has been yet",
    noneText: "Segments are computed each night from the journal. An admin can have it done now.",
    run: "Compute now",
    computed: (at: string) => `Computed ${at}`,
    segment: "Segment",
    who: "Who",
    members: "Members",
    share: "Share",
    sizes: "Members by segment",
    risk: "Risk of not coming back",
    bands: { low: "low", elevated: "elevated", high: "high" } as Record<string, string>,
    riskText: (days: string) => `Between two purchases of one member are ${days} days on average.`,
    bounds: "Where fifths end",
    boundsTable: "Bounds by measure",
    boundsText: "A member's rank from 1 to 5 says in which fifth of all members he is.",
    measure: "Measure",
    recency: "Days since the last purchase",
    frequency: "Purchases",
    worth: "Points before multipliers",
    fifth: (number: string) => `Fifth ${number}`,
    inSegment: "Members",
    member: "Member",
    rfm: "Recency · frequency · worth",
    churn: "Churn risk",
    next: "Next best reward",
    why: "Why",
    reasons: "reasons",
    nobody: "Nobody is in this segment",
    nobodyText: "It is computed each night anew.",
    back: "All segments",
  },
  es: {
    title: "Segmentos",
    lead: "Cada miembro que ha comprado está en uno solo, según cuándo, cuánto y por cuánto compra. Se calcula cada noche.",
    none: "Aún no ha pasado ninguna noche",
    noneText: "Los segmentos se calculan cada noche a partir del libro. Un administrador puede hacerlo ahora.",
    run: "Calcular ahora",
    computed: (at: string) => `Calculado ${at}`,
    segment: "Segmento",
    who: "Quién",
    members: "Miembros",
    share: "Parte",
    sizes: "Miembros por segmento",
    risk: "Riesgo de no volver",
    bands: { low: "bajo", elevated: "elevado", high: "alto" } as Record<string, string>,
    riskText: (days: string) => `Entre dos compras de un miembro pasan ${days} días de media.`,
    bounds: "Dónde acaban los quintos",
    boundsTable: "Límites por medida",
    boundsText: "El rango de un miembro, de 1 a 5, dice en qué quinto de todos está.",
    measure: "Medida",
    recency: "Días desde la última compra",
    frequency: "Compras",
    worth: "Puntos antes de multiplicar",
    fifth: (number: string) => `Quinto ${number}`,
    inSegment: "Miembros",
    member: "Miembro",
    rfm: "Reciente · frecuencia · valor",
    churn: "Riesgo de abandono",
    next: "Mejor recompensa siguiente",
    why: "Por qué",
    reasons: "motivos",
    nobody: "Nadie está en este segmento",
    nobodyText: "Se calcula cada noche de nuevo.",
    back: "Todos los segmentos",
  },
});
