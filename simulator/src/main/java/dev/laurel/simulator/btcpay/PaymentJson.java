package dev.laurel.simulator.btcpay;

/** A payment as the API writes it: in bitcoin. */
record PaymentJson(String id, long receivedDate, String value, String fee, Payment.Status status, String destination) {

    static PaymentJson of(Payment payment) {
        return new PaymentJson(
                payment.id(),
                payment.receivedAt().getEpochSecond(),
                InvoiceJson.inBitcoin(payment.worth()).toPlainString(),
                "0.0",
                payment.status(),
                MethodJson.DESTINATION);
    }
}
