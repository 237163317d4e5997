package dev.laurel.payment.processor.transfer;

import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.transfer.Transfer.Ending;
import dev.laurel.payment.processor.transfer.Transfer.Withdrawal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How a page of the book is written in the store. */
final class TransferDocuments {

    static final String AWAITED = "awaited";
    static final String WAITS_FOR_STAFF = "waitsForStaff";
    static final String MOVED_AT = "movedAt";

    private TransferDocuments() {}

    /** The whole page, under this version. */
    static Document whole(Transfer transfer, long version) {
        var document = new Document("_id", transfer.paymentId())
                .append("version", version)
                .append("processor", transfer.processor())
                .append("reference", transfer.reference())
                .append("amountMinor", transfer.amount().getAmountMinorLong())
                .append("currency", transfer.amount().getCurrencyUnit().getCode())
                .append("attempts", transfer.attempts())
                .append("openedAt", Date.from(transfer.openedAt()))
                .append("receipts", each(transfer.receipts(), TransferDocuments::receipt))
                .append("repayments", each(transfer.repayments(), TransferDocuments::repayment))
                .append(MOVED_AT, transfer.movedAt().stream().map(Date::from).toList());
        var ending = transfer.ending();
        if (ending != null) {
            document.append("endedAt", Date.from(ending.at())).append("abandoned", ending.abandoned());
        }
        var withdrawal = transfer.withdrawal();
        if (withdrawal != null) {
            document.append("withdrawal", word(withdrawal.word()).append("bankReference", withdrawal.bankReference()));
        }
        // Both absent where nothing waits, because a sparse index leaves out only documents without the field.
        if (transfer.waitsForStaff()) {
            document.append(WAITS_FOR_STAFF, true);
        }
        return transfer.isAwaited() ? document.append(AWAITED, transfer.processor()) : document;
    }

    static Transfer transfer(Document stored) {
        var currency = CurrencyUnit.of(stored.getString("currency"));
        var endedAt = stored.getDate("endedAt");
        var withdrawal = stored.get("withdrawal", Document.class);
        return new Transfer(
                stored.getString("_id"),
                stored.getString("processor"),
                stored.getString("reference"),
                money(stored, currency),
                stored.getList("attempts", String.class),
                stored.getDate("openedAt").toInstant(),
                endedAt == null ? null : new Ending(endedAt.toInstant(), stored.getBoolean("abandoned")),
                withdrawal == null
                        ? null
                        : new Withdrawal(
                                withdrawal.getString("bankReference"), Objects.requireNonNull(word(withdrawal))),
                stored.getList("receipts", Document.class).stream()
                        .map(receipt -> receipt(receipt, currency))
                        .toList(),
                stored.getList("repayments", Document.class).stream()
                        .map(repayment -> repayment(repayment, currency))
                        .toList(),
                stored.getLong("version"));
    }

    private static Document receipt(Receipt receipt) {
        var document = new Document("bankReference", receipt.bankReference())
                .append("amountMinor", receipt.amount().getAmountMinorLong())
                .append("receivedOn", receipt.receivedOn().toString())
                .append("attemptId", receipt.attemptId())
                .append("needsApproval", receipt.needsApproval())
                .append("confirmed", word(receipt.confirmed()));
        append(document, "approved", receipt.approved());
        append(document, "undone", receipt.undone());
        return document;
    }

    private static Receipt receipt(Document stored, CurrencyUnit currency) {
        return new Receipt(
                stored.getString("bankReference"),
                money(stored, currency),
                LocalDate.parse(stored.getString("receivedOn")),
                stored.getString("attemptId"),
                stored.getBoolean("needsApproval"),
                Objects.requireNonNull(word(stored.get("confirmed", Document.class))),
                word(stored.get("approved", Document.class)),
                word(stored.get("undone", Document.class)));
    }

    private static Document repayment(Repayment repayment) {
        var document = new Document("refundId", repayment.refundId())
                .append("amountMinor", repayment.amount().getAmountMinorLong())
                .append("state", repayment.state().name())
                .append("askedAt", Date.from(repayment.askedAt()));
        if (repayment.bankReference() != null) {
            document.append("bankReference", repayment.bankReference());
        }
        if (repayment.trouble() != null) {
            document.append("trouble", repayment.trouble());
        }
        append(document, "recorded", repayment.recorded());
        return document;
    }

    private static Repayment repayment(Document stored, CurrencyUnit currency) {
        return new Repayment(
                stored.getString("refundId"),
                money(stored, currency),
                RefundSeen.State.valueOf(stored.getString("state")),
                stored.getDate("askedAt").toInstant(),
                stored.getString("bankReference"),
                stored.getString("trouble"),
                word(stored.get("recorded", Document.class)));
    }

    private static Document word(Word word) {
        return new Document("by", word.by()).append("at", Date.from(word.at()));
    }

    private static @Nullable Word word(@Nullable Document stored) {
        return stored == null
                ? null
                : new Word(stored.getString("by"), stored.getDate("at").toInstant());
    }

    private static void append(Document document, String field, @Nullable Word word) {
        if (word != null) {
            document.append(field, word(word));
        }
    }

    private static Money money(Document stored, CurrencyUnit currency) {
        return Money.ofMinor(currency, stored.getLong("amountMinor"));
    }

    private static <T> List<Document> each(List<T> values, Function<T, Document> written) {
        return values.stream().map(written).toList();
    }
}
