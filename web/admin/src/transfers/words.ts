import { wordsOf } from "@laurel/ui";
import type { Receipt } from "./api.ts";

interface TransferWords {
  title: string;
  lead: string;
  tabs: { todo: string; statements: string };
  waiting: { title: string; none: string; own: string; approve: string; approved: string };
  awaited: { title: string; none: string; confirm: string; more: (count: string) => string };
  owed: { title: string; none: string; sent: string; failed: string; sentDone: string; failedDone: string };
  columns: Record<"payment" | "reference" | "rail" | "amount" | "missing" | "since" | "bankReference" | "receivedOn" | "by" | "act", string>;
  confirm: {
    title: string;
    lead: (reference: string) => string;
    bankReference: string;
    bankReferenceHint: string;
    amount: string;
    receivedOn: string;
    submit: string;
    counted: string;
    second: string;
    wrongReference: string;
    wrongAmount: string;
    wrongDay: string;
  };
  sent: { title: string; lead: (amount: string) => string; reference: string; submit: string; wrong: string };
  failed: { title: string; lead: (amount: string) => string; reason: string; submit: string; wrong: string };
  book: { title: string; none: string; asked: string; received: string; reference: string; undo: string; undoTitle: string; undoText: string; undone: string };
  state: Record<Receipt["state"], string>;
}

/** Transfers that staff confirm from the bank's statement. */
export const useWords = wordsOf<TransferWords>({
  en: {
    title: "Manual payments",
    lead: "Zelle and Chime tell us nothing: what came is on the bank's statement, and counts when staff say so.",
    tabs: { todo: "To do", statements: "Statements" },
    waiting: {
      title: "Waits for a second person",
      none: "No confirmation waits.",
      own: "You confirmed it; somebody else has to look, too.",
      approve: "Approve",
      approved: "Approved: the money counts.",
    },
    awaited: {
      title: "Money on its way to us",
      none: "No transfer is awaited.",
      confirm: "It came …",
      more: (count) => `These are the oldest ${count}; more are awaited. A statement is matched with all of them.`,
    },
    owed: {
      title: "To be sent back by bank",
      none: "Nothing is to be sent back.",
      sent: "Sent …",
      failed: "Not possible …",
      sentDone: "Recorded as sent.",
      failedDone: "Recorded as not sent.",
    },
    columns: {
      payment: "Payment",
      reference: "Reference",
      rail: "Rail",
      amount: "Amount",
      missing: "Missing",
      since: "Since",
      bankReference: "Bank's reference",
      receivedOn: "Came on",
      by: "Confirmed by",
      act: "What to do",
    },
    confirm: {
      title: "The money came",
      lead: (reference) => `Write down what the bank's statement says about ${reference}. Above the limit, a second person has to agree.`,
      bankReference: "Bank's reference",
      bankReferenceHint: "The bank's own name for the transfer: it can pay one payment only.",
      amount: "Amount that came",
      receivedOn: "Day it came",
      submit: "Confirm",
      counted: "Confirmed: the money counts.",
      second: "Confirmed: a second person has to agree now.",
      wrongReference: "1 to 64 letters, digits and signs.",
      wrongAmount: "Enter an amount above 0.",
      wrongDay: "Choose the day on the statement.",
    },
    sent: {
      title: "It was sent",
      lead: (amount) => `${amount} left our account. The customer is told as soon as this is recorded.`,
      reference: "Bank's reference of our transfer",
      submit: "Record it",
      wrong: "1 to 64 letters, digits and signs.",
    },
    failed: {
      title: "It could not be sent",
      lead: (amount) => `${amount} stays here, and can be refunded anew. Also for a transfer that the bank returned.`,
      reason: "Why",
      submit: "Record it",
      wrong: "Say why, in at most 120 characters.",
    },
    book: {
      title: "By bank",
      none: "Nothing has come yet.",
      asked: "Asked for",
      received: "Came",
      reference: "Customer's reference",
      undo: "Take back …",
      undoTitle: "Take the confirmation back",
      undoText: "The money counts no longer, points are taken back, and the bank's transfer can be confirmed anew, here or elsewhere. Possible for ten minutes.",
      undone: "Taken back.",
    },
    state: { WAITING: "waits for a second person", CONFIRMED: "counts", UNDONE: "taken back" },
  },
  es: {
    title: "Pagos manuales",
    lead: "Zelle y Chime no nos avisan: lo que llegó está en el extracto del banco, y cuenta cuando el personal lo dice.",
    tabs: { todo: "Por hacer", statements: "Extractos" },
    waiting: {
      title: "Espera a una segunda persona",
      none: "No espera ninguna confirmación.",
      own: "La confirmaste tú; otra persona debe mirarla también.",
      approve: "Aprobar",
      approved: "Aprobado: el dinero cuenta.",
    },
    awaited: {
      title: "Dinero en camino",
      none: "No se espera ninguna transferencia.",
      confirm: "Llegó …",
      more: (count) => `Son las ${count} más antiguas; se esperan más. Un extracto se compara con todas.`,
    },
    owed: {
      title: "Por devolver por banco",
      none: "No hay nada que devolver.",
      sent: "Enviado …",
      failed: "No es posible …",
      sentDone: "Anotado como enviado.",
      failedDone: "Anotado como no enviado.",
    },
    columns: {
      payment: "Pago",
      reference: "Referencia",
      rail: "Vía",
      amount: "Importe",
      missing: "Falta",
      since: "Desde",
      bankReference: "Referencia del banco",
      receivedOn: "Llegó el",
      by: "Confirmado por",
      act: "Qué hacer",
    },
    confirm: {
      title: "El dinero llegó",
      lead: (reference) => `Anota lo que dice el extracto del banco sobre ${reference}. Por encima del límite, otra persona debe estar de acuerdo.`,
      bankReference: "Referencia del banco",
      bankReferenceHint: "El nombre que da el banco a la transferencia: solo puede pagar un pago.",
      amount: "Importe que llegó",
      receivedOn: "Día en que llegó",
      submit: "Confirmar",
      counted: "Confirmado: el dinero cuenta.",
      second: "Confirmado: ahora otra persona debe estar de acuerdo.",
      wrongReference: "De 1 a 64 letras, cifras y signos.",
      wrongAmount: "Escribe un importe mayor que 0.",
      wrongDay: "Elige el día del extracto.",
    },
    sent: {
      title: "Se envió",
      lead: (amount) => `${amount} salieron de nuestra cuenta. El cliente lo sabrá en cuanto quede anotado.`,
      reference: "Referencia del banco de nuestra transferencia",
      submit: "Anotarlo",
      wrong: "De 1 a 64 letras, cifras y signos.",
    },
    failed: {
      title: "No se pudo enviar",
      lead: (amount) => `${amount} se quedan aquí y se pueden devolver de nuevo. También si el banco devolvió la transferencia.`,
      reason: "Por qué",
      submit: "Anotarlo",
      wrong: "Di por qué, en 120 caracteres como máximo.",
    },
    book: {
      title: "Por banco",
      none: "Aún no ha llegado nada.",
      asked: "Pedido",
      received: "Llegó",
      reference: "Referencia del cliente",
      undo: "Retirar …",
      undoTitle: "Retirar la confirmación",
      undoText: "El dinero deja de contar, se quitan los puntos y la transferencia del banco se puede confirmar de nuevo, aquí o en otro pago. Posible durante diez minutos.",
      undone: "Retirada.",
    },
    state: { WAITING: "espera a una segunda persona", CONFIRMED: "cuenta", UNDONE: "retirada" },
  },
});
