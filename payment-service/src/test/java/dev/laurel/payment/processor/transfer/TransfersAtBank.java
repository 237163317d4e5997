package dev.laurel.payment.processor.transfer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.contract.ProviderUnderTest;
import dev.laurel.test.SharedStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.bson.Document;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A rail with the bank behind it: what customers and staff do by hand. */
final class TransfersAtBank implements ProviderUnderTest {

    private static final MongoClient STORE = MongoClients.create(SharedStore.address());

    private final String id;
    private final Clock clock = Clock.systemUTC();
    private final MongoTemplate mongo;
    private final Transfers transfers;
    private final TransferProcessor processor;

    TransfersAtBank(String id, String alias) {
        this.id = id;
        this.mongo = new MongoTemplate(STORE, "transfers-at-bank-" + id);
        this.transfers = new Transfers(mongo);
        var rail = new TransferProperties.Rail(
                "Zelle", alias, "Laurel Inc.", Set.of(CurrencyUnit.USD), Duration.ofDays(5));
        this.processor = new TransferProcessor(id, rail, transfers, clock);
    }

    Transfers transfers() {
        return transfers;
    }

    ProviderStatement statement() {
        return new TransferStatement(id, transfers);
    }

    @Override
    public PaymentProcessor processor() {
        return processor;
    }

    @Override
    public void reset() {
        mongo.getCollection(Transfers.COLLECTION).deleteMany(new Document());
        mongo.getCollection(Transfers.COLLECTION)
                .createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
    }

    @Override
    public String goodToken() {
        return null;
    }

    @Override
    public String decliningToken() {
        return null;
    }

    @Override
    public String unknownReference() {
        return TransferReference.of("nobody's", 0);
    }

    @Override
    public void customerActs(RequiresAction required) {
        var page = transfers.withReference(required.reference()).orElseThrow();
        receive(page, page.amount(), false);
    }

    Transfer receive(Transfer page, Money amount, boolean needsApproval) {
        var receipt = new Receipt(
                "BANK-" + page.version(),
                amount,
                LocalDate.now(clock),
                page.attempts().getLast(),
                needsApproval,
                word(),
                null,
                null);
        transfers.replace(page, page.with(receipt));
        return transfers.find(page.paymentId()).orElseThrow();
    }

    Word word() {
        return new Word("support-1", clock.instant());
    }

    @Override
    public void customerRefuses(RequiresAction required) {
        var page = transfers.withReference(required.reference()).orElseThrow();
        var charge = new Charge(
                page.paymentId(), page.attempts().getLast(), page.amount(), null, null, null, page.openedAt());
        processor.cancel(charge, required.reference(), CancelReason.REQUESTED_BY_CUSTOMER);
    }

    @Override
    public long timesCharged(Charge charge) {
        return transfers
                .find(charge.paymentId())
                .map(page -> page.counted().size())
                .orElse(0);
    }

    @Override
    public long refundedMinor(Charge charge) {
        return transfers.find(charge.paymentId()).stream()
                .flatMap(page -> page.repayments().stream())
                .filter(repayment -> repayment.state() != RefundSeen.State.FAILED)
                .mapToLong(repayment -> repayment.amount().getAmountMinorLong())
                .sum();
    }

    @Override
    public void refundsArrive() {
        for (var id : mongo.getCollection(Transfers.COLLECTION)
                .find()
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>())) {
            var page = transfers.find(id).orElseThrow();
            var sent = page;
            for (var repayment : page.repayments()) {
                if (repayment.state() == RefundSeen.State.PENDING) {
                    sent = sent.with(repayment.sent("OUT-1", word()));
                }
            }
            transfers.replace(page, sent);
        }
    }

    /** As if a payment's reference were another's by chance. */
    void pageWithReference(String paymentId, String reference) {
        var page = Transfer.opened(
                paymentId, id, reference, Money.of(CurrencyUnit.USD, 1), paymentId + "-1", clock.instant());
        mongo.getCollection(Transfers.COLLECTION).insertOne(TransferDocuments.whole(page, 1));
    }

    long pages() {
        return mongo.getCollection(Transfers.COLLECTION).countDocuments(new Document());
    }
}
