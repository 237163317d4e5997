package dev.laurel.loyalty.transfer;

import dev.laurel.loyalty.transfer.Allowance.Reservation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Sends points to whoever has an address, once for each Idempotency-Key of a member. */
public final class SendPoints {

    private final Transfers transfers;
    private final Allowances allowances;
    private final AdvanceTransfer advance;
    private final TransferLimits limits;
    private final Executor afterwards;
    private final Clock clock;

    /** @param afterwards delivers when the sender has his answer, so that its pace tells nothing about the receiver */
    public SendPoints(
            Transfers transfers,
            Allowances allowances,
            AdvanceTransfer advance,
            TransferLimits limits,
            Executor afterwards,
            Clock clock) {
        this.transfers = transfers;
        this.allowances = allowances;
        this.advance = advance;
        this.limits = limits;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Sent {

        /** The points have left; now, or by an earlier request with this key. */
        record Accepted(Transfer transfer, boolean replayed) implements Sent {}

        /** The member has fewer points. */
        record Insufficient() implements Sent {}

        /** Not today: so many points and transfers are left. */
        record LimitReached(long pointsLeft, int transfersLeft) implements Sent {}

        /** The key belongs to another request. */
        record KeyReused() implements Sent {}

        /** The first request with this key is still being worked on. */
        record InProgress() implements Sent {}
    }

    /** Does what is wanted, or tells what became of it before. */
    public Sent send(Wanted wanted) {
        Optional<Transfer> known = transfers.find(wanted.id());
        if (known.isPresent()) {
            return repeated(known.get(), wanted);
        }
        if (reserve(wanted) instanceof Reservation.Full(long pointsLeft, int transfersLeft)) {
            return new Sent.LimitReached(pointsLeft, transfersLeft);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Transfer transfer = new Transfer(
                wanted.id(),
                1,
                wanted.sender(),
                wanted.fingerprint(),
                wanted.toEmail(),
                wanted.shownTo(),
                wanted.points(),
                TransferState.SENDING,
                null,
                now,
                now.plus(limits.invitation()),
                now.plus(AdvanceTransfer.PATIENCE));
        if (!transfers.insert(transfer)) {
            return repeated(transfers.find(wanted.id()).orElseThrow(), wanted);
        }
        return answer(advance.takeFromSender(transfer), false);
    }

    private Reservation reserve(Wanted wanted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        while (true) {
            Reservation reservation = allowances
                    .of(wanted.sender())
                    .reserve(Wanted.reservation(wanted.id(), wanted.points()), wanted.points(), today, limits);
            // of those who are at it at once somebody always gets through, and the day's number of transfers is small
            if (!(reservation instanceof Reservation.Room(Allowance next)) || allowances.replace(next)) {
                return reservation;
            }
        }
    }

    private Sent repeated(Transfer transfer, Wanted wanted) {
        if (!transfer.fingerprint().equals(wanted.fingerprint())) {
            return new Sent.KeyReused();
        }
        boolean abandoned = transfer.state() == TransferState.SENDING
                && !clock.instant()
                        .isBefore(Optional.ofNullable(transfer.lookAt()).orElse(Instant.MIN));
        return answer(abandoned ? advance.takeFromSender(transfer) : transfer, true);
    }

    private Sent answer(Transfer transfer, boolean replayed) {
        return switch (transfer.state()) {
            case SENDING -> new Sent.InProgress();
            case REFUSED -> new Sent.Insufficient();
            case IN_TRANSIT -> {
                afterwards.execute(() -> advance.goOn(transfer));
                yield new Sent.Accepted(transfer, replayed);
            }
            case DELIVERING, RETURNING, DELIVERED, RETURNED -> new Sent.Accepted(transfer, replayed);
        };
    }
}
