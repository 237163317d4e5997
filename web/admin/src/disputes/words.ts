import { wordsOf } from "@laurel/ui";

export const useWords = wordsOf({
  en: {
    title: "Disputes",
    lead: "What banks question and nobody has decided, the most urgent first. Evidence is handed in at the provider.",
    none: "No open dispute",
    noneText: "When a customer's bank questions a payment, it stands here with its deadline.",
    columns: { payment: "Payment", stage: "Stage", amount: "Amount", reason: "Bank's reason", opened: "Opened", due: "Evidence until", rail: "Rail" },
    noDue: "no deadline",
    over: "is over",
  },
  es: {
    title: "Disputas",
    lead: "Lo que los bancos cuestionan y nadie ha decidido, lo más urgente primero. Las pruebas se entregan al proveedor.",
    none: "Ninguna disputa abierta",
    noneText: "Cuando el banco de un cliente cuestione un pago, estará aquí con su plazo.",
    columns: { payment: "Pago", stage: "Fase", amount: "Importe", reason: "Motivo del banco", opened: "Abierta", due: "Pruebas hasta", rail: "Vía" },
    noDue: "sin plazo",
    over: "ha pasado",
  },
});
