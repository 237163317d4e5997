import { wordsOf } from "@laurel/ui";
import type { AttemptState, DisputeStage, PaymentStatus, RefundStatus } from "./api.ts";

interface PaymentWords {
  title: string;
  lead: string;
  payment: string;
  all: string;
  none: { title: string; text: string };
  columns: { payment: string; when: string; customer: string; rail: string; amount: string; status: string };
  filters: { status: string; rail: string; customer: string; customerHint: string; from: string; to: string };
  status: Record<PaymentStatus, string>;
  attempt: Record<AttemptState, string>;
  stage: Record<DisputeStage, string>;
  refundStatus: Record<RefundStatus, string>;
  facts: Record<
    | "title" | "customer" | "rail" | "what" | "started" | "settled" | "reference" | "why" | "missing" | "surplus" | "refundable" | "number",
    string
  >;
  refund: {
    action: string;
    title: string;
    amount: string;
    amountHint: (most: string) => string;
    amountWrong: string;
    tooMuch: (most: string) => string;
    reason: string;
    reasonHint: string;
    reasonWrong: string;
    submit: (amount: string) => string;
    done: (amount: string) => string;
    pending: (amount: string) => string;
    failed: string;
    effects: string;
    effectsAsked: string;
    points: (taken: string, before: string, after: string) => string;
    noPoints: string;
    tierStays: (tier: string) => string;
    tierFalls: (before: string, after: string) => string;
    noEntries: string;
    entry: (title: string, before: string, after: string) => string;
    entrySealed: string;
    details: string;
    impossible: string;
    changed: (now: string) => string;
  };
  parts: { refunds: string; disputes: string; attempts: string; history: string; webhooks: string; more: string };
  noRefunds: string;
  claim: string;
  due: string;
  captured: string;
  choice: string;
  noWebhooks: string;
  rebuilt: { agrees: string; lacking: string; untold: string; deliveries: (count: string) => string };
  table: { id: string; state: string; amount: string; reason: string; at: string; who: string; what: string; detail: string };
}

