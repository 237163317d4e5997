import { wordsOf } from "@laurel/ui";

/** What the first page says. */
export const useWords = wordsOf({
  en: {
    title: "Pay as you like. Grow something.",
    lead: "Every purchase through Laurel earns points, points become rewards, and each step can be checked by you.",
    points: "Points that add up",
    pointsText: "Every point comes with its arithmetic: which purchase, which rule, which tier. Nothing is rounded behind your back.",
    ways: "Nine ways to pay",
    waysText: "Cards, PayPal, Venmo, Cash App, bank transfers and coins. The provider takes your money, Laurel never sees your card.",
    draws: "Draws that prove themselves",
    drawsText: "Entries are sealed before a public random beacon decides. Who doubts the winner can recompute it.",
    check: "Check a draw yourself",
    slip: ["Paid", "48 points added", "You are Silver", "1 entry in the autumn draw"],
    failed: "You are not signed in: the sign-in was not completed. Nothing was changed.",
  },
  es: {
    title: "Paga como quieras. Haz crecer algo.",
    lead: "Cada compra con Laurel da puntos, los puntos se vuelven premios, y cada paso puedes comprobarlo tú.",
    points: "Puntos que cuadran",
    pointsText: "Cada punto viene con su cuenta: qué compra, qué regla, qué nivel. Nada se redondea a tus espaldas.",
    ways: "Nueve formas de pagar",
    waysText: "Tarjetas, PayPal, Venmo, Cash App, transferencias y criptomonedas. El proveedor cobra; Laurel nunca ve tu tarjeta.",
    draws: "Sorteos que se demuestran",
    drawsText: "Las participaciones se sellan antes de que decida una fuente pública de azar. Quien dude del ganador puede recalcularlo.",
    check: "Comprueba un sorteo tú mismo",
    slip: ["Pagado", "48 puntos añadidos", "Eres Silver", "1 participación en el sorteo de otoño"],
    failed: "No has entrado: el inicio de sesión no se completó. No ha cambiado nada.",
  },
});
