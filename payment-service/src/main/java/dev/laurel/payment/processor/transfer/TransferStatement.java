package dev.laurel.payment.processor.transfer;

import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import dev.laurel.payment.processor.StatementUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/**
 * A rail's money by our book: for each payment what came in all, at the time of the first receipt, and what was sent
 * back. A payment that was sent in parts is one line, as it is one charge.
 */
final class TransferStatement implements ProviderStatement {

    private final String id;
    private final Transfers transfers;

    TransferStatement(String id, Transfers transfers) {
        this.id = id;
        this.transfers = transfers;
    }

    @Override
    public String provider() {
        return id;
    }

    @Override
    public Set<String> processors() {
        return Set.of(id);
    }

    @Override
    public List<StatementLine> read(Instant from, Instant until) {
        try {
            return transfers.moved(id, from, until).stream()
                    .flatMap(transfer -> lines(transfer).stream())
                    .filter(line -> !line.at().isBefore(from) && line.at().isBefore(until))
                    .toList();
        } catch (DataAccessException lost) {
            throw new StatementUnavailableException(id, lost);
        }
    }

    private static List<StatementLine> lines(Transfer transfer) {
        List<StatementLine> lines = new ArrayList<>();
        var attempt = transfer.attempts().getLast();
        transfer.firstReceivedAt()
                .ifPresent(at -> lines.add(new StatementLine(
                        Kind.CHARGE, transfer.reference(), transfer.reference(), transfer.received(), at, attempt)));
        transfer.repayments().stream()
                .filter(repayment -> repayment.state() == RefundSeen.State.SUCCEEDED)
                .forEach(repayment -> lines.add(new StatementLine(
                        Kind.REFUND,
                        transfer.reference(),
                        repayment.refundId(),
                        repayment.amount(),
                        Objects.requireNonNull(repayment.recorded()).at(),
                        attempt)));
        return lines;
    }
}
