package dev.laurel.payment.payment;

import java.util.Date;
import org.bson.Document;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How refunds and disputes are written in their payment's document. */
final class ReturnDocuments {

    private ReturnDocuments() {}

    static Document refund(Refund refund) {
        var document = new Document("id", refund.id())
                .append("amountMinor", refund.amount().getAmountMinorLong())
                .append("state", refund.state().name())
                .append("at", Date.from(refund.at()));
        PaymentDocuments.append(document, "reference", refund.reference());
        PaymentDocuments.append(document, "claimUrl", refund.claimUrl());
        var request = refund.request();
        if (request != null) {
            document.append("requestedBy", request.by())
                    .append("reason", request.reason())
                    .append("fingerprint", request.fingerprint());
        }
        return document;
    }

    static Refund refund(Document stored, CurrencyUnit currency) {
        var by = stored.getString("requestedBy");
        return new Refund(
                stored.getString("id"),
                Money.ofMinor(currency, stored.getLong("amountMinor")),
                Refund.State.valueOf(stored.getString("state")),
                stored.getDate("at").toInstant(),
                stored.getString("reference"),
                stored.getString("claimUrl"),
                by == null
                        ? null
                        : new Refund.Request(by, stored.getString("reason"), stored.getString("fingerprint")));
    }

    static Document dispute(Dispute dispute) {
        var document = new Document("id", dispute.id())
                .append("amountMinor", dispute.amount().getAmountMinorLong())
                .append("stage", dispute.stage().name())
                .append("reason", dispute.reason())
                .append("at", Date.from(dispute.at()));
        PaymentDocuments.append(document, "evidenceDueBy", PaymentDocuments.date(dispute.evidenceDueBy()));
        return document;
    }

    static Dispute dispute(Document stored, CurrencyUnit currency) {
        return new Dispute(
                stored.getString("id"),
                Money.ofMinor(currency, stored.getLong("amountMinor")),
                Dispute.Stage.valueOf(stored.getString("stage")),
                stored.getString("reason"),
                stored.getDate("at").toInstant(),
                PaymentDocuments.instant(stored, "evidenceDueBy"));
    }
}
