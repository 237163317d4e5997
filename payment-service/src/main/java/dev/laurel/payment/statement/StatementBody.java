package dev.laurel.payment.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.statement.Proposal.Result;
import dev.laurel.payment.transaction.PaymentBody.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement as staff see it. Lines, matched or not, are those about money that came; others are counted apart. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementBody(
        String id,
        String bank,
        @Nullable String processor,
        String uploadedBy,
        Instant uploadedAt,
        int lines,
        long matched,
        long ambiguous,
        long unmatched,
        int others,
        List<ProposalBody> proposals) {

    /** One line and what it may be; confirmed as of now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalBody(
            int line,
            String bankReference,
            Amount amount,
            LocalDate receivedOn,
            String text,
            @Nullable String payer,
            Result result,
            @Nullable String paymentId,
            @Nullable String reference,
            double confidence,
            String reason,
            boolean confirmed) {

        static ProposalBody of(Proposal proposal, boolean isConfirmed) {
            var line = proposal.line();
            return new ProposalBody(
                    line.line(),
                    line.bankReference(),
                    Amount.of(line.amount()),
                    line.receivedOn(),
                    line.text(),
                    line.payer(),
                    proposal.result(),
                    proposal.paymentId(),
                    proposal.reference(),
                    proposal.confidence(),
                    proposal.reason(),
                    isConfirmed);
        }
    }

    /** The body, with the bank references that are confirmed by now. */
    static StatementBody of(Statement statement, Set<String> confirmed) {
        return new StatementBody(
                statement.id(),
                statement.bank(),
                statement.processor(),
                statement.uploadedBy(),
                statement.uploadedAt(),
                statement.proposals().size(),
                statement.count(Result.MATCHED),
                statement.count(Result.AMBIGUOUS),
                statement.count(Result.UNMATCHED),
                statement.others(),
                statement.proposals().stream()
                        .map(proposal -> ProposalBody.of(
                                proposal, confirmed.contains(proposal.line().bankReference())))
                        .toList());
    }
}
