package dev.laurel.payment.statement;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.laurel.payment.statement.Proposal.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The uploaded statements. They say what was proposed when they came; what was done since, the book says. */
@Repository
class Statements {

    static final String COLLECTION = "statements";
    static final String UPLOADED_AT = "uploadedAt";

    private final MongoTemplate mongo;

    Statements(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps it; if it is there already, that one stays. */
    Statement keep(Statement statement) {
        try {
            inCollection(statements -> statements.insertOne(document(statement)));
            return statement;
        } catch (DuplicateKeyException uploaded) {
            return find(statement.id()).orElseThrow();
        }
    }

    Optional<Statement> find(String id) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION,
                        statements -> statements.find(Filters.eq("_id", id)).first()))
                .map(Statements::statement);
    }

    /** The newest first. */
    List<Statement> newest(@Nullable Instant before, int most) {
        var filter = before == null ? Filters.empty() : Filters.lt(UPLOADED_AT, Date.from(before));
        return inCollection(statements -> statements
                .find(filter)
                .sort(Sorts.descending(UPLOADED_AT))
                .limit(most)
                .map(Statements::statement)
                .into(new ArrayList<>()));
    }

    private static Document document(Statement statement) {
        var document = new Document("_id", statement.id())
                .append("bank", statement.bank())
                .append("uploadedBy", statement.uploadedBy())
                .append(UPLOADED_AT, Date.from(statement.uploadedAt()))
                .append("others", statement.others())
                .append(
                        "proposals",
                        statement.proposals().stream().map(Statements::proposal).toList());
        append(document, "processor", statement.processor());
        return document;
    }

    private static Statement statement(Document stored) {
        return new Statement(
                stored.getString("_id"),
                stored.getString("bank"),
                stored.getString("processor"),
                stored.getString("uploadedBy"),
                stored.getDate(UPLOADED_AT).toInstant(),
                stored.getInteger("others"),
                stored.getList("proposals", Document.class).stream()
                        .map(Statements::proposal)
                        .toList());
    }

    private static Document proposal(Proposal proposal) {
        var line = proposal.line();
        var document = new Document("line", line.line())
                .append("bankReference", line.bankReference())
                .append("amountMinor", line.amount().getAmountMinorLong())
                .append("currency", line.amount().getCurrencyUnit().getCode())
                .append("receivedOn", line.receivedOn().toString())
                .append("text", line.text())
                .append("result", proposal.result().name())
                .append("confidence", proposal.confidence())
                .append("reason", proposal.reason());
        append(document, "payer", line.payer());
        append(document, "paymentId", proposal.paymentId());
        append(document, "reference", proposal.reference());
        return document;
    }

    private static Proposal proposal(Document stored) {
        return new Proposal(
                new BankLine(
                        stored.getInteger("line"),
                        stored.getString("bankReference"),
                        Money.ofMinor(CurrencyUnit.of(stored.getString("currency")), stored.getLong("amountMinor")),
                        LocalDate.parse(stored.getString("receivedOn")),
                        stored.getString("text"),
                        stored.getString("payer")),
                Result.valueOf(stored.getString("result")),
                stored.getString("paymentId"),
                stored.getString("reference"),
                stored.getDouble("confidence"),
                stored.getString("reason"));
    }

    private static void append(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private <T> T inCollection(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