/** Payments, as staff see them. */
export const useWords = wordsOf<PaymentWords>({
  en: {
    title: "Payments",
    lead: "Every payment with all that is known of it, newest first.",
    payment: "Payment",
    all: "All",
    none: { title: "No payments yet", text: "As soon as a customer pays, it stands here." },
    columns: { payment: "Payment", when: "Started", customer: "Customer", rail: "Rail", amount: "Amount", status: "Status" },
    filters: { status: "Status", rail: "Rail", customer: "Customer's id", customerHint: "", from: "From", to: "Up to" },
    status: {
      CREATED: "started",
      UNKNOWN: "outcome unknown",
      REQUIRES_ACTION: "waits for the customer",
      PROCESSING: "in process",
      SUCCEEDED: "paid",
      PARTIALLY_REFUNDED: "refunded in part",
      REFUNDED: "refunded",
      DISPUTED: "disputed",
      LOST: "lost",
      CANCELLED: "called off",
      EXPIRED: "expired",
      FAILED: "declined",
    },
    attempt: {
      STARTED: "started",
      UNKNOWN: "outcome unknown",
      REQUIRES_ACTION: "waits for the customer",
      PROCESSING: "in process",
      AUTHORIZED: "authorized",
      DECLINED: "declined",
      EXPIRED: "expired",
      CANCELLED: "called off",
      CAPTURED: "captured",
      WITHDRAWN: "taken back",
    },
    stage: { INQUIRY: "inquiry", CLOSED: "inquiry over", OPENED: "open", WON: "won", LOST: "lost" },
    refundStatus: { PENDING: "on its way", SUCCEEDED: "arrived", FAILED: "did not arrive" },
    facts: {
      title: "Facts",
      customer: "Customer",
      rail: "Rail",
      what: "For",
      started: "Started",
      settled: "Settled",
      reference: "Provider's id",
      why: "Why",
      missing: "Still missing",
      surplus: "Too much",
      refundable: "Can still go back",
      number: "Our id",
    },
    refund: {
      action: "Refund …",
      title: "Send money back",
      amount: "Amount",
      amountHint: (most) => `At most ${most}`,
      amountWrong: "Enter an amount above 0.",
      tooMuch: (most) => `At most ${most} can go back.`,
      reason: "Why",
      reasonHint: "For the record, at most 120 characters",
      reasonWrong: "Say why, in at most 120 characters.",
      submit: (amount) => `Refund ${amount}`,
      done: (amount) => `${amount} went back.`,
      pending: (amount) => `${amount} is on its way back.`,
      failed: "The provider did not send it back: see the refunds.",
      effects: "What this does",
      effectsAsked: "Asking what it would do …",
      points: (taken, before, after) => `Takes ${taken} points: ${before} become ${after} to spend.`,
      noPoints: "No points are taken.",
      tierStays: (tier) => `The tier stays ${tier}.`,
      tierFalls: (before, after) => `The tier changes from ${before} to ${after}.`,
      noEntries: "No sweepstakes entries are touched.",
      entry: (title, before, after) => `${title}: weight ${before} becomes ${after}.`,
      entrySealed: "It is sealed already, so it will be disqualified.",
      details: "How the points are reckoned",
      impossible: "So much cannot go back now.",
      changed: (now) => `While this was open the payment changed: ${now} can still go back now. Check the amount again.`,
    },
    parts: { refunds: "Refunds", disputes: "Disputes", attempts: "Attempts", history: "History", webhooks: "Webhooks", more: "The record" },
    noRefunds: "Nothing was sent back.",
    claim: "The customer fetches it here",
    due: "Evidence until",
    captured: "Taken",
    choice: "Chosen because",
    noWebhooks: "No webhook about it was received.",
    rebuilt: {
      agrees: "Made anew from its webhooks alone, the payment knows all that they told.",
      lacking: "A webhook told what the payment does not know:",
      untold: "Known here, but told by no webhook (an answer to our own request, or a webhook that never came):",
      deliveries: (count) => `${count} webhooks are stored.`,
    },
    table: { id: "Id", state: "State", amount: "Amount", reason: "Reason", at: "When", who: "Who", what: "What", detail: "Detail" },
  },
  es: {
    title: "Pagos",
    lead: "Cada pago con todo lo que se sabe de él, los más nuevos primero.",
    payment: "Pago",
    all: "Todos",
    none: { title: "Aún no hay pagos", text: "En cuanto un cliente pague, estará aquí." },
    columns: { payment: "Pago", when: "Iniciado", customer: "Cliente", rail: "Vía", amount: "Importe", status: "Estado" },
    filters: { status: "Estado", rail: "Vía", customer: "Id del cliente", customerHint: "", from: "Desde", to: "Hasta" },
    status: {
      CREATED: "iniciado",
      UNKNOWN: "resultado desconocido",
      REQUIRES_ACTION: "espera al cliente",
      PROCESSING: "en proceso",
      SUCCEEDED: "pagado",
      PARTIALLY_REFUNDED: "devuelto en parte",
      REFUNDED: "devuelto",
      DISPUTED: "disputado",
      LOST: "perdido",
      CANCELLED: "cancelado",
      EXPIRED: "caducado",
      FAILED: "rechazado",
    },
    attempt: {
      STARTED: "iniciado",
      UNKNOWN: "resultado desconocido",
      REQUIRES_ACTION: "espera al cliente",
      PROCESSING: "en proceso",
      AUTHORIZED: "autorizado",
      DECLINED: "rechazado",
      EXPIRED: "caducado",
      CANCELLED: "cancelado",
      CAPTURED: "cobrado",
      WITHDRAWN: "retirado",
    },
    stage: { INQUIRY: "consulta", CLOSED: "consulta cerrada", OPENED: "abierta", WON: "ganada", LOST: "perdida" },
    refundStatus: { PENDING: "en camino", SUCCEEDED: "llegó", FAILED: "no llegó" },
    facts: {
      title: "Datos",
      customer: "Cliente",
      rail: "Vía",
      what: "Por",
      started: "Iniciado",
      settled: "Liquidado",
      reference: "Id del proveedor",
      why: "Motivo",
      missing: "Falta aún",
      surplus: "De más",
      refundable: "Se puede devolver",
      number: "Nuestro id",
    },
    refund: {
      action: "Devolver …",
      title: "Devolver dinero",
      amount: "Importe",
      amountHint: (most) => `Como máximo ${most}`,
      amountWrong: "Escribe un importe mayor que 0.",
      tooMuch: (most) => `Se pueden devolver como máximo ${most}.`,
      reason: "Por qué",
      reasonHint: "Para el registro, como máximo 120 caracteres",
      reasonWrong: "Di por qué, en 120 caracteres como máximo.",
      submit: (amount) => `Devolver ${amount}`,
      done: (amount) => `Se devolvieron ${amount}.`,
      pending: (amount) => `${amount} están en camino de vuelta.`,
      failed: "El proveedor no lo devolvió: mira las devoluciones.",
      effects: "Qué provoca",
      effectsAsked: "Preguntando qué provocaría …",
      points: (taken, before, after) => `Quita ${taken} puntos: ${before} pasan a ${after} para gastar.`,
      noPoints: "No se quitan puntos.",
      tierStays: (tier) => `El nivel sigue siendo ${tier}.`,
      tierFalls: (before, after) => `El nivel cambia de ${before} a ${after}.`,
      noEntries: "No afecta a participaciones en sorteos.",
      entry: (title, before, after) => `${title}: el peso ${before} pasa a ${after}.`,
      entrySealed: "Ya está sellada, así que quedará descalificada.",
      details: "Cómo se calculan los puntos",
      impossible: "Tanto no se puede devolver ahora.",
      changed: (now) => `El pago cambió mientras esto estaba abierto: ahora se pueden devolver ${now}. Revisa el importe.`,
    },
    parts: { refunds: "Devoluciones", disputes: "Disputas", attempts: "Intentos", history: "Historial", webhooks: "Webhooks", more: "El registro" },
    noRefunds: "No se devolvió nada.",
    claim: "El cliente lo recoge aquí",
    due: "Pruebas hasta",
    captured: "Cobrado",
    choice: "Elegida porque",
    noWebhooks: "No se recibió ningún webhook.",
    rebuilt: {
      agrees: "Rehecho solo con sus webhooks, el pago sabe todo lo que contaron.",
      lacking: "Un webhook contó lo que el pago no sabe:",
      untold: "Se sabe aquí, pero no lo contó ningún webhook (respuesta a una petición nuestra, o un webhook que no llegó):",
      deliveries: (count) => `Hay ${count} webhooks guardados.`,
    },
    table: { id: "Id", state: "Estado", amount: "Importe", reason: "Motivo", at: "Cuándo", who: "Quién", what: "Qué", detail: "Detalle" },
  },
});
