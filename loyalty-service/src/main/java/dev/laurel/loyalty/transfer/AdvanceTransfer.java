package dev.laurel.loyalty.transfer;

import dev.laurel.loyalty.customer.Customer;
import dev.laurel.loyalty.customer.Customers;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.operation.Delivery;
import dev.laurel.loyalty.operation.GiveBack;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Spend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Brings a transfer on by one step after the other, from wherever it stands; any number may be at it at once. */
public final class AdvanceTransfer {

    /** How long a step may take before somebody else takes it up. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long after a refusal a sending that was slow is certain to be over. */
    static final Duration SECOND_LOOK = Duration.ofMinutes(10);

    /** How often an address that is nobody's is asked for again. */
    static final Duration BETWEEN_QUESTIONS = Duration.ofHours(1);

    private final Transfers transfers;
    private final Allowances allowances;
    private final MovePoints move;
    private final Customers customers;
    private final Clock clock;

    public AdvanceTransfer(
            Transfers transfers, Allowances allowances, MovePoints move, Customers customers, Clock clock) {
        this.transfers = transfers;
        this.allowances = allowances;
        this.move = move;
        this.customers = customers;
        this.clock = clock;
    }

    /** The first step: the points leave the sender, or he has too few. Answers with the transfer as it is then. */
    Transfer takeFromSender(Transfer sending) {
        return stored(sending, taken(sending));
    }

    /** Takes as many steps as are possible now. */
    Transfer goOn(Transfer transfer) {
        Transfer current = transfer;
        Optional<Transfer> next = next(current);
        while (next.isPresent()) {
            Transfer stored = stored(current, next.get());
            boolean waits = stored.state() == current.state();
            current = stored;
            next = waits ? Optional.empty() : next(current);
        }
        return current;
    }

    private Optional<Transfer> next(Transfer transfer) {
        return switch (transfer.state()) {
            case SENDING -> Optional.of(taken(transfer));
            case IN_TRANSIT -> Optional.of(whereTo(transfer));
            case DELIVERING -> Optional.of(delivered(transfer));
            case RETURNING -> Optional.of(returned(transfer));
            case REFUSED -> secondLook(transfer);
            case DELIVERED, RETURNED -> Optional.empty();
        };
    }

    /** What is in the store afterwards: this, or what somebody who was faster put there. */
    private Transfer stored(Transfer before, Transfer next) {
        if (!transfers.replace(next)) {
            return transfers.find(next.id()).orElseThrow();
        }
        if (before.state() == TransferState.SENDING && next.state() == TransferState.REFUSED) {
            giveRoomBack(next); // only now: who has no room must never be able to send
        }
        return next;
    }

    private Transfer taken(Transfer sending) {
        Spend spend = new Spend(
                EntryKind.SEND,
                LedgerAccount.IN_TRANSIT,
                sending.points(),
                sendKey(sending),
                reference(sending),
                "Sent to another member");
        return switch (move.spend(sending.sender(), spend)) {
            case Moved.Booked booked -> sending.sent(in(PATIENCE));
            case Moved.AlreadyThere before -> sending.sent(in(PATIENCE));
            case Moved.Insufficient tooFew -> sending.refused(in(SECOND_LOOK));
        };
    }

    private Transfer whereTo(Transfer transfer) {
        Optional<Customer> receiver = customers.byEmail(address(transfer));
        if (receiver.isPresent()) {
            String member = receiver.get().id();
            // somebody who has another spelling of his own address gets his points back
            return member.equals(transfer.sender())
                    ? transfer.returning(in(PATIENCE))
                    : transfer.deliveringTo(member, in(PATIENCE));
        }
        if (!clock.instant().isBefore(transfer.waitsUntil())) {
            return transfer.returning(in(PATIENCE));
        }
        Instant soon = in(BETWEEN_QUESTIONS);
        return transfer.lookingAgain(soon.isBefore(transfer.waitsUntil()) ? soon : transfer.waitsUntil());
    }

    private Transfer delivered(Transfer transfer) {
        String receiver = Optional.ofNullable(transfer.receiver()).orElseThrow();
        Entry sent = move.spent(transfer.sender(), sendKey(transfer)).orElseThrow();
        move.deliver(
                receiver,
                new Delivery(
                        EntryKind.RECEIVE,
                        LedgerAccount.IN_TRANSIT,
                        Delivery.takenBy(sent),
                        "receive:" + transfer.id(),
                        reference(transfer),
                        "Received from another member"));
        return transfer.delivered();
    }

    private Transfer returned(Transfer transfer) {
        move.giveBack(
                transfer.sender(),
                new GiveBack(
                        EntryKind.RETURN,
                        sendKey(transfer),
                        "return:" + transfer.id(),
                        reference(transfer),
                        "Came back: nobody took them"));
        return transfer.returned();
    }

    /** Points that left after they had been refused go back; the allowance stays as it is for that day. */
    private Optional<Transfer> secondLook(Transfer refused) {
        if (move.spent(refused.sender(), sendKey(refused)).isPresent()) {
            return Optional.of(refused.returning(in(PATIENCE)));
        }
        boolean due = refused.lookAt() != null && !clock.instant().isBefore(refused.lookAt());
        return due ? Optional.of(refused.closed()) : Optional.empty();
    }

    private void giveRoomBack(Transfer transfer) {
        String name = Wanted.reservation(transfer.id(), transfer.points());
        Allowance allowance = allowances.of(transfer.sender());
        while (allowance.reserved().containsKey(name) && !allowances.replace(allowance.without(name))) {
            allowance = allowances.of(transfer.sender());
        }
    }

    private Instant in(Duration duration) {
        return clock.instant().plus(duration).truncatedTo(ChronoUnit.MILLIS);
    }

    private static String address(Transfer transfer) {
        return Optional.ofNullable(transfer.toEmail()).orElseThrow();
    }

    private static String sendKey(Transfer transfer) {
        return "send:" + transfer.id();
    }

    private static Reference reference(Transfer transfer) {
        return new Reference("transfer", transfer.id());
    }
}
